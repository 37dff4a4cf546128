import type { Change } from '#shared/contract/journal'
import type { Backend } from '../backend/index'
import type { SaveState } from './api'
import { readRecord, recordTables } from './records'
import type { LibraryDatabase, Unjournalled } from './schema'

const BATCH = 200
/** Well under what one call may carry. */
const BATCH_CHARACTERS = 2_000_000
const RETRY_MS = 2000
const UNREADABLE =
  'The browser storage of this library cannot be read just now. Close the window and open it again; the library folder is untouched.'
const NOTHING: SaveState = { pending: 0, failed: null }

/**
 * Carries committed changes to the main process's journal, in order. What could not be appended stays in the outbox, over
 * restarts too, and is tried again.
 */
export class JournalFeed {
  private state = NOTHING
  private readonly listeners = new Set<() => void>()
  private running: Promise<void> | null = null
  private next: Promise<void> | null = null
  private retry: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly db: LibraryDatabase,
    private readonly backend: Backend,
  ) {}

  get = () => this.state

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Something was committed. */
  wake(): void {
    this.flush().catch(() => {
      if (this.db.isOpen()) this.set({ ...this.state, failed: UNREADABLE })
    })
  }

  /** Ends feeding; what is waiting stays in the outbox. */
  async stop(): Promise<void> {
    clearTimeout(this.retry)
    await this.running
  }

  /** Resolves when all that is committed now has been appended, or an append has failed. */
  flush(): Promise<void> {
    if (this.running) {
      // What was committed after the running drain read the outbox needs a drain of its own.
      this.next ??= this.running.then(() => {
        this.next = null
        return this.flush()
      })
      return this.next
    }
    this.running = this.drain().finally(() => {
      this.running = null
    })
    return this.running
  }

  private async drain(): Promise<void> {
    clearTimeout(this.retry)
    for (;;) {
      const waiting = await this.db.outbox.orderBy('stamp').limit(BATCH).toArray()
      this.set(waiting.length === 0 ? NOTHING : { ...this.state, pending: waiting.length })
      if (waiting.length === 0 || !(await this.append(waiting))) return
    }
  }

  private async append(waiting: readonly Unjournalled[]): Promise<boolean> {
    const { sent, changes } = await this.changesOf(waiting)
    const answer = await this.backend.call('journal.append', { changes })
    if (!answer.ok) {
      this.set({ pending: waiting.length, failed: answer.error.message })
      this.retry = setTimeout(() => this.wake(), RETRY_MS)
      return false
    }
    await this.db.transaction('rw', this.db.outbox, this.db.meta, async () => {
      for (const { kind, id, stamp } of sent) {
        const current = await this.db.outbox.get([kind, id])
        if (current?.stamp === stamp) await this.db.outbox.delete([kind, id])
      }
      await this.db.meta.put({ key: 'counter', value: answer.value.counter })
    })
    return true
  }

  /** Values and the stamps they belong to are read in one transaction, so a later change is never taken for sent. */
  private changesOf(waiting: readonly Unjournalled[]) {
    return this.db.transaction('r', recordTables(this.db), async () => {
      const sent: Unjournalled[] = []
      const changes: Change[] = []
      let characters = 0
      for (const { kind, id } of waiting) {
        const current = await this.db.outbox.get([kind, id])
        if (!current) continue
        const value = (await readRecord(this.db, kind, id)) as Change['value']
        characters += JSON.stringify(value).length
        if (sent.length > 0 && characters > BATCH_CHARACTERS) break
        sent.push(current)
        changes.push({ kind, id, value })
      }
      return { sent, changes }
    })
  }

  private set(state: SaveState): void {
    if (state.pending === this.state.pending && state.failed === this.state.failed) return
    this.state = state
    for (const listener of this.listeners) listener()
  }
}

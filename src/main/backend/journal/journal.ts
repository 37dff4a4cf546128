import { mkdir, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import type { Change } from '#shared/contract/journal'
import { failure, ok, type Result } from '#shared/result'
import { fileFailure } from '../files/cause'
import { createQueue } from '../files/queue'
import { type OpenSegmentFile, openSegmentFile } from './files-port'
import { droppable, fileName, listJournal } from './journal-folder'
import { encodeLine } from './line'
import { type Damage, loadIndex } from './load-index'
import { createReaders } from './readers'
import { createRecordIndex } from './record-index'
import { createSegment, type Segment } from './segment'
import { type Batch, readBatch } from './since'
import { snapshotBytes, writeSnapshot } from './snapshot'
import { findTail } from './tail'

export interface Journal {
  /** The counter of the last acknowledged change, 0 in an empty library. */
  lastCounter(): number
  /** See the contract's `journal.append`. */
  append(changes: readonly Change[]): Promise<Result<{ counter: number }>>
  /** See the contract's `journal.since`. */
  since(counter: number): Promise<Result<Batch>>
  /** Merges everything so far into a new snapshot; does nothing when the newest one is up to date. */
  compact(): Promise<void>
  /** Hands out the bytes of a snapshot of this moment, which stay readable until `use` is done. */
  copy<T>(use: (counter: number, bytes: AsyncIterable<Buffer>) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface JournalOptions {
  folder: string
  log: (error: unknown) => void
  /** Damaged lines were found and left out. */
  onDamage: (damage: Damage[]) => void
  /** A counter that was given out before, should the files know only lower ones. */
  atLeast?: number
  openFile?: OpenSegmentFile
  /** A segment longer than this is closed and merged, in bytes. */
  segmentLimit?: number
  /** About how large an answer of `since` may become, in bytes. */
  batchLimit?: number
  snapshotsKept?: number
}

const MB = 1_048_576

/** Opens the journal of a library; reads no more than its newest segment. */
export async function openJournal({
  folder,
  log,
  onDamage,
  atLeast = 0,
  openFile = openSegmentFile,
  segmentLimit = 32 * MB,
  batchLimit = 4 * MB,
  snapshotsKept = 10,
}: JournalOptions): Promise<Journal> {
  await mkdir(folder, { recursive: true })
  const files = await listJournal(folder)
  let covered = files.snapshots.at(-1)?.number ?? 0
  let last = Math.max(atLeast, covered)
  let segment: Segment | null = null
  let loading: Promise<void> | null = null
  let compacting: Promise<void> | null = null
  let closed = false
  const index = createRecordIndex()
  const inOrder = createQueue()
  const readers = createReaders()

  const newest = files.segments.at(-1)
  if (newest) {
    const tail = await findTail(newest.path, newest.number)
    if ((await stat(newest.path)).size > tail.size) await truncate(newest.path, tail.size)
    last = Math.max(last, tail.lastCounter)
    if (tail.lastCounter > covered || newest.number > last)
      segment = createSegment(newest.path, tail.size, openFile)
  }

  function load(): Promise<void> {
    const current = segment
    loading ??= loadIndex(index, files, ({ path }) =>
      path === current?.path ? current.size() : Infinity,
    ).then(
      (damage) => {
        if (damage.length > 0) onDamage(damage)
      },
      (error: unknown) => {
        loading = null
        throw error
      },
    )
    return loading
  }

  function openSegment(): Segment {
    if (segment) return segment
    const number = last + 1
    const path = join(folder, fileName('segment', number))
    segment = createSegment(path, 0, openFile)
    files.segments.push({ path, number })
    return segment
  }

  async function append(changes: readonly Change[]): Promise<Result<{ counter: number }>> {
    if (closed)
      return failure('journal-append', 'The library is closed already; open it again and repeat the change.')
    const first = changes[0]
    if (!first) return ok({ counter: last })
    const target = openSegment()
    const lines = changes.map(({ kind, id, value }, i) =>
      Buffer.from(
        encodeLine({
          counter: last + 1 + i,
          kind,
          id,
          value,
          ...(i < changes.length - 1 ? { more: true } : {}),
        }),
      ),
    )
    let offset = target.size()
    try {
      await target.append(Buffer.concat(lines))
    } catch (error) {
      log(error)
      return fileFailure('journal-append', `The last changes could not be written to ${folder}`, error)
    }
    changes.forEach(({ kind, id }, i) => {
      const length = (lines[i]?.length ?? 1) - 1
      last++
      index.add(kind, id, { counter: last, path: target.path, offset, length })
      offset += length + 1
    })
    if (target.size() > segmentLimit) void compact().catch(log)
    return ok({ counter: last })
  }

  async function since(counter: number): Promise<Result<Batch>> {
    if (counter >= last) return ok({ entries: [], next: null })
    const end = readers.begin()
    try {
      await load()
      return ok(await readBatch(index.between(counter, last), batchLimit))
    } catch (error) {
      log(error)
      return fileFailure('journal-read', `The journal in ${folder} could not be read`, error)
    } finally {
      end()
    }
  }

  async function merge(): Promise<void> {
    await load()
    const frozen = await inOrder(async () => {
      if (last <= covered || closed) return null
      await segment?.close()
      segment = null
      return { counter: last, locations: index.between(0, last) }
    })
    if (!frozen) return
    const { path, written } = await writeSnapshot(folder, frozen.counter, frozen.locations)
    index.move(path, written)
    covered = frozen.counter
    files.snapshots.push({ path, number: covered })
    const unneeded = new Set(droppable(files, snapshotsKept))
    files.segments = files.segments.filter((file) => !unneeded.has(file))
    files.snapshots = files.snapshots.filter((file) => !unneeded.has(file))
    await readers.ended()
    for (const file of unneeded) await rm(file.path, { force: true })
  }

  function compact(): Promise<void> {
    compacting ??= merge().finally(() => {
      compacting = null
    })
    return compacting
  }

  return {
    lastCounter: () => last,
    append: (changes) => inOrder(() => append(changes)),
    since,
    compact,
    async copy(use) {
      const end = readers.begin()
      try {
        await load()
        const counter = last
        return await use(counter, snapshotBytes(index.between(0, counter)))
      } finally {
        end()
      }
    },
    async close() {
      await compacting?.catch(log)
      await inOrder(async () => {
        closed = true
        await segment?.close()
      })
    },
  }
}

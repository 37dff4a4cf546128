import type { Entry, RecordKind } from '#shared/contract/journal'
import { now } from '#shared/domain/record'
import { err, ok, type Result } from '#shared/result'
import type { Backend } from '../backend/index'
import { nextStamp } from './commit'
import { putNote, readRecord, recordTables, writeRecord } from './records'
import type { LibraryDatabase } from './schema'
import type { Note } from '#shared/domain/note'

/** What opening found out about this database and the library's folder. */
export interface Synchronised {
  /** How many records came from the folder's journal. */
  applied: number
  /** This database held nothing of the library before. */
  rebuilt: boolean
  /** Notes of which both sides had changes: the folder's version was kept as a note of its own. */
  copies: number
}

/**
 * Brings the database to where the library's folder is. The folder is the library: a database that is new, empty or behind
 * is filled from the journal. Changes that never reached the journal (they are in the outbox) are kept and win, but where
 * the journal has another version of the same note, that version becomes a note of its own.
 *
 * A journal that is behind this database (a folder put back from an older copy) gets every record again.
 */
export async function synchronise(
  db: LibraryDatabase,
  backend: Backend,
  library: { libraryId: string; counter: number },
): Promise<Result<Synchronised>> {
  const known = await db.meta.get('libraryId')
  if (known && known.value !== library.libraryId) await clear(db)
  await db.meta.put({ key: 'libraryId', value: library.libraryId })
  const counter = ((await db.meta.get('counter'))?.value as number | undefined) ?? 0
  const result: Synchronised = { applied: 0, rebuilt: counter === 0 && library.counter > 0, copies: 0 }
  if (counter > library.counter) await putAllIntoOutbox(db)
  if (counter >= library.counter) {
    await db.meta.put({ key: 'counter', value: library.counter })
    return ok(result)
  }
  let next: number | null = counter
  while (next !== null) {
    const answer: Awaited<ReturnType<typeof sinceOf>> = await sinceOf(backend, next)
    if (!answer.ok) return err(answer.error)
    const { entries } = answer.value
    result.applied += entries.length
    result.copies += await apply(db, entries)
    next = answer.value.next
  }
  await db.meta.put({ key: 'counter', value: library.counter })
  return ok(result)
}

const sinceOf = (backend: Backend, counter: number) => backend.call('journal.since', { counter })

/** Answers how many notes were kept twice. */
function apply(db: LibraryDatabase, entries: readonly Entry[]): Promise<number> {
  return db.transaction('rw', recordTables(db), async () => {
    const ours = new Set((await db.outbox.toCollection().primaryKeys()).map(([kind, id]) => `${kind} ${id}`))
    let copies = 0
    for (const entry of entries) {
      if (!ours.has(`${entry.kind} ${entry.id}`)) await writeRecord(db, entry)
      else if (entry.kind === 'note' && (await keepOther(db, entry))) copies += 1
    }
    const last = entries.at(-1)
    if (last) await db.meta.put({ key: 'counter', value: last.counter })
    return copies
  })
}

async function keepOther(db: LibraryDatabase, { id, value }: Entry): Promise<boolean> {
  const [mine, theirs] = [(await readRecord(db, 'note', id)) as Note | null, value as Note | null]
  if (
    !theirs ||
    theirs.deletedAt !== null ||
    (mine && mine.body === theirs.body && mine.title === theirs.title)
  )
    return false
  const copy: Note = {
    ...theirs,
    id: crypto.randomUUID(),
    title: `${theirs.title} (other version)`,
    updatedAt: now(),
  }
  await putNote(db, copy)
  await db.outbox.put({ kind: 'note', id: copy.id, stamp: nextStamp() })
  return true
}

async function clear(db: LibraryDatabase): Promise<void> {
  const tables = [
    ...recordTables(db),
    db.revisions,
    db.quotationSets,
    db.sketches,
    db.rereads,
    db.imports,
    db.importLines,
    db.local,
  ]
  await db.transaction('rw', tables, () => Promise.all(tables.map((table) => table.clear())))
}

async function putAllIntoOutbox(db: LibraryDatabase): Promise<void> {
  const kinds: [RecordKind, { toCollection(): { primaryKeys(): PromiseLike<string[]> } }][] = [
    ['article', db.articles],
    ['correction', db.corrections],
    ['annotation', db.annotations],
    ['note', db.notes],
    ['setting', db.settings],
    ['speaker', db.speakers],
    ['person', db.people],
  ]
  await db.transaction('rw', recordTables(db), async () => {
    for (const [kind, table] of kinds)
      await db.outbox.bulkPut(
        (await table.toCollection().primaryKeys()).map((id) => ({ kind, id, stamp: nextStamp() })),
      )
  })
}

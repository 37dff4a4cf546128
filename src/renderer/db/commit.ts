import type { RecordKind } from '#shared/contract/journal'
import { recordTables } from './records'
import type { LibraryDatabase } from './schema'

/** Which records a piece of work changed. */
export interface Touched {
  kind: RecordKind
  id: string
}

export type Committed = (touched: readonly Touched[]) => void

export type Touch = (kind: RecordKind, id: string) => void

/** Runs work in one transaction that also notes which records the journal now lacks. */
export type Commit = <T>(work: (touch: Touch) => Promise<T>) => Promise<T>

let lastStamp = 0

/** Rises within a session and over sessions. */
export function nextStamp(): number {
  lastStamp = Math.max(lastStamp + 1, Date.now() * 1000)
  return lastStamp
}

/** `committed` is called after every transaction that touched something. */
export function createCommit(db: LibraryDatabase, committed: Committed): Commit {
  return async (work) => {
    const touched: Touched[] = []
    const result = await db.transaction(
      'rw',
      [...recordTables(db), db.revisions, db.sketches, db.rereads],
      async () => {
        const value = await work((kind, id) => touched.push({ kind, id }))
        await db.outbox.bulkPut(touched.map((record) => ({ ...record, stamp: nextStamp() })))
        return value
      },
    )
    if (touched.length > 0) committed(touched)
    return result
  }
}

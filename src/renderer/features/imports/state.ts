import type { Progress } from '#shared/contract/imports'

/** What became of one file. */
export interface FileLine {
  file: string
  /** Why it failed; null when it was read. */
  message: string | null
}

/** One choice, drop or command line. */
export interface Batch {
  id: string
  total: number
  done: number
  reading: readonly string[]
  state: Progress['state']
  files: readonly FileLine[]
  /** Ids of articles that are new, and of those that were there already. */
  added: readonly string[]
  known: readonly string[]
}

export const newBatch = (id: string): Batch => ({
  id,
  total: 0,
  done: 0,
  reading: [],
  state: 'running',
  files: [],
  added: [],
  known: [],
})

/** All batches since the last time nothing was running, taken together. */
export interface Totals {
  running: boolean
  cancelled: boolean
  total: number
  done: number
  reading: readonly string[]
  files: readonly FileLine[]
  failed: readonly FileLine[]
  added: number
  known: number
}

export function totalsOf(batches: readonly Batch[]): Totals {
  const files = batches.flatMap((batch) => batch.files)
  const sum = (value: (batch: Batch) => number) => batches.reduce((all, batch) => all + value(batch), 0)
  return {
    running: batches.some(({ state }) => state === 'running'),
    cancelled: batches.some(({ state }) => state === 'cancelled'),
    // Folders are still being walked while the first files are done.
    total: sum(({ total, files: done }) => Math.max(total, done.length)),
    done: files.length,
    reading: batches.flatMap(({ reading, state }) => (state === 'running' ? reading : [])),
    files,
    failed: files.filter(({ message }) => message !== null),
    added: sum(({ added }) => added.length),
    known: sum(({ known }) => known.length),
  }
}

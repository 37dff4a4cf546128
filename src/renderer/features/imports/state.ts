import type { Progress } from '#shared/contract/imports'
import type { Became, Undone } from '../../db'

/** What became of one file. */
export interface FileLine {
  file: string
  /** Why it failed; null when it was read. */
  message: string | null
  became: readonly Became[]
}

/** One choice, drop, command line or look into the watched folder. */
export interface Batch {
  id: string
  /** The name of the watched folder that it comes from; null for what somebody asked for. */
  watched: string | null
  /** When it began. */
  since: string
  total: number
  done: number
  reading: readonly string[]
  state: Progress['state']
  files: readonly FileLine[]
  /** Ids of articles that are new, and of those that were there already. */
  added: readonly string[]
  known: readonly string[]
}

export const newBatch = (id: string, watched: string | null = null): Batch => ({
  id,
  watched,
  since: new Date().toISOString(),
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
  /** All that runs is held. */
  paused: boolean
  cancelled: boolean
  total: number
  done: number
  reading: readonly string[]
  files: readonly FileLine[]
  failed: readonly FileLine[]
  added: number
  known: number
  versions: number
}

export const isRunning = ({ state }: Pick<Batch, 'state'>): boolean =>
  state === 'running' || state === 'paused'

export const versionsOf = ({ files }: Pick<Batch, 'files'>) =>
  files.flatMap(({ became }) => became.filter((part) => part.kind === 'version'))

/** Whether there is anything that an undo could take back. */
export const hasChanged = (batch: Batch): boolean => batch.added.length > 0 || versionsOf(batch).length > 0

/** An import that is over, to be read again and undone. */
export interface LastImport {
  batches: readonly Batch[]
  /** What undoing took back; null while it stands. */
  undone: Undone | null
}

export function totalsOf(batches: readonly Batch[]): Totals {
  const files = batches.flatMap((batch) => batch.files)
  const sum = (value: (batch: Batch) => number) => batches.reduce((all, batch) => all + value(batch), 0)
  const versions = sum((batch) => versionsOf(batch).length)
  const running = batches.filter(isRunning)
  return {
    running: running.length > 0,
    paused: running.length > 0 && running.every(({ state }) => state === 'paused'),
    cancelled: batches.some(({ state }) => state === 'cancelled'),
    // Folders are still being walked while the first files are done.
    total: sum(({ total, files: done }) => Math.max(total, done.length)),
    done: files.length,
    reading: batches.flatMap(({ reading, state }) => (state === 'running' ? reading : [])),
    files,
    failed: files.filter(({ message }) => message !== null),
    added: sum(({ added }) => added.length),
    known: sum(({ known }) => known.length) - versions,
    versions,
  }
}

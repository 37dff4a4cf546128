import type { Progress } from '#shared/contract/imports'
import type { Became, FileLine, ImportCounts, ImportRecord, Undone, VersionMade } from '../../db'

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
  versions: readonly VersionMade[]
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
  versions: [],
})

/** All batches since the last time nothing was running, taken together. */
export interface Totals extends ImportCounts {
  running: boolean
  /** All that runs is held. */
  paused: boolean
  cancelled: boolean
  total: number
  done: number
  reading: readonly string[]
  lines: readonly FileLine[]
  failures: readonly FileLine[]
}

export const isRunning = ({ state }: Pick<Batch, 'state'>): boolean =>
  state === 'running' || state === 'paused'

export const versionsAmong = (became: readonly Became[]): VersionMade[] =>
  became.flatMap((part) =>
    part.kind === 'version'
      ? [{ articleId: part.articleId, sourceId: part.sourceId, revisionId: part.revisionId }]
      : [],
  )

const isFailed = ({ message }: FileLine): boolean => message !== null

export const countsOf = ({ files, added, known, versions }: Batch): ImportCounts => ({
  added: added.length,
  known: known.length - versions.length,
  versions: versions.length,
  failed: files.filter(isFailed).length,
  files: files.length,
})

export const sumOf = (all: readonly ImportCounts[]): ImportCounts =>
  all.reduce(
    (sum, one) => ({
      added: sum.added + one.added,
      known: sum.known + one.known,
      versions: sum.versions + one.versions,
      failed: sum.failed + one.failed,
      files: sum.files + one.files,
    }),
    { added: 0, known: 0, versions: 0, failed: 0, files: 0 },
  )

export function totalsOf(batches: readonly Batch[]): Totals {
  const lines = batches.flatMap((batch) => batch.files)
  const running = batches.filter(isRunning)
  return {
    ...sumOf(batches.map(countsOf)),
    running: running.length > 0,
    paused: running.length > 0 && running.every(({ state }) => state === 'paused'),
    cancelled: batches.some(({ state }) => state === 'cancelled'),
    // Folders are still being walked while the first files are done.
    total: batches.reduce((total, batch) => total + Math.max(batch.total, batch.files.length), 0),
    done: lines.length,
    reading: batches.flatMap(({ reading, state }) => (state === 'running' ? reading : [])),
    lines,
    failures: lines.filter(isFailed),
  }
}

/** An import that is over and what became of its files, as much of that as is kept. */
export interface PastImport {
  record: ImportRecord
  lines: readonly FileLine[]
}

/** Whether there is anything that an undo could take back. */
export const hasChanged = ({ added, versions }: Pick<ImportRecord, 'added' | 'versions'>): boolean =>
  added.length > 0 || versions.length > 0

const lastPart = (file: string): string => file.split(/[\\/]/).at(-1) ?? file

/** “ferry.html”, “ferry.html and 3 more”. */
export function nameOf(files: readonly FileLine[]): string {
  const first = lastPart(files[0]?.file ?? '')
  return files.length < 2 ? first : `${first} and ${String(files.length - 1)} more`
}

export const recordOf = (batch: Batch): ImportRecord => ({
  id: batch.id,
  watched: batch.watched,
  name: nameOf(batch.files),
  since: batch.since,
  until: new Date().toISOString(),
  state: batch.state === 'cancelled' ? 'cancelled' : 'finished',
  counts: countsOf(batch),
  added: [...batch.added],
  versions: [...batch.versions],
  kept: batch.files.length,
  undone: null,
})

/** What several undos came to together. */
export const together = (undone: readonly Undone[]): Undone => ({
  removed: undone.flatMap(({ removed }) => removed),
  kept: undone.flatMap(({ kept }) => kept),
  back: undone.flatMap(({ back }) => back),
})

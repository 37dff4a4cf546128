import type { FileLine, ImportLog, ImportRecord } from './api'
import type { LibraryDatabase } from './schema'

/** Lines that are kept of one import, and imports that are kept. */
const MOST_LINES = 5000
const MOST_IMPORTS = 200
/** Lines of all imports together: beyond that the older ones keep only what undoing them needs. */
const MOST_LINES_TOGETHER = 100_000

/** What failed and what is new says more than what was there already. */
function keptOf(files: readonly FileLine[]): FileLine[] {
  if (files.length <= MOST_LINES) return [...files]
  const news = (line: FileLine) =>
    line.message !== null || line.became.some(({ kind }) => kind !== 'known' && kind !== 'deleted')
  return [...files.filter(news), ...files.filter((line) => !news(line))].slice(0, MOST_LINES)
}

async function prune(db: LibraryDatabase): Promise<void> {
  const records = await db.imports.orderBy('until').reverse().toArray()
  const gone = records.slice(MOST_IMPORTS).map(({ id }) => id)
  let lines = 0
  const silent = records.filter((record) => (lines += record.kept) > MOST_LINES_TOGETHER)
  await db.imports.bulkDelete(gone)
  await db.importLines.bulkDelete([...gone, ...silent.map(({ id }) => id)])
  await db.imports.bulkPut(
    silent.filter(({ id, kept }) => kept > 0 && !gone.includes(id)).map((record) => ({ ...record, kept: 0 })),
  )
}

export const createImportLog = (db: LibraryDatabase): ImportLog => ({
  last: async () => (await db.imports.orderBy('until').last()) ?? null,

  get: async (ids) => (await db.imports.bulkGet([...ids])).filter((record) => record !== undefined),

  lines: async (id) => (await db.importLines.get(id))?.files ?? [],

  keep: (record, files) =>
    db.transaction('rw', db.imports, db.importLines, async () => {
      const kept = keptOf(files)
      await db.imports.put({ ...record, kept: kept.length })
      await db.importLines.put({ id: record.id, files: kept })
      await prune(db)
    }),

  async setUndone(id, undone) {
    await db.imports.update(id, { undone })
  },
})

/** The newest first. */
export const importsOf = (db: LibraryDatabase): Promise<ImportRecord[]> =>
  db.imports.orderBy('until').reverse().toArray()

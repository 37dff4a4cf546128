import type { Dexie } from 'dexie'

/** Imports that are over, to be looked at and undone, and what became of their files. Before, only the last one was kept. */
export const version5 = (db: Dexie) =>
  db
    .version(5)
    .stores({ imports: 'id, until', importLines: 'id' })
    .upgrade((transaction) => transaction.table('local').delete('imports.last'))

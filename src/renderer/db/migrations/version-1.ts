import type { Dexie } from 'dexie'

/** The first release. */
export const version1 = (db: Dexie) =>
  db.version(1).stores({
    articles: 'id, createdAt, *hashes',
    revisions: 'id',
    corrections: 'id, articleId',
    annotations: 'id, articleId',
    notes: 'id, updatedAt, *annotationIds',
    noteBodies: 'id',
    settings: 'id',
    outbox: '[kind+id], stamp',
    lastWords: 'id',
    meta: 'key',
    local: 'key',
  })

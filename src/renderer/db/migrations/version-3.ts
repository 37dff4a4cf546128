import type { Dexie } from 'dexie'

/** Speakers that the user corrected, names that the user said are one person's, and the quotations of all articles. */
export const version3 = (db: Dexie) =>
  db.version(3).stores({
    speakers: 'id, articleId',
    people: 'id',
    quotationSets: 'id',
  })

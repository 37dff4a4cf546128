import type { Dexie } from 'dexie'
import type { Article } from '#shared/domain/article'
import { keysOf } from '../keys'

/** Articles are found by address, title, place and extractor; annotations that need a look; sketches of texts; what re-reading changed. */
export const version4 = (db: Dexie) =>
  db
    .version(4)
    .stores({
      articles: 'id, createdAt, *hashes, *keys',
      annotations: 'id, articleId, look.revisionId',
      sketches: 'id',
      rereads: 'id, articleId',
    })
    .upgrade((transaction) =>
      transaction
        .table<Article & { keys: string[] }>('articles')
        .toCollection()
        .modify((article) => {
          article.keys = keysOf(article)
        }),
    )

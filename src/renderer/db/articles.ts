import { corrected, type Correction } from '#shared/domain/correction'
import { now } from '#shared/domain/record'
import { addOutcomes } from './add-outcomes'
import type { ArticleView, Articles } from './api'
import type { Commit } from './commit'
import { newRecord } from './record'
import { fromStored, toStored } from './records'
import type { LibraryDatabase } from './schema'
import { standingFor } from './standing'
import { redoBatch, undoBatch } from './undo-batch'

/** Of an article that was kept as one with another, that one's. */
export async function viewOf(db: LibraryDatabase, id: string): Promise<ArticleView | null> {
  const stored = await standingFor(db, id)
  if (!stored) return null
  const corrections = await db.corrections.where('articleId').equals(stored.id).toArray()
  const live = corrections.filter(({ deletedAt }) => deletedAt === null)
  return { article: fromStored(stored), metadata: corrected(stored.metadata, live), corrections: live }
}

export function createArticles(db: LibraryDatabase, commit: Commit): Articles {
  const setDeleted = (ids: readonly string[], deletedAt: string | null) =>
    commit(async (touch) => {
      for (const id of ids) {
        const article = await db.articles.get(id)
        if (!article) continue
        await db.articles.put(toStored({ ...article, deletedAt, updatedAt: now() }))
        touch('article', id)
      }
    })

  return {
    get: (id) => viewOf(db, id),

    addOutcomes: (outcomes, { unasked } = { unasked: false }) =>
      commit((touch) => addOutcomes({ db, touch, unasked }, outcomes)),
    undoBatch: (change) => commit((touch) => undoBatch(db, touch, change)),
    redoBatch: (undone) => commit((touch) => redoBatch(db, touch, undone)),

    remove: (ids) => setDeleted(ids, now()),
    restore: (ids) => setDeleted(ids, null),

    correct: (articleId, field, value) =>
      commit(async (touch) => {
        const old = (await db.corrections.where('articleId').equals(articleId).toArray()).find(
          (correction) => correction.field === field,
        )
        if (!old && value === undefined) return
        const correction: Correction = {
          ...(old ?? { ...newRecord(), articleId, field, value: null }),
          ...(value === undefined ? { deletedAt: now() } : { value, deletedAt: null }),
          updatedAt: now(),
        }
        await db.corrections.put(correction)
        touch('correction', correction.id)
      }),
  }
}

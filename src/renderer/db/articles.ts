import type { Outcome } from '#shared/contract/imports'
import type { Source } from '#shared/domain/article'
import { corrected, type Correction } from '#shared/domain/correction'
import type { Metadata } from '#shared/domain/metadata'
import { now } from '#shared/domain/record'
import type { Revision } from '#shared/domain/revision'
import type { Added, ArticleView, Articles } from './api'
import type { Commit } from './commit'
import { newRecord } from './record'
import { fromStored, hashOf, toStored } from './records'
import type { LibraryDatabase, StoredArticle } from './schema'

const sourceOf = (file: string, size: number, revision: Revision): Source => ({
  id: crypto.randomUUID(),
  sha256: revision.sha256,
  part: revision.part,
  fileName: file.split(/[\\/]/).at(-1) ?? file,
  mediaType: revision.mediaType,
  size,
  addedAt: now(),
  revisionId: revision.id,
})

/** Lists and citations need something to call an article whose file names no title. */
const named = (metadata: Metadata, fileName: string): Metadata =>
  metadata.title === '' ? { ...metadata, title: fileName.replace(/\.\w{1,8}$/, '') } : metadata

/** A better extractor's revision of a source replaces the one that was shown; the old one stays for its annotations. */
function withRevision(article: StoredArticle, revision: Revision): StoredArticle {
  const newer = (source: Source) =>
    source.sha256 === revision.sha256 && source.part === revision.part && source.revisionId !== revision.id
  if (!article.sources.some(newer)) return article
  const sources = article.sources.map((source) =>
    newer(source) ? { ...source, revisionId: revision.id } : source,
  )
  const metadata = named(revision.metadata, sources[0]?.fileName ?? '')
  return { ...article, sources, metadata, updatedAt: now() }
}

export async function viewOf(db: LibraryDatabase, id: string): Promise<ArticleView | null> {
  const stored = await db.articles.get(id)
  if (stored?.deletedAt !== null) return null
  const corrections = await db.corrections.where('articleId').equals(id).toArray()
  const live = corrections.filter(({ deletedAt }) => deletedAt === null)
  return { article: fromStored(stored), metadata: corrected(stored.metadata, live), corrections: live }
}

export function createArticles(db: LibraryDatabase, commit: Commit): Articles {
  const setDeleted = (ids: readonly string[], deletedAt: string | null) =>
    commit(async (touch) => {
      for (const id of ids) {
        await db.articles.update(id, { deletedAt, updatedAt: now() })
        touch('article', id)
      }
    })

  return {
    get: (id) => viewOf(db, id),

    addOutcomes: (outcomes: readonly Outcome[]) =>
      commit(async (touch): Promise<Added> => {
        const result: Added = { added: [], known: [] }
        for (const outcome of outcomes) {
          if (!outcome.ok) continue
          for (const revision of outcome.revisions) {
            await db.revisions.put(revision)
            const same = await db.articles
              .where('hashes')
              .equals(hashOf(revision.sha256, revision.part))
              .toArray()
            const known = same.find(({ deletedAt }) => deletedAt === null) ?? same[0]
            if (!known) {
              const source = sourceOf(outcome.file, outcome.size, revision)
              const article = toStored({
                ...newRecord(),
                metadata: named(revision.metadata, source.fileName),
                sources: [source],
                tags: [],
              })
              await db.articles.add(article)
              touch('article', article.id)
              result.added.push(article.id)
              continue
            }
            const next = withRevision(known, revision)
            const back = known.deletedAt !== null
            if (next !== known || back) {
              await db.articles.put({ ...next, deletedAt: null, updatedAt: now() })
              touch('article', known.id)
            }
            result[back ? 'added' : 'known'].push(known.id)
          }
        }
        return result
      }),

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

import type { Source } from '#shared/domain/article'
import { now } from '#shared/domain/record'
import type { BatchChange, Undone } from './api'
import type { Touch } from './commit'
import { toStored } from './records'
import type { LibraryDatabase, StoredArticle } from './schema'
import { advance, goBack } from './versions'

/** Its file changed after the batch: another import made what it is now. Reading the same bytes anew is no such change. */
const hasChangedSince = ({ sha256, part, earlier = [] }: Source, until: string): boolean =>
  earlier.some((version) => version.until > until && (version.sha256 !== sha256 || version.part !== part))

/** Why an article of a batch stays, or null. */
async function reasonToKeep(
  db: LibraryDatabase,
  article: StoredArticle,
  { since, until }: BatchChange,
): Promise<Undone['kept'][number]['why'] | null> {
  if (article.mergedInto !== undefined) return 'kept as one'
  const newer = (record: { deletedAt: string | null; updatedAt: string }) =>
    record.deletedAt === null && record.updatedAt >= since
  const annotations = await db.annotations.where('articleId').equals(article.id).toArray()
  if (annotations.some(newer)) return 'highlighted or pinned'
  const corrections = await db.corrections.where('articleId').equals(article.id).toArray()
  const speakers = await db.speakers.where('articleId').equals(article.id).toArray()
  if (corrections.some(newer) || speakers.some(newer)) return 'corrected'
  if (article.sources.length > 1) return 'kept as one'
  return article.sources.some((source) => hasChangedSince(source, until)) ? 'changed since' : null
}

export async function undoBatch(db: LibraryDatabase, touch: Touch, change: BatchChange): Promise<Undone> {
  const { added, versions, until } = change
  const undone: Undone = { removed: [], kept: [], back: [] }
  for (const article of await db.articles.bulkGet([...new Set(added)])) {
    if (!article || (article.deletedAt !== null && article.mergedInto === undefined)) continue
    const why = await reasonToKeep(db, article, change)
    if (why !== null) undone.kept.push({ title: article.metadata.title, why })
    else {
      await db.articles.put(toStored({ ...article, deletedAt: now(), updatedAt: now() }))
      touch('article', article.id)
      undone.removed.push(article.id)
    }
  }
  // The last first: a file may have changed twice.
  for (const version of versions.toReversed()) {
    const article = await db.articles.get(version.articleId)
    const source = article?.sources.find(({ id }) => id === version.sourceId)
    if (!article || !source) continue
    if (await goBack(db, touch, article, source, version.revisionId))
      undone.back.push({ ...version, size: source.size, fileName: source.fileName })
    else
      undone.kept.push({
        title: article.metadata.title,
        why: hasChangedSince(source, until) ? 'changed since' : 'highlighted or pinned',
      })
  }
  return undone
}

/** Does again what was undone. */
export async function redoBatch(db: LibraryDatabase, touch: Touch, { removed, back }: Undone): Promise<void> {
  for (const article of await db.articles.bulkGet([...removed])) {
    if (!article) continue
    await db.articles.put(toStored({ ...article, deletedAt: null, updatedAt: now() }))
    touch('article', article.id)
  }
  for (const { articleId, sourceId, revisionId, size, fileName } of back.toReversed()) {
    const [article, revision] = [await db.articles.get(articleId), await db.revisions.get(revisionId)]
    const source = article?.sources.find(({ id }) => id === sourceId)
    if (article && source && revision) await advance(db, touch, article, source, { revision, size, fileName })
  }
}

import type { Article, Source } from '#shared/domain/article'
import { now } from '#shared/domain/record'
import type { Revision } from '#shared/domain/revision'
import { type Carried, carried, carriedBack } from './carry'
import type { Touch } from './commit'
import { toStored } from './records'
import type { LibraryDatabase, StoredArticle } from './schema'
import { withDetails } from './sources-say'

/** What is new about a source: its bytes, or only what was read out of them. */
export interface NextVersion {
  revision: Revision
  size: number
  place?: string | undefined
  fileName?: string
}

/** The source with a newer revision; the one before stays behind for its annotations and for comparing. */
function nextOf(source: Source, { revision, size, place, fileName }: NextVersion): Source {
  const { sha256, part, revisionId, unread: _, earlier = [], ...rest } = source
  return {
    ...rest,
    sha256: revision.sha256,
    part: revision.part,
    mediaType: revision.mediaType,
    size,
    revisionId: revision.id,
    earlier: [...earlier, { sha256, part, size: source.size, revisionId, until: now() }],
    ...(place === undefined ? {} : { place }),
    ...(fileName === undefined ? {} : { fileName }),
  }
}

/** The article with another state of a source, and what its sources say then. */
const withSource = (db: LibraryDatabase, article: Article, source: Source): Promise<Article> =>
  withDetails(db, {
    ...article,
    sources: article.sources.map((one) => (one.id === source.id ? source : one)),
    updatedAt: now(),
  })

const annotationsOf = async (db: LibraryDatabase, articleId: string, sourceId: string) =>
  (await db.annotations.where('articleId').equals(articleId).toArray()).filter(
    (annotation) => annotation.sourceId === sourceId,
  )

/** Gives a source its newer revision and takes its annotations along. Within a commit. */
export async function advance(
  db: LibraryDatabase,
  touch: Touch,
  article: StoredArticle,
  source: Source,
  next: NextVersion,
): Promise<Carried & { article: StoredArticle }> {
  const stored = toStored(await withSource(db, article, nextOf(source, next)))
  await db.articles.put(stored)
  touch('article', article.id)
  const result = { followed: 0, toLookAt: 0 }
  for (const annotation of await annotationsOf(db, article.id, source.id)) {
    const followed = carried(annotation, next.revision)
    if (followed === annotation) continue
    await db.annotations.put(followed)
    touch('annotation', annotation.id)
    if (annotation.deletedAt === null) result[followed.look ? 'toLookAt' : 'followed'] += 1
  }
  return { ...result, article: stored }
}

/** Puts a source's last revision back, if it still is that one and nobody has worked on it. Within a commit. */
export async function goBack(
  db: LibraryDatabase,
  touch: Touch,
  article: StoredArticle,
  source: Source,
  from: string,
): Promise<boolean> {
  const { earlier = [], ...rest } = source
  const last = earlier.at(-1)
  if (source.revisionId !== from || !last) return false
  const annotations = await annotationsOf(db, article.id, source.id)
  const back = annotations.map((annotation) => carriedBack(annotation, from, last.revisionId))
  if (back.some((annotation, at) => annotation === null && annotations[at]?.deletedAt === null)) return false
  const { until: _, ...before } = last
  const previous: Source = { ...rest, ...before, earlier: earlier.slice(0, -1) }
  await db.articles.put(toStored(await withSource(db, article, previous)))
  touch('article', article.id)
  for (const annotation of back) {
    if (!annotation || annotations.includes(annotation)) continue
    await db.annotations.put(annotation)
    touch('annotation', annotation.id)
  }
  return true
}

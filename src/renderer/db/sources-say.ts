import type { Article } from '#shared/domain/article'
import { merged, type Said } from '#shared/domain/merged'
import type { Metadata } from '#shared/domain/metadata'
import type { Revision } from '#shared/domain/revision'
import type { LibraryDatabase } from './schema'

/** Lists and citations need something to call an article whose file names no title. */
export const named = (metadata: Metadata, fileName: string): Metadata =>
  metadata.title === '' ? { ...metadata, title: fileName.replace(/\.\w{1,8}$/, '') } : metadata

/** What the newest revisions of an article's sources say of it together; null when none is there. In the sources' order. */
export function saidTogether(revisions: readonly (Revision | null | undefined)[]) {
  const [first, ...others] = revisions.flatMap((revision): Said[] =>
    revision ? [{ metadata: revision.metadata, evidence: revision.evidence }] : [],
  )
  return first ? merged([first, ...others]) : null
}

/**
 * An article's details from its sources, field by field from the surest of them. What it said before holds for a source whose text is
 * not in this database. Within a commit.
 */
export async function withDetails<T extends Article>(db: LibraryDatabase, article: T): Promise<T> {
  const revisions = await db.revisions.bulkGet(article.sources.map(({ revisionId }) => revisionId))
  const before = revisions.includes(undefined) ? [{ metadata: article.metadata } as Revision] : []
  const together = saidTogether([...revisions, ...before])
  if (!together) return article
  return { ...article, metadata: named(together.metadata, article.sources[0]?.fileName ?? '') }
}

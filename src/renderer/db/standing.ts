import type { LibraryDatabase, StoredArticle } from './schema'

/** The article that stands for this one now: itself, or what it was kept as one with. Null when that was deleted. */
export async function standingFor(db: LibraryDatabase, id: string): Promise<StoredArticle | null> {
  const seen = new Set<string>()
  for (let next: string | undefined = id; next !== undefined && !seen.has(next);) {
    seen.add(next)
    const article: StoredArticle | undefined = await db.articles.get(next)
    if (article?.deletedAt === null) return article
    next = article?.mergedInto
  }
  return null
}

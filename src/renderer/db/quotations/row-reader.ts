import { corrected } from '#shared/domain/correction'
import type { Revision } from '#shared/domain/revision'
import { nameKey } from '#shared/domain/speaker'
import type { QuotationRow } from '../api'
import type { LibraryDatabase, QuotationSet, StoredArticle } from '../schema'
import { rowsOf } from './row'

const live = <T extends { deletedAt: string | null }>(records: readonly T[]): T[] =>
  records.filter(({ deletedAt }) => deletedAt === null)

/** Makes an article's rows of what the database holds: quotations, the user's corrections and who is the same person. */
export class RowReader {
  private same: ReadonlyMap<string, string> = new Map()

  constructor(
    private readonly db: LibraryDatabase,
    private readonly revisionOf: (id: string) => Promise<Revision | null>,
  ) {}

  async readPeople(): Promise<void> {
    const people = await this.db.people.filter(({ deletedAt }) => deletedAt === null).toArray()
    this.same = new Map(people.map(({ name, sameAs }) => [nameKey(name), sameAs]))
  }

  /** Articles of which the user has corrected a speaker. */
  async correctedArticles(): Promise<string[]> {
    const speakers = await this.db.speakers.toArray()
    return [...new Set(live(speakers).map(({ articleId }) => articleId))]
  }

  /** By article; null where an article is deleted or has no text. */
  async rowsOf(ids: readonly string[]): Promise<[articleId: string, rows: QuotationRow[] | null][]> {
    const [articles, sets, corrections, speakers] = await Promise.all([
      this.db.articles.bulkGet([...ids]),
      this.db.quotationSets.bulkGet([...ids]),
      this.db.corrections.where('articleId').anyOf(ids).toArray(),
      this.db.speakers.where('articleId').anyOf(ids).toArray(),
    ])
    const correctionsBy = Map.groupBy(live(corrections), ({ articleId }) => articleId)
    const speakersBy = Map.groupBy(live(speakers), ({ articleId }) => articleId)
    const read = ids.map(async (id, at): Promise<[string, QuotationRow[] | null]> => {
      const article = articles[at]
      const set = article?.deletedAt === null ? await this.currentSet(article, sets[at]) : null
      if (!article || !set) return [id, null]
      const { published } = corrected(article.metadata, correctionsBy.get(id) ?? [])
      return [id, rowsOf(set, published, speakersBy.get(id) ?? [], this.same)]
    })
    return Promise.all(read)
  }

  /** The set of the newest revision; made from it when what is stored belongs to an older one. Null when there is no text. */
  private async currentSet(
    article: StoredArticle,
    set: QuotationSet | undefined,
  ): Promise<QuotationSet | null> {
    const revisionId = article.sources[0]?.revisionId
    if (revisionId === undefined) return null
    if (set?.revisionId === revisionId) return set
    const revision = await this.revisionOf(revisionId)
    if (!revision) return null
    const { quotations, metadata } = revision
    const fresh = { id: article.id, revisionId, language: metadata.language, quotations }
    await this.db.quotationSets.put(fresh)
    return fresh
  }
}

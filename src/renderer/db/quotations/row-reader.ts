import { corrected } from '#shared/domain/correction'
import type { Revision } from '#shared/domain/revision'
import { nameKey } from '#shared/domain/speaker'
import type { QuotationRow } from '../api'
import type { LibraryDatabase, QuotationSet, StoredArticle } from '../schema'
import { joined, rowsOf } from './row'

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
    const articles = await this.db.articles.bulkGet([...ids])
    const [stored, corrections, speakers] = await Promise.all([
      this.storedSets(articles),
      this.db.corrections.where('articleId').anyOf(ids).toArray(),
      this.db.speakers.where('articleId').anyOf(ids).toArray(),
    ])
    const correctionsBy = Map.groupBy(live(corrections), ({ articleId }) => articleId)
    const speakersBy = Map.groupBy(live(speakers), ({ articleId }) => articleId)
    const read = ids.map(async (id, at): Promise<[string, QuotationRow[] | null]> => {
      const article = articles[at]
      const sets = article?.deletedAt === null ? await this.currentSets(article, stored) : []
      if (!article || sets.length === 0) return [id, null]
      const { published } = corrected(article.metadata, correctionsBy.get(id) ?? [])
      const said = speakersBy.get(id) ?? []
      return [id, joined(sets.map((set) => rowsOf(id, set, published, said, this.same)))]
    })
    return Promise.all(read)
  }

  private async storedSets(
    articles: readonly (StoredArticle | undefined)[],
  ): Promise<ReadonlyMap<string, QuotationSet>> {
    const ids = articles.flatMap((article) =>
      article?.deletedAt === null ? article.sources.map((_, at) => setId(article, at)) : [],
    )
    const sets = await this.db.quotationSets.bulkGet(ids)
    return new Map(sets.flatMap((set) => (set ? [[set.id, set]] : [])))
  }

  /** The sets of the sources' newest revisions; made from those where what is stored belongs to older ones. Without sources that have no text. */
  private async currentSets(
    article: StoredArticle,
    stored: ReadonlyMap<string, QuotationSet>,
  ): Promise<QuotationSet[]> {
    const sets: QuotationSet[] = []
    for (const [at, { revisionId }] of article.sources.entries()) {
      const id = setId(article, at)
      const set = stored.get(id)
      const current = set?.revisionId === revisionId ? set : await this.freshSet(id, revisionId)
      if (current) sets.push(current)
    }
    return sets
  }

  private async freshSet(id: string, revisionId: string): Promise<QuotationSet | null> {
    const revision = await this.revisionOf(revisionId)
    if (!revision) return null
    const { quotations, metadata } = revision
    const fresh = { id, revisionId, language: metadata.language, quotations }
    await this.db.quotationSets.put(fresh)
    return fresh
  }
}

/** Where the quotations of an article's source are stored. */
const setId = ({ id, sources }: StoredArticle, at: number): string =>
  at === 0 ? id : `${id} ${sources[at]?.id ?? ''}`

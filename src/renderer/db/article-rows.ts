import { corrected, type Correction } from '#shared/domain/correction'
import { shortName, shortNames } from '#shared/domain/names'
import type { ArticleRow } from './api'
import type { Touched } from './commit'
import type { LibraryDatabase, StoredArticle } from './schema'

const FIRST = 200
const NOTIFY_MS = 50

function rowOf(article: StoredArticle, corrections: readonly Correction[]): ArticleRow {
  const { title, authors, siteName, published } = corrected(article.metadata, corrections)
  return {
    id: article.id,
    title,
    authors: shortNames(authors.map(shortName)),
    siteName,
    published,
    addedAt: article.createdAt,
  }
}

/**
 * The rows of all articles, held in memory because lists, filters and go-to need them all, and kept current by what is
 * committed instead of by reading 20,000 records again. The newest come first, the rest follows in the background.
 */
export class ArticleRows {
  private rows = new Map<string, ArticleRow>()
  private snapshot: readonly ArticleRow[] | undefined
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | undefined
  /** Background readings one after the other; one that fails leaves the rows as they were. */
  private work: Promise<void> = Promise.resolve()

  constructor(private readonly db: LibraryDatabase) {}

  get = () => this.snapshot

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Resolves when the first rows are there. */
  async start(): Promise<void> {
    const corrections = await this.db.corrections.toArray()
    const first = await this.db.articles.orderBy('createdAt').reverse().limit(FIRST).toArray()
    this.add(first, corrections)
    this.notify()
    if (first.length === FIRST) this.work = this.loadRest(corrections).catch(() => undefined)
  }

  /** After a commit. */
  refresh(touched: readonly Touched[]): void {
    this.work = this.work.then(() => this.read(touched)).catch(() => undefined)
  }

  /** Waits for what is being read in the background. */
  async stop(): Promise<void> {
    await this.work
    clearTimeout(this.timer)
  }

  private async read(touched: readonly Touched[]): Promise<void> {
    const ids = new Set(touched.flatMap(({ kind, id }) => (kind === 'article' ? [id] : [])))
    const changed = touched.flatMap(({ kind, id }) => (kind === 'correction' ? [id] : []))
    for (const correction of await this.db.corrections.bulkGet(changed))
      if (correction) ids.add(correction.articleId)
    if (ids.size === 0) return
    const corrections = await this.db.corrections
      .where('articleId')
      .anyOf([...ids])
      .toArray()
    for (const article of await this.db.articles.bulkGet([...ids]))
      if (article) this.set(article, corrections)
    this.timer ??= setTimeout(() => this.notify(), NOTIFY_MS)
  }

  private async loadRest(corrections: readonly Correction[]): Promise<void> {
    // A row that a commit has refreshed meanwhile is at least as new as this reading.
    const all = await this.db.articles.orderBy('createdAt').reverse().offset(FIRST).toArray()
    this.add(
      all.filter(({ id }) => !this.rows.has(id)),
      corrections,
    )
    this.notify()
  }

  private add(articles: readonly StoredArticle[], corrections: readonly Correction[]): void {
    const byArticle = Map.groupBy(corrections, ({ articleId }) => articleId)
    for (const article of articles) this.set(article, byArticle.get(article.id) ?? [])
  }

  private set(article: StoredArticle, corrections: readonly Correction[]): void {
    const own = corrections.filter(({ articleId }) => articleId === article.id)
    if (article.deletedAt === null) this.rows.set(article.id, rowOf(article, own))
    else this.rows.delete(article.id)
  }

  private notify(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.snapshot = [...this.rows.values()]
    for (const listener of this.listeners) listener()
  }
}

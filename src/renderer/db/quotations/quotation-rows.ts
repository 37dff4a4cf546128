import { corrected } from '#shared/domain/correction'
import { nameKey, type SpeakerCorrection } from '#shared/domain/speaker'
import type { Revision } from '#shared/domain/revision'
import { Statements } from '../../statements'
import type { QuotationRow } from '../api'
import type { Touched } from '../commit'
import type { LibraryDatabase, QuotationSet, StoredArticle } from '../schema'
import { rowsOf } from './row'

/** Articles read at a time: well under a frame's work. */
const SLICE = 20
const NOTIFY_MS = 100

/** Typing and scrolling come first. */
const pause = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 100 }))

/**
 * The quotations of all articles with their speakers, and the index of statements over them, held in memory: both are read when
 * somebody first asks for them, and kept current by what is committed.
 */
export class QuotationRows {
  private readonly byArticle = new Map<string, QuotationRow[]>()
  private readonly statements = new Statements()
  private readonly byId = new Map<string, QuotationRow>()
  private same: ReadonlyMap<string, string> = new Map()
  private snapshot: readonly QuotationRow[] | undefined
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private started = false
  private complete = false
  /** Single articles that were asked for before all have been read. */
  private readonly wanted = new Set<string>()
  private stopped = false
  /** One reading after the other; one that fails leaves the rows as they were. */
  private work: Promise<void> = Promise.resolve()

  constructor(
    private readonly db: LibraryDatabase,
    private readonly revisionOf: (id: string) => Promise<Revision | null>,
  ) {}

  /** Undefined until all articles have been read once. */
  get = (): readonly QuotationRow[] | undefined => this.snapshot

  /** Who listens wants them all. */
  subscribe = (listener: () => void) => {
    this.start()
    return this.follow(listener)
  }

  /** As `subscribe`, for who wants single articles. */
  follow = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Reads one article before all others; `follow` tells when it is there. */
  want(articleId: string): void {
    if (this.byArticle.has(articleId)) return
    this.wanted.add(articleId)
    void this.readPeople()
      .then(() => this.readArticles([articleId]))
      .then(
        () => this.notify(),
        () => undefined,
      )
  }

  /** Undefined until it has been read. */
  ofArticle = (articleId: string): readonly QuotationRow[] | undefined => this.byArticle.get(articleId)

  /** The same statement in other wordings, in this and in other articles, the fullest first. */
  variantsOf(row: QuotationRow): QuotationRow[] {
    return this.statements.variantsOf(sayingOf(row)).flatMap(({ id }) => this.byId.get(id) ?? [])
  }

  /** After a commit. */
  refresh(touched: readonly Touched[]): void {
    if (this.started || this.wanted.size > 0) this.enqueue(() => this.read(touched))
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.timer)
    await this.work
  }

  private start(): void {
    if (this.started) return
    this.started = true
    this.enqueue(() => this.readAll())
  }

  private enqueue(read: () => Promise<void>): void {
    this.work = this.work.then(read).catch(() => undefined)
  }

  private async readAll(): Promise<void> {
    await this.readPeople()
    const ids = await this.db.articles.orderBy('createdAt').reverse().primaryKeys()
    for (let at = 0; at < ids.length && !this.stopped; at += SLICE) {
      await this.readArticles(ids.slice(at, at + SLICE))
      await pause()
    }
    this.complete = true
    this.notify()
  }

  private async read(touched: readonly Touched[]): Promise<void> {
    if (touched.some(({ kind }) => kind === 'person')) {
      if (this.started) return this.readAll()
      await this.readPeople()
      await this.readArticles([...this.wanted])
      return this.notify()
    }
    const ids = new Set(touched.flatMap(({ kind, id }) => (kind === 'article' ? [id] : [])))
    const idsOf = (kind: Touched['kind']) => touched.flatMap((one) => (one.kind === kind ? [one.id] : []))
    for (const one of await this.db.corrections.bulkGet(idsOf('correction'))) if (one) ids.add(one.articleId)
    for (const one of await this.db.speakers.bulkGet(idsOf('speaker'))) if (one) ids.add(one.articleId)
    if (!this.started) for (const id of ids) if (!this.wanted.has(id)) ids.delete(id)
    if (ids.size === 0) return
    await this.readArticles([...ids])
    this.timer ??= setTimeout(() => this.notify(), NOTIFY_MS)
  }

  private async readPeople(): Promise<void> {
    const people = await this.db.people.filter(({ deletedAt }) => deletedAt === null).toArray()
    this.same = new Map(people.map(({ name, sameAs }) => [nameKey(name), sameAs]))
  }

  private async readArticles(ids: readonly string[]): Promise<void> {
    const live = <T extends { deletedAt: string | null }>(records: readonly T[]) =>
      records.filter(({ deletedAt }) => deletedAt === null)
    const [articles, sets, corrections, speakers] = await Promise.all([
      this.db.articles.bulkGet([...ids]),
      this.db.quotationSets.bulkGet([...ids]),
      this.db.corrections
        .where('articleId')
        .anyOf([...ids])
        .toArray(),
      this.db.speakers
        .where('articleId')
        .anyOf([...ids])
        .toArray(),
    ])
    for (const [at, id] of ids.entries()) {
      const article = articles[at]
      const set = article?.deletedAt === null ? await this.currentSet(article, sets[at]) : null
      const own = <T extends { articleId: string }>(records: T[]) =>
        records.filter((one) => one.articleId === id)
      if (!article || !set) this.remove(id)
      else {
        const { published } = corrected(article.metadata, live(own(corrections)))
        this.replace(id, rowsOf(set, published, live<SpeakerCorrection>(own(speakers)), this.same))
      }
    }
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

  private remove(articleId: string): void {
    for (const { id } of this.byArticle.get(articleId) ?? []) {
      this.byId.delete(id)
      this.statements.remove(id)
    }
    this.byArticle.delete(articleId)
  }

  private replace(articleId: string, rows: QuotationRow[]): void {
    this.remove(articleId)
    this.byArticle.set(articleId, rows)
    for (const row of rows) {
      this.byId.set(row.id, row)
      this.statements.add(sayingOf(row))
    }
  }

  private notify(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.complete) this.snapshot = [...this.byArticle.values()].flat()
    for (const listener of this.listeners) listener()
  }
}

const sayingOf = ({ id, words, person, published }: QuotationRow) => ({
  id,
  text: words,
  person,
  day: published?.length === 10 ? published : null,
})

import type { Revision } from '#shared/domain/revision'
import type { QuotationRow } from '../api'
import type { Touched } from '../commit'
import type { LibraryDatabase } from '../schema'
import { HeldRows } from './held-rows'
import { RowReader } from './row-reader'

/** Articles read from the database at a time. */
const SLICE = 200
/** Then typing and scrolling come first. */
const FRAME_MS = 8
const NOTIFY_MS = 100

/** Lets through what waits, and goes on at once where nothing does. */
const pause = () => new Promise((resolve) => setTimeout(resolve))

/**
 * The quotations of all articles with their speakers, and the index of statements over them, held in memory: both are read when
 * somebody first asks for them, and kept current by what is committed.
 */
export class QuotationRows {
  private readonly held = new HeldRows()
  private readonly reader: RowReader
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
    revisionOf: (id: string) => Promise<Revision | null>,
  ) {
    this.reader = new RowReader(db, revisionOf)
  }

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
    if (this.held.has(articleId)) return
    this.wanted.add(articleId)
    void this.readWanted(articleId).then(
      () => this.notify(),
      () => undefined,
    )
  }

  /** With what its further sources repeat; undefined until it has been read. */
  ofArticle = (articleId: string): readonly QuotationRow[] | undefined => this.held.ofArticle(articleId)

  /** The same statement in other wordings, in this and in other articles, the fullest first. */
  variantsOf(row: QuotationRow): QuotationRow[] {
    return this.held.variantsOf(row)
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

  /** What the user said elsewhere of the same statements is read before it. */
  private async readWanted(articleId: string): Promise<void> {
    await this.reader.readPeople()
    const corrected = await this.reader.correctedArticles()
    await this.readArticles([...corrected.filter((id) => !this.held.has(id)), articleId])
  }

  private async readAll(): Promise<void> {
    await this.reader.readPeople()
    const corrected = await this.reader.correctedArticles()
    const ids = new Set([
      ...corrected,
      ...(await this.db.articles.orderBy('createdAt').reverse().primaryKeys()),
    ])
    const order = [...ids]
    for (let at = 0; at < order.length && !this.stopped; at += SLICE)
      await this.readArticles(order.slice(at, at + SLICE))
    this.complete = true
    this.notify()
  }

  private async read(touched: readonly Touched[]): Promise<void> {
    if (touched.some(({ kind }) => kind === 'person')) {
      if (this.started) return this.readAll()
      await this.reader.readPeople()
      await this.readArticles([...this.wanted])
      return this.notify()
    }
    const ids = await this.articlesOf(touched)
    if (ids.size === 0) return
    const before = [...ids].flatMap((id) => this.held.likeCorrected(id))
    await this.readArticles([...ids])
    const like = [...before, ...[...ids].flatMap((id) => this.held.likeCorrected(id))]
    await this.readArticles([...new Set(like)].filter((id) => !ids.has(id)))
    this.timer ??= setTimeout(() => this.notify(), NOTIFY_MS)
  }

  /** The articles whose rows a commit may have changed, as far as they are held. */
  private async articlesOf(touched: readonly Touched[]): Promise<Set<string>> {
    const idsOf = (kind: Touched['kind']) => touched.flatMap((one) => (one.kind === kind ? [one.id] : []))
    const ids = new Set(idsOf('article'))
    for (const one of await this.db.corrections.bulkGet(idsOf('correction'))) if (one) ids.add(one.articleId)
    for (const one of await this.db.speakers.bulkGet(idsOf('speaker'))) if (one) ids.add(one.articleId)
    if (!this.started) for (const id of ids) if (!this.held.has(id) && !this.wanted.has(id)) ids.delete(id)
    return ids
  }

  private async readArticles(ids: readonly string[]): Promise<void> {
    const read = await this.reader.rowsOf(ids)
    let begun = performance.now()
    for (const [id, rows] of read) {
      if (rows) this.held.replace(id, rows)
      else this.held.remove(id)
      if (performance.now() - begun < FRAME_MS) continue
      await pause()
      begun = performance.now()
    }
  }

  private notify(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.complete) this.snapshot = this.held.all()
    for (const listener of this.listeners) listener()
  }
}

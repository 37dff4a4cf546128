import { failure, ok, type Result } from '#shared/result'
import type { Backend } from '../backend/index'
import { createAnnotations } from './annotations'
import type { Library } from './api'
import { ArticleRows } from './article-rows'
import { createArticles } from './articles'
import { createCommit } from './commit'
import { JournalFeed } from './journal-feed'
import { leaveWords, takeWords } from './last-words'
import { createDuplicates } from './duplicates'
import { createImportLog } from './imports'
import { createNotes } from './notes'
import { QuotationRows } from './quotations/quotation-rows'
import { createSpeakers } from './quotations/speakers'
import { createRereads } from './rereads'
import { createRevisions } from './revisions'
import { LibraryDatabase } from './schema'
import { synchronise, type Synchronised } from './sync'
import { openLocal, openSettings, type Values } from './values'

/** What the hooks need besides the repositories. */
export interface OpenLibrary extends Library {
  readonly db: LibraryDatabase
  readonly rows: ArticleRows
  readonly quotations: QuotationRows
  readonly synchronised: Synchronised
  readonly settings: Values
  readonly local: Values
  /** Waits for what is under way and lets go of the database. */
  close(): Promise<void>
}

/**
 * Opens the database, brings it to where the library's folder is, and starts feeding the journal. Fails with a sentence
 * when the browser's storage or the journal cannot be read.
 */
export async function openLibrary(
  backend: Backend,
  db = new LibraryDatabase(),
): Promise<Result<OpenLibrary>> {
  const [info] = await Promise.all([backend.call('library.info', {}), db.open().catch(() => undefined)])
  if (!info.ok) return info
  if (!db.isOpen())
    return failure(
      'storage',
      'The browser storage of this library cannot be opened. Free some disk space and open Commonplace again; the library folder still has everything.',
    )
  const synchronised = await synchronise(db, backend, info.value)
  if (!synchronised.ok) return synchronised

  const rows = new ArticleRows(db)
  const revisions = createRevisions(db, backend)
  const quotations = new QuotationRows(db, (id) => revisions.get(id))
  const feed = new JournalFeed(db, backend)
  const commit = createCommit(db, (touched) => {
    feed.wake()
    rows.refresh(touched)
    quotations.refresh(touched)
  })
  const annotations = createAnnotations(db, commit)
  const notes = createNotes(db, commit)
  await takeWords(db, notes, annotations)
  const [settings, local] = await Promise.all([openSettings(db, commit), openLocal(db), rows.start()])
  feed.wake()

  const live = { filter: ({ deletedAt }: { deletedAt: string | null }) => deletedAt === null }
  return ok({
    db,
    rows,
    quotations,
    synchronised: synchronised.value,
    articles: createArticles(db, commit),
    revisions,
    speakers: createSpeakers(db, commit),
    annotations,
    notes,
    duplicates: createDuplicates(db, commit, revisions),
    rereads: createRereads(db, commit, revisions),
    imports: createImportLog(db),
    settings,
    local,
    counts: async () => ({
      articles: await db.articles.filter(live.filter).count(),
      notes: await db.notes.filter(live.filter).count(),
      annotations: await db.annotations.filter(live.filter).count(),
    }),
    flush: () => feed.flush(),
    leave: (words) => leaveWords(db, words),
    saveState: feed,
    close: async () => {
      await Promise.all([feed.stop(), rows.stop(), quotations.stop()])
      db.close()
    },
  })
}

import type { Outcome } from '#shared/contract/imports'
import type { Annotation } from '#shared/domain/annotation'
import type { Article, Likeness } from '#shared/domain/article'
import type { Correction } from '#shared/domain/correction'
import type { Metadata, MetadataField, PartialDate } from '#shared/domain/metadata'
import type { Note } from '#shared/domain/note'
import type { Quotation } from '#shared/domain/quotation'
import type { Revision, RevisionId } from '#shared/domain/revision'
import type { Carried } from './carry'

/** An article as lists show it: corrected, without its text. */
export interface ArticleRow {
  id: string
  title: string
  /** As shown: “Naskar”, “Naskar and Lee”, “Naskar et al.”; empty when nobody is named. */
  authors: string
  siteName: string | null
  published: string | null
  addedAt: string
}

export interface ArticleView {
  article: Article
  /** Corrected. */
  metadata: Metadata
  corrections: Correction[]
}

/** A note as lists show it. */
export type NoteRow = Omit<Note, 'body'>

/** What became of one part of a file. */
export type Became = { articleId: string; title: string } & (
  | {
      kind: 'new'
      /** It may be the same as this one. */
      like: { articleId: string; title: string } | null
    }
  /** The same bytes were there. */
  | { kind: 'known' }
  /** It had been deleted and is there again. */
  | { kind: 'back' }
  /** It had been deleted and stays so, because nobody asked for it. */
  | { kind: 'deleted' }
  /** The changed file of a source. */
  | ({ kind: 'version'; sourceId: string; revisionId: string } & Carried)
)

/** Ids of articles; outcomes that failed give none. */
export interface Added {
  /** New, or back after they had been deleted. */
  added: string[]
  /** Articles that the library had already, from the same bytes or an older state of the file. */
  known: string[]
  /** By outcome. */
  became: Became[][]
}

/** A source that got a newer revision. */
export interface VersionMade {
  articleId: string
  sourceId: string
  revisionId: string
}

/** What a batch has changed in the library. */
export interface BatchChange {
  added: readonly string[]
  versions: readonly VersionMade[]
  /** When the batch began, and when it was over. */
  since: string
  until: string
}

/** What became of one file of an import. */
export interface FileLine {
  file: string
  /** Why it failed; null when it was read. */
  message: string | null
  became: readonly Became[]
}

/** An import that is over, to be looked at, undone and done again. */
export interface ImportRecord extends BatchChange {
  id: string
  /** The name of the watched folder that it came from; null for what somebody asked for. */
  watched: string | null
  /** “ferry.html”, “ferry.html and 3 more”. */
  name: string
  state: 'finished' | 'cancelled'
  counts: ImportCounts
  /** How many lines of its report are kept. */
  kept: number
  /** What undoing took back; null while it stands. */
  undone: Undone | null
}

export interface ImportCounts {
  added: number
  known: number
  versions: number
  failed: number
  files: number
}

/** The imports of this browser profile. */
export interface ImportLog {
  last(): Promise<ImportRecord | null>
  /** In no particular order; those that are not kept any more are left out. */
  get(ids: readonly string[]): Promise<ImportRecord[]>
  /** What became of its files; of a very large or old import some or none. */
  lines(id: string): Promise<readonly FileLine[]>
  keep(record: ImportRecord, files: readonly FileLine[]): Promise<void>
  setUndone(id: string, undone: Undone | null): Promise<void>
}

export interface Undone {
  removed: string[]
  kept: { title: string; why: 'highlighted or pinned' | 'corrected' | 'kept as one' | 'changed since' }[]
  /** Sources that have their last version again. */
  back: { articleId: string; sourceId: string; revisionId: string; size: number; fileName: string }[]
}

/** An article that came later, and one that it may be the same as. */
export interface PossibleDuplicate {
  articleId: string
  otherId: string
  by: 'address' | 'text'
  /** How much of the shorter text stands in the longer one, from 0 to 1. */
  share: number
}

/** What `separate` needs. */
export interface KeptAsOne {
  articleId: string
  otherId: string
  before: { tags: string[]; likenesses: Likeness[] }
  corrections: string[]
  /** Corrections of speakers that moved along. */
  speakers: string[]
}

/** How far looking through the library is. */
export interface Finding {
  /** Articles in the library. */
  articles: number
  /** Of the addresses and titles that several articles have, how many have been looked at. */
  done: number
  total: number
  /** Pairs that are proposed. */
  found: number
}

export type FindSame = (
  onProgress: (finding: Finding) => void,
  /** Stops it; what was found before stays proposed. */
  signal: AbortSignal,
) => Promise<Finding>

export interface Duplicates {
  list(): Promise<PossibleDuplicate[]>
  /** Looks through the whole library, and adds to the list what nobody has decided about. */
  find: FindSame
  /** The first one's sources, annotations and corrections become the other's. Null when one of them is not there any more. */
  keepAsOne(articleId: string, otherId: string): Promise<KeptAsOne | null>
  separate(kept: KeptAsOne): Promise<void>
  keepBoth(articleId: string, otherId: string): Promise<void>
  decideLater(articleId: string, otherId: string): Promise<void>
}

/** What reading an original again has come to, by source; nothing where all stayed the same. */
export type Reread = { id: string; articleId: string } & (
  | ({
      kind: 'changed'
      from: RevisionId
      to: RevisionId
      /** By how many words the body differs. */
      words: number
      fields: MetadataField[]
    } & Carried)
  | { kind: 'found' }
  | { kind: 'failed'; message: string }
)

export interface OriginalToRead {
  sha256: string
  fileName: string
  /** A book of which the chapters are in the library, instead of the whole. */
  chapters: boolean
}

export interface Rereads {
  /** How many articles an older extractor has read, which the present one has not tried. */
  older(): Promise<number>
  /** Originals that are to be read again. */
  next(limit: number): Promise<OriginalToRead[]>
  take(outcomes: readonly { sha256: string; outcome: Outcome }[]): Promise<Reread[]>
  /** The person has seen what changed. */
  clear(): Promise<void>
}

/** One note's write. Title, body and new annotations are committed in one transaction. */
export interface NoteWrite {
  id: string
  title?: string
  body?: { body: string; bodyVersion: number; excerpt: string; annotationIds: string[] }
  newAnnotations?: Annotation[]
}

/** How the journal stands: `failed` holds the sentence of the last failed append until one succeeds. */
export interface SaveState {
  pending: number
  failed: string | null
}

export interface Articles {
  get(id: string): Promise<ArticleView | null>
  /**
   * Adds what files gave, in one transaction. The same bytes again make nothing new; a deleted article of the same bytes comes back,
   * unless nobody asked for the files. A changed file becomes the newest version of its source.
   */
  addOutcomes(outcomes: readonly Outcome[], options?: { unasked: boolean }): Promise<Added>
  /** Takes back what a batch has made, but for articles that somebody has worked with since. */
  undoBatch(change: BatchChange): Promise<Undone>
  redoBatch(undone: Undone): Promise<void>
  remove(ids: readonly string[]): Promise<void>
  restore(ids: readonly string[]): Promise<void>
  /** `undefined` takes the correction back, null empties the field. */
  correct<F extends MetadataField>(
    articleId: string,
    field: F,
    value: Metadata[F] | null | undefined,
  ): Promise<void>
}

export type AnnotationChange = Partial<Pick<Annotation, 'colour' | 'comment' | 'tags'>>

export interface Annotations {
  get(id: string): Promise<Annotation | null>
  add(annotation: Annotation): Promise<void>
  update(id: string, change: AnnotationChange): Promise<void>
  remove(ids: readonly string[]): Promise<void>
  restore(ids: readonly string[]): Promise<void>
  /** Somebody chose these words of the newer revision: the annotation moves there. Offsets are UTF-16 code units. */
  follow(id: string, revision: Revision, range: { start: number; end: number }): Promise<void>
  /** Somebody looked, and it stays at its own revision. */
  leave(id: string): Promise<void>
}

export interface Notes {
  get(id: string): Promise<Note | null>
  /** Note and annotations are committed in one transaction. */
  create(note: Note, newAnnotations?: readonly Annotation[]): Promise<void>
  write(write: NoteWrite): Promise<void>
  remove(ids: readonly string[]): Promise<void>
  restore(ids: readonly string[]): Promise<void>
}

/** A quotation of the library as lists show it. */
export interface QuotationRow extends Quotation {
  /** The same as long as the article's revision is. */
  id: string
  articleId: string
  revisionId: string
  /** The row of the article's earlier source that has the same words; lists then show only that one. */
  repeats: string | null
  /** The article's, corrected. */
  published: PartialDate | null
  language: string | null
  /** Of the person as shown; the same for all names that the user said are one. Null when nobody is named. */
  person: string | null
  /** Who the finder thought it was, where the user says otherwise. */
  found: { speaker: string | null; correctionId: string } | null
  /** The quotation of the same statement for which the user named this speaker, where this article does not say for certain. */
  likened: string | null
}

/** What the user says of who said what. */
export interface Speakers {
  /** Null: nobody can tell. `text` is the revision's. */
  correct(quotation: QuotationRow, text: string, speaker: string | null): Promise<void>
  /** The finder's answer holds again. */
  takeBack(quotation: QuotationRow): Promise<void>
  /** From now on, in every article, `name` is shown as `sameAs`. */
  samePerson(name: string, sameAs: string): Promise<void>
  /** A name stands for itself again. */
  separate(name: string): Promise<void>
}

/** Small values by name; `get` answers from memory. */
export interface Settings {
  get(key: string): unknown
  set(key: string, value: unknown): Promise<void>
}

/** A write that the window had no time left for. */
export type LastWords =
  | { kind: 'note'; id: string; write: NoteWrite }
  | { kind: 'annotation'; id: string; change: AnnotationChange }

/** Everything that the renderer stores. Each write resolves when it is on disk in IndexedDB; the journal follows at once. */
export interface Library {
  articles: Articles
  revisions: { get(id: string): Promise<Revision | null> }
  annotations: Annotations
  notes: Notes
  speakers: Speakers
  duplicates: Duplicates
  rereads: Rereads
  imports: ImportLog
  /** Values that the library keeps (journalled). */
  settings: Settings
  /** Values of this browser profile only, such as the place in an article: not journalled. */
  local: Settings
  counts(): Promise<{ articles: number; notes: number; annotations: number }>
  /** Waits until everything committed so far is in the journal, or has failed to get there. */
  flush(): Promise<void>
  /** For `pagehide`: stores what no ordinary write has time for any more. */
  leave: (words: LastWords) => void
  saveState: { get: () => SaveState; subscribe: (listener: () => void) => () => void }
}

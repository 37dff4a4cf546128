import type { Outcome } from '#shared/contract/imports'
import type { Annotation } from '#shared/domain/annotation'
import type { Article } from '#shared/domain/article'
import type { Correction } from '#shared/domain/correction'
import type { Metadata, MetadataField, PartialDate } from '#shared/domain/metadata'
import type { Note } from '#shared/domain/note'
import type { Quotation } from '#shared/domain/quotation'
import type { Revision } from '#shared/domain/revision'

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

/** Ids of articles; outcomes that failed give none. */
export interface Added {
  added: string[]
  /** Articles that the library had already, from the same bytes. */
  known: string[]
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
  /** Adds what files gave, in one transaction. The same bytes again make nothing new; a deleted article of the same bytes comes back. */
  addOutcomes(outcomes: readonly Outcome[]): Promise<Added>
  remove(ids: readonly string[]): Promise<void>
  restore(ids: readonly string[]): Promise<void>
  /** `undefined` takes the correction back. */
  correct<F extends MetadataField>(articleId: string, field: F, value: Metadata[F] | undefined): Promise<void>
}

export type AnnotationChange = Partial<Pick<Annotation, 'colour' | 'comment' | 'tags'>>

export interface Annotations {
  get(id: string): Promise<Annotation | null>
  add(annotation: Annotation): Promise<void>
  update(id: string, change: AnnotationChange): Promise<void>
  remove(ids: readonly string[]): Promise<void>
  restore(ids: readonly string[]): Promise<void>
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
  /** The article's, corrected. */
  published: PartialDate | null
  language: string | null
  /** Of the person as shown; the same for all names that the user said are one. Null when nobody is named. */
  person: string | null
  /** Who the finder thought it was, where the user says otherwise. */
  found: { speaker: string | null; correctionId: string } | null
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

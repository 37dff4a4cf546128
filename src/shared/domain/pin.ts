/** What a pin keeps of its article, so that the note outlives the article. */
export interface PinSnapshot {
  /** This pin's own id: a copy of a pin gets a new one. */
  pinId: string
  annotationId: string
  articleId: string
  /** Verbatim words of the source. */
  words: string
  speaker: string | null
  /** Family names as they stand in a citation; empty when the article names no author. */
  authors: string[]
  year: string | null
  title: string
  siteName: string | null
  url: string | null
  published: string | null
  locatorLabel: 'paragraph' | 'page'
  locator: string
}

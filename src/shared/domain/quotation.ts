export type QuotationKind = 'direct' | 'mixed' | 'indirect' | 'short'

/**
 * Words that the article attributes to somebody. `start`/`end` are UTF-16 code units into the revision's text, without the
 * outer quotation marks; `words` is that slice. A quotation over several paragraphs is one span.
 */
export interface Quotation {
  start: number
  end: number
  words: string
  kind: QuotationKind
  /** The person as fully named as the article allows, or null when unknown. */
  speaker: string | null
  /** The words that name the speaker at this place, and where they stand. */
  speakerMention: string | null
  speakerSpan: [number, number] | null
  cue: string | null
  /** 0 to 1: how sure the speaker is. */
  certainty: number
}

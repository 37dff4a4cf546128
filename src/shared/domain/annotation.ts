import type { RecordBase } from './record'
import type { RevisionId } from './revision'
import type { Selectors } from './selector'

export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number]

/** The user's mark on a revision. When it was made, `selectors.quote.exact` equalled the slice that the position names. */
export interface Annotation extends RecordBase {
  articleId: string
  sourceId: string
  revisionId: RevisionId
  selectors: Selectors
  kind: 'highlight'
  colour: HighlightColour
  comment: string
  tags: string[]
  /** Who said the words, where they are a quotation. */
  speaker: string | null
}

import type { RecordBase } from './record'
import type { RevisionId } from './revision'
import type { Selectors } from './selector'

export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number]

/** Where an annotation was before it followed its words into a newer revision. */
export interface EarlierPlace {
  revisionId: RevisionId
  selectors: Selectors
  /** The words are others now, or there were several places: somebody looked and chose. */
  chosen: boolean
}

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
  /** Oldest first. */
  earlier?: EarlierPlace[]
  /** It stays at its own revision, because its words are not surely in this newer one, until somebody has looked. */
  look?: { revisionId: RevisionId; standing: 'changed' | 'ambiguous' | 'lost' }
}

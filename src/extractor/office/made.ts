import type { Block } from '../blocks/model'

/** What a paragraph's style says that it is at the head of an article. */
export type Hint = 'title' | 'subtitle' | 'author' | 'date'

/** A block with what its looks say, for choosing title and byline. */
export interface Made {
  block: Block
  hint: Hint | null
  /** Mean size of its letters in points; 0 when unknown. */
  size: number
  /** All of it is bold by its own formatting. */
  strong: boolean
  centred: boolean
}

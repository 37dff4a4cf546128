import type { Block } from '../../blocks/model'

/** A block of a page with the element it comes from, before it is decided whether it belongs to the article. */
export interface RawBlock {
  block: Block
  element: Element
  /** UTF-16 code units of its text that stand inside links. */
  linked: number
}

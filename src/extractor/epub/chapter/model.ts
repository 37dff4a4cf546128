import type { Block } from '../../blocks/model'

/** A block of the book, which later steps may change. */
export interface ChapterBlock {
  block: Block
  /** Blocks that the markup keeps together, as the paragraphs of one note, share a number. */
  group: number | null
  /** For a note: the block that it belongs to. */
  mentionedBy: ChapterBlock | null
}

/** A link to a place in the book. */
export interface InnerLink {
  /** The index of its block. */
  block: number
  path: string
  fragment: string
  text: string
  /** It is what its block begins with. */
  leads: boolean
  /** It only leads back from a note. */
  back: boolean
  /** The markup calls it a reference to a note. */
  isReference: boolean
}

/** One file of the book in reading order. */
export interface Chapter {
  path: string
  linear: boolean
  /** What its markup says that it is. */
  kinds: ReadonlySet<string>
  blocks: ChapterBlock[]
  /** The index of the block to which an id leads. */
  places: ReadonlyMap<string, number>
  links: InnerLink[]
  /** The printed page on which it ends. */
  lastPage?: string
  /** It is too large, so that only its first part was read. */
  isCut: boolean
  /** UTF-16 code units of its text that lead elsewhere in the book. */
  linked: number
}

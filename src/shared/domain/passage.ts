export type PassageType =
  'paragraph' | 'heading' | 'listItem' | 'blockQuote' | 'table' | 'code' | 'figureCaption'

export type PassageRole = 'body' | 'caption' | 'footnote' | 'reference' | 'aside'

export type MarkType = 'bold' | 'italic' | 'code' | 'superscript' | 'subscript' | 'strikethrough' | 'link'

/** Inline formatting over `text.slice(start, end)` of the revision. `href` is given for links, and is http, https or mailto. */
export interface Mark {
  type: MarkType
  start: number
  end: number
  href?: string
}

/** A picture that belongs to a caption: its bytes were in the file (`asset` is their sha256), or it is only an address. */
export interface Picture {
  asset: string | null
  address: string | null
  alternative: string
}

/** Where a passage goes on on another page of the original: from `at`, in UTF-16 code units, on `page` as printed. */
export interface PageTurn {
  at: number
  page: string
}

/**
 * One block of a revision's text. `start` and `end` are UTF-16 code units into the canonical text; passages do not overlap
 * and are joined by `\n\n`. Table cells are joined by `\t`, rows by `\n`.
 */
export interface Passage {
  type: PassageType
  role: PassageRole
  /** Heading level 1-6, or depth of a list item or block quote from 1; null elsewhere. */
  level: number | null
  start: number
  end: number
  /** As printed, where the original has pages: the one on which it begins. */
  page: string | null
  /** The turns of pages inside it, in order, when there are any; `at` is an offset into the canonical text. */
  turns?: PageTurn[]
  /** Place in reading order; captions and footnotes stand after the body in the text, but are read here. */
  order: number
  marks: Mark[]
  /** List items: the number as shown, or null for a bullet. */
  number?: number | null
  /** Tables: how many rows at the top are headers. */
  headerRows?: number
  picture?: Picture
  /** BCP 47 tag, where the page says that the passage is in another language than the article. */
  language?: string
  /** Where the page says it. */
  direction?: 'ltr' | 'rtl'
}

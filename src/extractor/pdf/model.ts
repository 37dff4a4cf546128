/**
 * All lengths are points (1/72 inch) on the page as it is read: x from the left, y from the top, downwards. Pages are counted
 * from 0.
 */

/** Text in one font on one baseline, as the file shows it. */
export interface Piece {
  text: string
  x0: number
  x1: number
  baseline: number
  /** Height of the font. */
  size: number
  bold: boolean
  italic: boolean
  mono: boolean
  /** Where it leads, when that is an address. */
  href: string | null
  /** It leads somewhere, if only inside the document. */
  linked: boolean
}

/** Pieces that follow each other on one baseline without a wide gap. */
export interface Fragment {
  pieces: Piece[]
  x0: number
  x1: number
  top: number
  bottom: number
  baseline: number
  size: number
}

/** One line of a column. */
export interface Line {
  page: number
  /** Left to right. */
  fragments: Fragment[]
  x0: number
  x1: number
  top: number
  bottom: number
  baseline: number
  /** Of most of its letters. */
  size: number
  text: string
  /** Shares of its letters, 0 to 1. */
  bold: number
  italic: number
  mono: number
  linked: number
}

/** Lines that are read one after the other: a column, or the part of it between two things that span the page. */
export interface Column {
  page: number
  lines: Line[]
  x0: number
  x1: number
}

export interface PdfPage {
  width: number
  height: number
  fragments: Fragment[]
}

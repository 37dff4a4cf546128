import type { Block } from '../blocks'
import { GLYPHS, MARK, type Family } from './glyphs'

/** One quotation mark in its place. `start`/`end` are UTF-16 code units into the text. */
export interface MarkToken {
  start: number
  end: number
  glyph: string
  family: Family
  side: 'open' | 'close' | 'both'
  /** The place allows it to open (nothing but white space, a bracket, a dash or a mark before, something to quote after). */
  mayOpen: boolean
  /** The place allows it to close. */
  mayClose: boolean
}

const SPACE = /^[\s\u00a0\u202f\u2007\u200b]$/
const BEFORE_OPENER = /^[\s\u00a0\u202f([{<—–\-/:;,…*_>|•=“”„‟"＂‘’‚‛'`«»‹›「『]$/
const AFTER_CLOSER = /^[\s\u00a0\u202f)\]}>—–\-/:;,.?!…*_<|“”„‟"＂‘’‚‛'`«»‹›」』0-9]$/
const WORD = /^[\p{L}\p{N}]$/u
const NO_SPACES = /^[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]$/

/** The place of a mark, as its neighbours show it. Languages written without spaces let their brackets stand anywhere. */
function place(
  text: string,
  block: Block,
  start: number,
  end: number,
): { mayOpen: boolean; mayClose: boolean } {
  const before = start > block.start ? text.charAt(start - 1) : ' '
  const after = end < block.end ? text.charAt(end) : ' '
  if (NO_SPACES.test(before) || NO_SPACES.test(after))
    return { mayOpen: end < block.end, mayClose: start > block.start }
  const spaceBefore = SPACE.test(before)
  const spaceAfter = SPACE.test(after)
  if (spaceBefore && spaceAfter) return { mayOpen: end < block.end, mayClose: start > block.start }
  // « texte », with French spaces: punctuation cannot begin a quotation, unless it is an ellipsis.
  if (spaceBefore && /^(?:[,;:!?)\]]|\.(?!\.))/.test(text.slice(end, end + 2)))
    return { mayOpen: false, mayClose: start > block.start }
  return {
    mayOpen: !spaceAfter && BEFORE_OPENER.test(before),
    mayClose: !spaceBefore && (AFTER_CLOSER.test(after) || !WORD.test(before)),
  }
}

/** The feet and inches of `6'2"` are no marks, and neither is the apostrophe in `rock'n'roll`. */
function isMeasure(text: string, start: number, glyph: string): boolean {
  return glyph === '"' && /\d['’]\d{1,2}(?:\.\d|½)?$/.test(text.slice(Math.max(0, start - 8), start))
}

/** The marks of a block, in order. A pure function of the block's text, in time linear in its length. */
export function tokeniseMarks(text: string, block: Block): MarkToken[] {
  const marks: MarkToken[] = []
  const push = (start: number, glyph: string) => {
    const known = GLYPHS[glyph]
    if (known === undefined || isMeasure(text, start, glyph)) return
    const end = start + glyph.length
    marks.push({ start, end, glyph, ...known, ...place(text, block, start, end) })
  }
  for (const match of text.slice(block.start, block.end).matchAll(MARK)) {
    const start = block.start + match.index
    const glyph = match[0]
    if (glyph.length < 3) {
      push(start, glyph)
      continue
    }
    // A nested single and an outer double: which comes first depends on the side they are on.
    const opening = start === block.start || SPACE.test(text.charAt(start - 1))
    if (opening) {
      push(start, glyph.slice(0, 2))
      push(start + 2, glyph.slice(2))
    } else {
      push(start, glyph.slice(0, 1))
      push(start + 1, glyph.slice(1))
    }
  }
  return marks
}

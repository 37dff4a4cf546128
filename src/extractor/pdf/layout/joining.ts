import type { BodyStyle } from './body-style'
import type { Line } from '../model'
import { listMark } from './list-marks'
import type { Paragraph } from './paragraphs'

const ENDED = /[.!?:;…。！？]["'”’»)\]\d¹²³]*$/u

const sameFont = (a: Line, b: Line): boolean =>
  Math.abs(a.size - b.size) <= 0.05 * Math.max(a.size, b.size) && a.bold > 0.8 === b.bold > 0.8

/** Whether one paragraph goes on in another, in the next column or on the next page. */
export const goesOn = (one: Paragraph, next: Paragraph, indents: boolean, body: BodyStyle): boolean => {
  const [last, first] = [one.lines.at(-1), next.lines[0]]
  if (!last || !first || !sameFont(last, first)) return false
  // Further down the same column there was white space between them.
  const isElsewhere = first.page !== last.page || first.baseline < last.baseline || next.above === Infinity
  if (!isElsewhere || listMark(first.text)) return false
  if (last.mono > 0.9 !== first.mono > 0.9) return false
  if (/[-‐\u00ad]$/.test(last.text) && /^\p{Ll}/u.test(first.text)) return true
  const isIndented = first.x0 - Math.min(next.x0, next.lines[1]?.x0 ?? first.x0) > body.size * 0.6
  if (indents && isIndented) return false
  if (/^\p{Ll}/u.test(first.text) && !ENDED.test(last.text)) return true
  if (!one.full) return false
  if (!ENDED.test(last.text)) return one.lines.length > 1 || next.lines.length > 1
  return indents && one.lines.length > 1 && !isIndented && next.lines.length > 1
}

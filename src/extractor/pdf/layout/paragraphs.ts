import type { Column, Line } from '../model'
import type { BodyStyle } from './body-style'
import { listMark } from './list-marks'
import { findTables, type Rows } from './tables'

/** Lines that belong together. */
export interface Paragraph {
  lines: Line[]
  /** The column's edges. */
  x0: number
  x1: number
  /** White space above its first line, in heights of its line pitch; infinite at the top of a column. */
  above: number
  /** Its last line ends where there was no room for another word. */
  full: boolean
  /** The cells, when the lines are a table's. */
  rows?: Rows
}

/** How much wider than usual a step between lines is that parts paragraphs. */
const WIDER = 1.22
/** An indentation, in heights of the font. */
const INDENT = 0.6

const emOf = (line: Line): number => line.size || 10

const sameStyle = (a: Line, b: Line): boolean =>
  Math.abs(a.size - b.size) <= 0.08 * Math.max(a.size, b.size) && a.bold > 0.8 === b.bold > 0.8

const isCentred = (line: Line, x0: number, x1: number): boolean => {
  const [left, right] = [line.x0 - x0, x1 - line.x1]
  return left > emOf(line) * 2 && Math.abs(left - right) < emOf(line) * 1.5
}

const firstWordWidth = (line: Line): number => {
  const word = line.text.split(' ', 1)[0] ?? ''
  return ((line.x1 - line.x0) * word.length) / Math.max(1, line.text.length)
}

/** Whether the next line's first word had room on this one: then somebody ended the line. */
const endedEarly = (line: Line, next: Line, right: number): boolean =>
  right - line.x1 > firstWordWidth(next) + emOf(line) * 0.9

/** The right edge that lines near `at` run to: that of the column, unless text stands beside a picture. */
const rightEdges = (lines: readonly Line[], pitch: (size: number) => number): number[] => {
  const ends = lines.map((line) => line.x1).sort((a, b) => a - b)
  const all = ends[Math.floor((ends.length - 1) * 0.98)] ?? 0
  const edges: number[] = []
  for (let start = 0; start < lines.length;) {
    let end = start + 1
    while (end < lines.length) {
      const [a, b] = [lines[end - 1] as Line, lines[end] as Line]
      if (b.baseline - a.baseline > pitch(a.size) * WIDER || Math.abs(a.x0 - b.x0) > emOf(a) * 3) break
      end++
    }
    const chunk = lines.slice(start, end)
    const max = Math.max(...chunk.map((line) => line.x1))
    const width = max - Math.min(...chunk.map((line) => line.x0))
    const near = chunk.filter((line) => max - line.x1 < width * 0.14).length
    // Items of a list begin with capitals, most lines of a paragraph do not.
    const capitals = chunk.filter((line) => /^[\p{Lu}\d]/u.test(line.text)).length
    const isNarrow = chunk.length >= 4 && near >= chunk.length * 0.6 && capitals < chunk.length * 0.7
    for (let i = start; i < end; i++) edges.push(isNarrow ? max : Math.max(all, max))
    start = end
  }
  return edges
}

/** How the document begins paragraphs: with an indented first line, or not. */
export const indentsFirstLines = (columns: readonly Column[], body: BodyStyle): boolean => {
  let indented = 0
  let flush = 0
  for (const { lines } of columns) {
    const edges = rightEdges(lines, body.pitch)
    lines.forEach((line, i) => {
      const [before, after] = [lines[i - 1], lines[i + 1]]
      if (!before || !after || !sameStyle(before, line) || Math.abs(line.size - body.size) > 0.6) return
      if (line.baseline - before.baseline > body.pitch(line.size) * WIDER) return
      if (!endedEarly(before, line, edges[i - 1] ?? 0) || listMark(line.text)) return
      const back = line.x0 - after.x0
      if (back > emOf(line) * INDENT && back < emOf(line) * 4) indented++
      else flush++
    })
  }
  return indented >= 3 && indented > flush
}

interface Place {
  before: Line
  line: Line
  after: Line | undefined
  isFirst: boolean
  first: Line
  right: number
  body: BodyStyle
  indents: boolean
  column: Column
}

const hrefOf = (line: Line, at: 0 | -1): string | null | undefined =>
  line.fragments.at(at)?.pieces.at(at)?.href

/** A long line that breaks off within a sentence: a word that is too long for it may come next. */
const readsOn = (before: Line, line: Line, right: number): boolean =>
  /^\p{Ll}/u.test(line.text) &&
  /[\p{L}\p{N},–-]$/u.test(before.text) &&
  Math.abs(line.x0 - before.x0) < emOf(line) &&
  before.x1 - before.x0 > 0.6 * (right - before.x0)

/** Two lines that are wholly links, to different places. */
const leadElsewhere = (before: Line, line: Line): boolean =>
  before.linked > 0.9 && line.linked > 0.9 && hrefOf(before, -1) !== hrefOf(line, 0)

const parts = (place: Place): boolean => {
  const { before, line, after, isFirst, first, right, body, indents, column } = place
  const em = emOf(line)
  const step = line.baseline - before.baseline
  if (step > body.pitch(Math.max(line.size, before.size)) * WIDER || step < -em) return true
  if (!sameStyle(before, line) || leadElsewhere(before, line)) return true
  if (!body.mono && before.mono > 0.9 && line.mono > 0.9) return false
  if (!body.mono && before.mono > 0.9 !== line.mono > 0.9) return true
  if (listMark(line.text) && (line.x0 <= first.x0 + em * 0.5 || endedEarly(before, line, right))) return true
  if (isCentred(before, column.x0, column.x1) && isCentred(line, column.x0, column.x1)) return false
  if (endedEarly(before, line, right) && !readsOn(before, line, right)) return true
  const shift = line.x0 - before.x0
  if (shift > em * INDENT) {
    if (isFirst && listMark(first.text)) return false
    const hangs = after !== undefined && Math.abs(after.x0 - line.x0) < em * INDENT
    return indents && !hangs && shift < em * 4
  }
  if (shift < -em * INDENT) return !isFirst
  return false
}

/** Splits a column into tables and paragraphs, these by white space, indentation, style and lines that end early. */
export const toParagraphs = (column: Column, body: BodyStyle, indents: boolean): Paragraph[] => {
  const { lines } = column
  const edges = rightEdges(lines, body.pitch)
  const paragraphs: Paragraph[] = []
  let at = 0
  const textUpTo = (end: number): void => {
    paragraphs.push(...textParagraphs(column, at, end, edges, body, indents))
    at = end
  }
  for (const { from, to, rows } of findTables(lines)) {
    textUpTo(from)
    paragraphs.push({ ...start(column, from, body), lines: lines.slice(from, to), rows })
    at = to
  }
  textUpTo(lines.length)
  return paragraphs
}

const start = ({ lines, x0, x1 }: Column, at: number, body: BodyStyle): Paragraph => {
  const [line, before] = [lines[at] as Line, lines[at - 1]]
  const above = before ? (line.baseline - before.baseline) / body.pitch(line.size) : Infinity
  return { lines: [line], x0, x1, above, full: false }
}

const textParagraphs = (
  column: Column,
  from: number,
  to: number,
  edges: readonly number[],
  body: BodyStyle,
  indents: boolean,
): Paragraph[] => {
  const { lines, x1 } = column
  const paragraphs: Paragraph[] = []
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line
    const current = i > from ? paragraphs.at(-1) : undefined
    const before = lines[i - 1]
    const first = current?.lines[0]
    const right = edges[i - 1] ?? x1
    const isFirst = current?.lines.length === 1
    const after = i + 1 < to ? lines[i + 1] : undefined
    if (
      current &&
      before &&
      first &&
      !parts({ before, line, after, isFirst, first, right, body, indents, column })
    )
      current.lines.push(line)
    else paragraphs.push(start(column, i, body))
  }
  let at = from - 1
  for (const paragraph of paragraphs) {
    at += paragraph.lines.length
    const last = paragraph.lines.at(-1)
    paragraph.full = last !== undefined && (edges[at] ?? x1) - last.x1 < emOf(last) * 3
  }
  return paragraphs
}

import type { MarkType } from '#shared/domain/passage'
import type { RichText } from '../../blocks/model'
import { trimRich } from '../../blocks/rich-text'
import type { Line, Piece } from '../model'
import { joinLines, type Vocabulary } from './hyphens'
import { isApart } from './lines'
import type { Rows } from './tables'

/** A mark is this much smaller than its line, and stands this much higher or lower, in heights of the line's font. */
const SMALLER = 0.85
const SHIFTED = 0.12

export const isSuperscript = (piece: Piece, line: Pick<Line, 'size' | 'baseline'>): boolean =>
  piece.size <= line.size * SMALLER && line.baseline - piece.baseline > SHIFTED * line.size

const isSubscript = (piece: Piece, line: Line): boolean =>
  piece.size <= line.size * SMALLER && piece.baseline - line.baseline > SHIFTED * line.size

const marksOf = (piece: Piece, line: Line, isCode: boolean): MarkType[] => [
  ...(piece.bold ? (['bold'] as const) : []),
  ...(piece.italic ? (['italic'] as const) : []),
  ...(piece.mono && !isCode ? (['code'] as const) : []),
  ...(isSuperscript(piece, line) ? (['superscript'] as const) : []),
  ...(isSubscript(piece, line) ? (['subscript'] as const) : []),
]

interface Stretch {
  marks: string
  types: MarkType[]
  href: string | null
  start: number
}

/** One line's text and marks; runs of white space become one space. */
const lineText = (line: Line, isCode: boolean): RichText => {
  let text = ''
  const marks: RichText['marks'] = []
  let current: Stretch | null = null
  const close = (): void => {
    if (!current || text.length <= current.start) return
    for (const type of current.types) marks.push({ type, start: current.start, end: text.length })
    if (current.href) marks.push({ type: 'link', start: current.start, end: text.length, href: current.href })
  }
  line.fragments.forEach((fragment, i) => {
    const before = line.fragments[i - 1]
    if (before && isApart(before, fragment) && !text.endsWith(' ')) text += ' '
    for (const piece of fragment.pieces) {
      const types = marksOf(piece, line, isCode)
      const marked = types.join()
      if (!current || current.marks !== marked || current.href !== piece.href) {
        close()
        current = { marks: marked, types, href: piece.href, start: text.length }
      }
      const words = piece.text.replace(/\s+/g, ' ').replace(/\u00ad(?!\s*$)/g, '')
      text += text.endsWith(' ') ? words.trimStart() : words
    }
  })
  close()
  return trimRich({ text, marks })
}

/** Adjoining marks of one kind become one. */
const merged = (marks: RichText['marks'], text: string): RichText['marks'] => {
  const result: RichText['marks'] = []
  const open = new Map<string, RichText['marks'][number]>()
  for (const mark of marks) {
    const name = `${mark.type} ${mark.href ?? ''}`
    const last = open.get(name)
    if (last && !text.slice(last.end, mark.start).trim()) {
      last.end = mark.end
      continue
    }
    const copy = { ...mark }
    open.set(name, copy)
    result.push(copy)
  }
  return result.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Text over pages: from `at` on (UTF-16 code units) it stands on the page at that place in the file, counted from 0. */
export interface PagedText extends RichText {
  turns: { at: number; page: number }[]
}

/** The text of lines read as one paragraph, words put together again. */
export const paragraphText = (lines: readonly Line[], vocabulary: Vocabulary): PagedText => {
  let text = ''
  let page = lines[0]?.page
  const marks: RichText['marks'] = []
  const turns: PagedText['turns'] = []
  for (const line of lines) {
    const next = lineText(line, false)
    if (!next.text) continue
    const joined = text ? joinLines(text, next.text, vocabulary) : next.text
    const start = joined.length - next.text.length
    for (const mark of marks) mark.end = Math.min(mark.end, start)
    marks.push(...next.marks.map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start })))
    text = joined
    if (line.page !== page) turns.push({ at: start, page: line.page })
    page = line.page
  }
  return { text, marks: merged(marks, text), turns }
}

/** Lines of code stay lines; what they are indented by, in widths of a letter, becomes spaces. */
export const codeText = (lines: readonly Line[]): PagedText => {
  const left = Math.min(...lines.map((line) => line.x0))
  const turns: PagedText['turns'] = []
  let at = 0
  const texts = lines.map((line, i) => {
    const width = (line.x1 - line.x0) / Math.max(1, line.text.length)
    const indent = width > 0 ? Math.min(40, Math.round((line.x0 - left) / width)) : 0
    const text = ' '.repeat(indent) + lineText(line, true).text
    if (i > 0 && line.page !== lines[i - 1]?.page) turns.push({ at, page: line.page })
    at += text.length + 1
    return text
  })
  return { text: texts.join('\n'), marks: [], turns }
}

/** A table's text: cells parted by tabs, rows by line breaks. */
export const tableText = (rows: Rows, vocabulary: Vocabulary): PagedText => ({
  text: rows
    .map((row) =>
      row.map((lines) => paragraphText(lines, vocabulary).text.replace(/[\t\n]/g, ' ')).join('\t'),
    )
    .join('\n'),
  marks: [],
  turns: [],
})

import type { ReadPage } from '../engine/read-pages'
import type { FontStyles } from '../engine/fonts'
import type { Column, PdfPage } from '../model'
import { bodyStyle, type BodyStyle } from './body-style'
import { readingOrder } from './columns'
import { toFragments } from './fragments'
import { withoutFurniture } from './furniture'
import { vocabularyOf, type Vocabulary } from './hyphens'
import { toLines } from './lines'
import { indentsFirstLines, toParagraphs, type Paragraph } from './paragraphs'
import type { RunningNumber } from './running-numbers'

/** A document as it is laid out: paragraphs of each page in reading order. */
export interface Layout {
  pages: PdfPage[]
  paragraphs: Paragraph[][]
  body: BodyStyle
  indents: boolean
  vocabulary: Vocabulary
  running: RunningNumber[]
  /** Headers and footers that were taken away. */
  furniture: string[]
}

const EMPTY: PdfPage = { width: 0, height: 0, fragments: [] }

const columnsOf = (page: PdfPage, index: number): Column[] =>
  readingOrder(page.fragments).map((fragments) => {
    const lines = toLines(index, fragments)
    return {
      page: index,
      lines,
      x0: Math.min(...lines.map((line) => line.x0)),
      x1: Math.max(...lines.map((line) => line.x1)),
    }
  })

/** Lays out pages as they were read; a damaged page counts as empty. */
export const layOut = (read: readonly (ReadPage | null)[], styles: FontStyles): Layout => {
  const raw = read.map((page) => (page ? toFragments(page.text, styles, page.links) : EMPTY))
  const { pages, texts, running } = withoutFurniture(raw)
  const columns = pages.map(columnsOf)
  const body = bodyStyle(columns.flat().map(({ lines }) => lines))
  const indents = indentsFirstLines(columns.flat(), body)
  return {
    pages,
    paragraphs: columns.map((page) => page.flatMap((column) => toParagraphs(column, body, indents))),
    body,
    indents,
    vocabulary: vocabularyOf(columns.flat().flatMap(({ lines }) => lines.map((line) => line.text))),
    running,
    furniture: texts,
  }
}

import type { Block, RichText } from '../../blocks/model'
import { sliceRich, trimRich } from '../../blocks/rich-text'
import { headingLevels, headingStyle } from '../layout/headings'
import { goesOn } from '../layout/joining'
import type { Layout } from '../layout/layout'
import { listMark } from '../layout/list-marks'
import { codeText, paragraphText, tableText, type PagedText } from '../layout/paragraph-text'
import { opensReferences } from '../layout/references'
import type { Rows } from '../layout/tables'
import type { Line } from '../model'
import type { Entry } from './entries'

/** Paragraphs cut by the end of a column or page are put together; what stands between them (notes, captions) comes after. */
export const joinEntries = (entries: readonly Entry[], layout: Layout): Entry[] => {
  const result: Entry[] = []
  let open = -1
  for (const entry of entries) {
    const before = result[open]
    const continues =
      before !== undefined &&
      (entry.kind === 'text' || (entry.kind === 'code' && before.kind === 'code')) &&
      goesOn(before.paragraph, entry.paragraph, layout.indents, layout.body)
    if (continues) {
      const lines = [...before.paragraph.lines, ...entry.paragraph.lines]
      result[open] = {
        ...before,
        paragraph: { ...before.paragraph, lines, full: entry.paragraph.full },
        text: `${before.text} ${entry.text}`,
      }
      continue
    }
    result.push(entry)
    if (entry.kind === 'text' || entry.kind === 'listItem' || entry.kind === 'code') open = result.length - 1
    else if (entry.kind === 'heading' || entry.kind === 'reference') open = -1
  }
  return result
}

/** Formatting that all of a block has says nothing inside it. */
const withoutWhole = (rich: RichText, type: 'bold' | 'italic'): RichText => ({
  text: rich.text,
  marks: rich.marks.filter((mark) => mark.type !== type || mark.start > 0 || mark.end < rich.text.length),
})

const depths = (entries: readonly Entry[]): Map<Entry, number> => {
  const result = new Map<Entry, number>()
  let edges: number[] = []
  for (const entry of entries) {
    if (entry.kind !== 'listItem') {
      if (entry.kind !== 'text') edges = []
      continue
    }
    const first = entry.paragraph.lines[0] as Line
    edges = edges.filter((edge) => edge < first.x0 - first.size * 0.6)
    edges.push(first.x0)
    result.set(entry, Math.min(6, edges.length))
  }
  return result
}

/** A first row in bold, where the others are not, is a header. */
const headerRows = (rows: Rows): number => {
  const isBold = (row: Rows[number]): boolean => row.every((cell) => cell.every((line) => line.bold > 0.8))
  return rows.length > 1 && isBold(rows[0] ?? []) && !rows.slice(1).every(isBold) ? 1 : 0
}

const tableBlock = (
  rows: Rows,
  kind: 'table' | 'aside',
  layout: Layout,
  pages: readonly string[],
): Block[] => {
  const page = pages[rows.flat(2)[0]?.page ?? 0]
  const role = kind === 'table' ? 'body' : 'aside'
  const { text, marks } = tableText(rows, layout.vocabulary)
  if (!text.trim()) return []
  return [
    {
      type: 'table',
      role,
      level: null,
      headerRows: headerRows(rows),
      text,
      marks,
      ...(page !== undefined && { page }),
    },
  ]
}

/** An entry's text with its marks, words put together again. */
export const entryText = ({ kind, paragraph }: Entry, { vocabulary }: Layout): PagedText => {
  if (paragraph.rows && kind === 'table') return tableText(paragraph.rows, vocabulary)
  return kind === 'code' ? codeText(paragraph.lines) : paragraphText(paragraph.lines, vocabulary)
}

/** The page that a text begins on and those that it goes on to, as printed. */
const printedOn = (
  { paragraph }: Entry,
  turns: PagedText['turns'],
  pages: readonly string[],
): Pick<Block, 'page' | 'turns'> => {
  const page = pages[paragraph.lines[0]?.page ?? 0]
  if (page === undefined) return {}
  const printed = turns.map((turn) => ({ at: turn.at, page: pages[turn.page] ?? page }))
  return printed.length ? { page, turns: printed } : { page }
}

/** Entries as blocks in reading order, each with its printed page (`pages`, by place in the file). */
export const toBlocks = (
  entries: readonly Entry[],
  layout: Layout,
  pages: readonly string[],
  firstLevel: number,
): Block[] => {
  const headings = entries.filter(({ kind }) => kind === 'heading')
  const levels = headingLevels(
    headings.map(({ paragraph, text }) => ({ style: headingStyle(paragraph), text })),
    firstLevel,
  )
  const levelOf = new Map(headings.map((entry, i) => [entry, levels[i] ?? firstLevel]))
  const depthOf = depths(entries)
  return entries.flatMap((entry): Block[] => {
    const { kind, paragraph } = entry
    if (kind === 'title') return []
    if (paragraph.rows && (kind === 'table' || kind === 'aside'))
      return tableBlock(paragraph.rows, kind, layout, pages)
    const { turns, ...rich } = entryText(entry, layout)
    if (!rich.text.trim()) return []
    const common = { level: null, ...printedOn(entry, turns, pages) }
    switch (kind) {
      case 'heading':
        return [
          {
            ...common,
            type: 'heading',
            role: 'body',
            level: levelOf.get(entry) ?? 2,
            ...withoutWhole(rich, 'bold'),
          },
        ]
      case 'listItem': {
        const mark = listMark(rich.text)
        const words = mark ? trimRich(sliceRich(rich, mark.length, rich.text.length)) : rich
        if (!words.text) return []
        const cut = rich.text.length - words.text.length
        return [
          {
            ...common,
            ...printedOn(
              entry,
              turns.map(({ at, page }) => ({ at: at - cut, page })),
              pages,
            ),
            type: 'listItem',
            role: 'body',
            level: depthOf.get(entry) ?? 1,
            number: mark?.number ?? null,
            ...words,
          },
        ]
      }
      case 'code':
        return [{ ...common, type: 'code', role: 'body', ...rich }]
      case 'caption':
        return [{ ...common, type: 'figureCaption', role: 'caption', ...rich }]
      case 'reference':
        return opensReferences(rich.text)
          ? [{ ...common, type: 'heading', role: kind, level: firstLevel, ...withoutWhole(rich, 'bold') }]
          : [{ ...common, type: 'paragraph', role: kind, ...rich }]
      case 'footnote':
      case 'aside':
        return [{ ...common, type: 'paragraph', role: kind, ...rich }]
      case 'table':
      case 'text':
        return [{ ...common, type: 'paragraph', role: 'body', ...rich }]
    }
  })
}

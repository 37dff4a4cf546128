import type { Mark, PassageRole } from '#shared/domain/passage'
import type { Made } from './made'
import { made } from './writer'

/** One cell: its blocks, and whether they are all bold. */
export type Cell = readonly Made[]

interface Rows {
  rows: readonly (readonly Cell[])[]
  /** As the file states them. */
  headerRows: number
  /** That of the place where the table stands. */
  role: PassageRole
}

const LONG = 600

/** Pictures and text boxes in a cell are no part of its words. */
const isText = ({ block }: Made): boolean => block.picture === undefined && block.role !== 'aside'

const lengthOf = (cell: Cell): number => cell.reduce((sum, { block }) => sum + block.text.length, 0)

/** A table that only arranges things on the page: of one column, with tables inside, or with cells as long as articles. */
const isLayout = (rows: Rows['rows']): boolean => {
  if (Math.max(0, ...rows.slice(0, 100).map((row) => row.length)) <= 1) return true
  const cells = rows.flat()
  if (cells.some((cell) => cell.some(({ block }) => block.type === 'table'))) return true
  return cells.filter((cell) => lengthOf(cell) > LONG).length > cells.length * 0.3
}

/** Without a stated one, a first row that alone is all bold is a header. */
const looksLikeHeader = (rows: Rows['rows']): boolean => {
  const strong = (row: readonly Cell[] | undefined): boolean => {
    const filled = row?.filter((cell) => cell.some(isText)) ?? []
    return filled.length > 1 && filled.every((cell) => cell.filter(isText).every((one) => one.strong))
  }
  return strong(rows[0]) && rows.length > 1 && !strong(rows[1])
}

/**
 * Makes a table block of its cells' blocks: everything in a cell stands on one line; pictures and notes in it follow the table.
 * What only arranges is given as the blocks in its cells.
 */
export const tableOf = ({ rows, headerRows, role }: Rows): Made[] => {
  if (isLayout(rows)) return rows.flat(2)
  const parts: string[] = []
  const marks: Mark[] = []
  let length = 0
  const add = (text: string): void => {
    parts.push(text)
    length += text.length
  }
  rows.forEach((row, r) => {
    if (r) add('\n')
    row.forEach((cell, c) => {
      if (c) add('\t')
      cell.filter(isText).forEach(({ block }, b) => {
        if (b) add(' ')
        const shift = length
        for (const mark of block.marks)
          marks.push({ ...mark, start: mark.start + shift, end: mark.end + shift })
        add(block.text.replace(/[\t\n]/g, ' '))
      })
    })
  })
  const text = parts.join('')
  const rest = rows.flat(2).filter((one) => !isText(one))
  if (!text.trim()) return rest
  const header = headerRows || (looksLikeHeader(rows) ? 1 : 0)
  return [
    made({
      type: 'table',
      role,
      level: null,
      text,
      marks,
      headerRows: Math.min(header, rows.length),
    }),
    ...rest,
  ]
}

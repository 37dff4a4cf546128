import { plain, type Block, type RichText } from '../blocks/model'
import { isFactivaCode } from '../press/layouts/factiva-codes'
import { joinRich } from './rich-joins'

interface Row {
  cells: Block[][]
  header: boolean
}

/** A cell this long holds running text: the table only arranges things. UTF-16 code units. */
const RUNNING = 600
const MOST_CELLS = 200_000

/** Rows and cells as `\cell` and `\row` end them. */
export class TableMaker {
  private rows: Row[] = []
  private row: Block[][] = []
  private cell: Block[] = []
  private cells = 0

  get isOpen(): boolean {
    return this.rows.length > 0 || this.row.length > 0 || this.cell.length > 0
  }

  add(blocks: readonly Block[]): void {
    for (const block of blocks) this.cell.push(block)
  }

  endCell(): void {
    if (this.cells++ < MOST_CELLS) this.row.push(this.cell)
    this.cell = []
  }

  endRow(header: boolean): void {
    if (this.cell.length) this.endCell()
    if (this.row.length) this.rows.push({ cells: this.row, header })
    this.row = []
  }

  /** The finished table as one block, or what its cells hold where it only arranges text; and the maker is empty again. */
  take(): Block[] {
    this.endRow(false)
    const { rows } = this
    this.rows = []
    this.cells = 0
    return isLayout(rows)
      ? rows.flatMap((row) => row.cells.flat())
      : [tableBlock(rows)].filter(({ text }) => text.trim())
  }
}

const isLayout = (rows: readonly Row[]): boolean => {
  if (rows.every(({ cells }) => cells.length <= 1)) return true
  if (rows.filter(({ cells: [first] }) => isFactivaCode(first?.[0]?.text.trim() ?? '')).length >= 3)
    return true
  const cells = rows.flatMap((row) => row.cells)
  if (cells.some((cell) => cell.some(({ type }) => type === 'heading' || type === 'listItem'))) return true
  const filled = cells.filter((cell) => cell.length)
  const long = filled.filter((cell) => cell.reduce((sum, { text }) => sum + text.length, 0) > RUNNING)
  return long.length > filled.length * 0.3 || long.some((cell) => cell.length > 2)
}

/** Everything in a cell stands on one line. */
const cellText = (cell: readonly Block[]): RichText => {
  const { text, marks } = joinRich(cell, ' ')
  return { text: text.replace(/[\n\t]/g, ' '), marks }
}

const tableBlock = (rows: readonly Row[]): Block => {
  const body = rows.map(({ cells }) => joinRich(cells.map(cellText), '\t'))
  const after = rows.findIndex(({ header }) => !header)
  return {
    ...plain(''),
    type: 'table',
    role: 'body',
    level: null,
    ...joinRich(body, '\n'),
    headerRows: after < 0 ? 0 : after,
  }
}

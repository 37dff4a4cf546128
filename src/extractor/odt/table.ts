import type { PassageRole } from '#shared/domain/passage'
import type { Made } from '../office/made'
import { tableOf, type Cell } from '../office/table'
import { childrenOf, numberOf, type XmlElement } from '../xml/element'
import type { Context } from './context'

const GROUPS = new Set(['table:table-rows', 'table:table-row-group', 'table:table-header-rows'])

interface Row {
  element: XmlElement
  header: boolean
}

const rowsOf = (table: XmlElement, header: boolean): Row[] =>
  childrenOf(table).flatMap((one) => {
    if (one.name === 'table:table-row') return [{ element: one, header }]
    return GROUPS.has(one.name) ? rowsOf(one, header || one.name === 'table:table-header-rows') : []
  })

/** Cells that others cover are there and empty; a cell may stand for a number of equal ones, which are empty too. */
const cellsOf = (row: XmlElement, context: Context, read: (cell: XmlElement) => Made[]): Cell[] => {
  const cells: Cell[] = []
  for (const cell of childrenOf(row)) {
    if (cell.name !== 'table:table-cell' && cell.name !== 'table:covered-table-cell') continue
    cells.push(cell.name === 'table:table-cell' ? read(cell) : [])
    const more = (numberOf(cell, 'table:number-columns-repeated') ?? 1) - 1
    for (let left = context.padding.take(more); left > 0; left--) cells.push([])
  }
  return cells
}

/** Reads a table (part 3, 9.1) with the blocks that `read` makes of a cell. */
export const readTable = (
  table: XmlElement,
  context: Context,
  role: PassageRole,
  read: (cell: XmlElement) => Made[],
): Made[] => {
  const rows = rowsOf(table, false)
  const body = rows.findIndex(({ header }) => !header)
  return tableOf({
    rows: rows.map(({ element }) => cellsOf(element, context, read)),
    headerRows: body < 0 ? Math.min(1, rows.length) : body,
    role,
  })
}

import type { PassageRole } from '#shared/domain/passage'
import type { Made } from '../office/made'
import { tableOf, type Cell } from '../office/table'
import { attributeOf, childOf, numberOf, under, type XmlElement } from '../xml/element'
import { alternatives } from './alternatives'
import type { Context } from './context'
import { isOn, valueOf } from './look'

const THROUGH = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'])

/** Rows or cells, also those that stand in content controls. */
const inside = (element: XmlElement, name: string): XmlElement[] =>
  alternatives(element).flatMap((one) =>
    one.name === name ? [one] : THROUGH.has(one.name) ? inside(one, name) : [],
  )

const isRemoved = (row: XmlElement): boolean => under(row, 'w:trPr', 'w:del') !== null

/** Cells that reach over several columns or rows leave the others empty. */
const cellsOf = (row: XmlElement, { padding }: Context, read: (cell: XmlElement) => Made[]): Cell[] => {
  const skipped = numberOf(under(row, 'w:trPr', 'w:gridBefore'), 'w:val') ?? 0
  const cells: Cell[] = Array.from({ length: padding.take(skipped) }, () => [])
  for (const cell of inside(row, 'w:tc')) {
    const properties = childOf(cell, 'w:tcPr')
    if (childOf(properties, 'w:cellDel')) continue
    const merge = childOf(properties, 'w:vMerge')
    cells.push(merge && attributeOf(merge, 'w:val') !== 'restart' ? [] : read(cell))
    const span = numberOf(childOf(properties, 'w:gridSpan'), 'w:val') ?? 1
    for (let left = padding.take(span - 1); left > 0; left--) cells.push([])
  }
  return cells
}

/** Rows at the top that repeat on every page, else the one that the table's style sets apart. */
const headerRows = (table: XmlElement, rows: readonly XmlElement[], context: Context): number => {
  const other = rows.findIndex((row) => !isOn(under(row, 'w:trPr', 'w:tblHeader')))
  const stated = other < 0 ? 1 : other
  if (stated) return stated
  const properties = childOf(table, 'w:tblPr')
  const look = childOf(properties, 'w:tblLook')
  const bits = Number.parseInt(attributeOf(look, 'w:val') ?? '0', 16)
  const first = attributeOf(look, 'w:firstRow')
  const applies = first === null ? (bits & 0x20) !== 0 : /^(?:1|true|on)$/.test(first)
  return applies && rows.length > 1 && context.styles.get(valueOf(properties, 'w:tblStyle'), 'table').firstRow
    ? 1
    : 0
}

/** Reads a table (17.4) with the blocks that `read` makes of a cell. */
export const readTable = (
  table: XmlElement,
  context: Context,
  role: PassageRole,
  read: (cell: XmlElement) => Made[],
): Made[] => {
  const all = inside(table, 'w:tr')
  const rows = all.filter((row) => !isRemoved(row))
  if (rows.length < all.length) context.seen.changes = true
  return tableOf({
    rows: rows.map((row) => cellsOf(row, context, read)),
    headerRows: headerRows(table, rows, context),
    role,
  })
}

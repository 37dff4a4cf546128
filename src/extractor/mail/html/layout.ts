import { cellsOf, rowsOf } from '../../html/flatten/table'

const NUMBER = /^[\s$€£¥+\-–−(]*\d[\d.,:%'’\s]*(?:[\p{L}%€$£°]{0,6}\)?)?$/u
const LONG = 160

/** Columns of facts: the same number of cells in nearly every row, all of them short, and many of them numbers or framed. */
const isData = (table: Element): boolean => {
  if (table.querySelector('table, img, h1, h2, h3, ul, ol')) return false
  const rows = rowsOf(table)
    .map(cellsOf)
    .filter((cells) => cells.length > 0)
  const columns = rows[0]?.length ?? 0
  if (
    rows.length < 2 ||
    columns < 2 ||
    rows.filter((cells) => cells.length === columns).length < rows.length * 0.8
  )
    return false
  const texts = rows.map((cells) => cells.map((cell) => cell.textContent.trim()))
  if (texts.flat().some((text) => text.length > LONG)) return false
  const full = texts.filter((row) => row.filter(Boolean).length >= 2).length
  if (full < rows.length * 0.7) return false
  if (table.querySelector('th') || Number(table.getAttribute('border') ?? 0) > 0) return true
  const numeric = texts.filter((row) => row.slice(1).some((text) => NUMBER.test(text))).length
  return rows.length >= 3 && numeric >= rows.length * 0.5
}

const asBlock = (table: Element, document: Document): void => {
  const block = document.createElement('div')
  for (const name of ['style', 'class', 'dir', 'lang']) {
    const value = table.getAttribute(name)
    if (value !== null) block.setAttribute(name, value)
  }
  table.replaceWith(block)
  block.append(...table.childNodes)
}

/** Makes blocks of the tables that mails are laid out with, so that what is in their cells is read as paragraphs. */
export const unfoldLayoutTables = (document: Document): void => {
  for (const table of [...document.body.querySelectorAll('table')]) {
    if (isData(table)) table.removeAttribute('role')
    else asBlock(table, document)
  }
}

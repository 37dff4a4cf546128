/** A table's own rows in their order, wherever markup puts them; those of tables inside it are never looked at. */
export const rowsOf = (table: Element): Element[] => {
  const rows: Element[] = []
  const waiting = [...table.children].reverse()
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (element.tagName === 'TABLE') continue
    if (element.tagName === 'TR') rows.push(element)
    for (let child = element.lastElementChild; child; child = child.previousElementSibling)
      waiting.push(child)
  }
  return rows
}

export const cellsOf = (row: Element): Element[] => {
  const cells: Element[] = []
  for (let child = row.firstElementChild; child; child = child.nextElementSibling)
    if (child.tagName === 'TD' || child.tagName === 'TH') cells.push(child)
  return cells
}

/** A table that only arranges things on the page, so that its cells are read as blocks. */
export const isLayoutTable = (table: Element, rows: readonly Element[]): boolean => {
  const role = table.getAttribute('role')
  if (role === 'presentation' || role === 'none') return true
  if (table.querySelector('table, h1, h2, h3, blockquote, pre, figure, article, form')) return true
  const columns = Math.max(0, ...rows.slice(0, 50).map((row) => cellsOf(row).length))
  if (columns <= 1 || !rows.length) return true
  if (table.querySelector('th')) return false
  const cells = rows.flatMap(cellsOf)
  const long = cells.filter((cell) => cell.textContent.length > 600).length
  return long > cells.length * 0.3
}

/** How many rows at the top are headers: rows of the head, or of nothing but header cells. */
export const headerRowsOf = (rows: readonly Element[]): number => {
  let count = 0
  for (const row of rows) {
    const cells = cellsOf(row)
    if (
      row.parentElement?.tagName !== 'THEAD' &&
      !(cells.length && cells.every((cell) => cell.tagName === 'TH'))
    )
      break
    count++
  }
  return count
}

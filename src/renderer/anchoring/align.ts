/** Where a pattern fits best inside a text, and how many code units must be inserted, deleted or replaced there. */
export interface Alignment {
  start: number
  end: number
  distance: number
}

/**
 * Approximate search by dynamic programming (P. H. Sellers, "The theory and computation of evolutionary distances", 1980). The
 * place where each best alignment began is carried along, so one column is enough. Time is the product of the two lengths.
 */
export function align(text: string, pattern: string): Alignment {
  const rows = pattern.length
  let cost = Uint32Array.from({ length: rows + 1 }, (_, row) => row)
  let began = new Uint32Array(rows + 1)
  let nextCost = new Uint32Array(rows + 1)
  let nextBegan = new Uint32Array(rows + 1)
  let best: Alignment = { start: 0, end: 0, distance: rows }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    nextCost[0] = 0
    nextBegan[0] = at + 1
    for (let row = 1; row <= rows; row++) {
      const replaced = (cost[row - 1] ?? 0) + (pattern.charCodeAt(row - 1) === unit ? 0 : 1)
      const inserted = (cost[row] ?? 0) + 1
      const deleted = (nextCost[row - 1] ?? 0) + 1
      if (replaced <= inserted && replaced <= deleted) {
        nextCost[row] = replaced
        nextBegan[row] = row === 1 ? at : (began[row - 1] ?? 0)
      } else if (inserted <= deleted) {
        nextCost[row] = inserted
        nextBegan[row] = began[row] ?? 0
      } else {
        nextCost[row] = deleted
        nextBegan[row] = nextBegan[row - 1] ?? 0
      }
    }
    const distance = nextCost[rows] ?? 0
    if (distance < best.distance) best = { start: nextBegan[rows] ?? 0, end: at + 1, distance }
    ;[cost, nextCost] = [nextCost, cost]
    ;[began, nextBegan] = [nextBegan, began]
  }
  return best
}

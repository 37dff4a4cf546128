import type { Fragment } from '../model'

/** A gutter is at least this wide, in heights of the text beside it. */
const GUTTER = 0.65
/** More fragments than any real page has are read in one column. */
const MAX_FRAGMENTS = 4000
const MAX_DEPTH = 8
/** So many letters a line are running text, fewer are cells. */
const PROSE_LETTERS = 14
const MIN_LINES = 3

interface Gutter {
  x0: number
  x1: number
  left: Fragment[]
  right: Fragment[]
}

const letters = (fragments: readonly Fragment[]): number =>
  fragments.reduce((sum, one) => sum + one.pieces.reduce((n, piece) => n + piece.text.length, 0), 0)

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

const byTop = (a: Fragment, b: Fragment): number => a.baseline - b.baseline || a.x0 - b.x0

const span = (fragments: readonly Fragment[]): [top: number, bottom: number] => [
  Math.min(...fragments.map((one) => one.top)),
  Math.max(...fragments.map((one) => one.bottom)),
]

/** Grows a gap between two neighbours up and down until something crosses it. `sorted` is from top to bottom. */
const grow = (sorted: readonly Fragment[], start: number, x0: number, x1: number): Gutter => {
  const min = GUTTER * (sorted[start]?.size ?? 10)
  const left: Fragment[] = []
  const right: Fragment[] = []
  let [a, b] = [x0, x1]
  const take = (one: Fragment): boolean => {
    if (one.x1 <= a) left.push(one)
    else if (one.x0 >= b) right.push(one)
    else if (one.x1 <= b - min && one.x0 < a) {
      a = one.x1
      left.push(one)
    } else if (one.x0 >= a + min && one.x1 > b) {
      b = one.x0
      right.push(one)
    } else return false
    return true
  }
  for (let i = start; i < sorted.length; i++) if (!take(sorted[i] as Fragment)) break
  for (let i = start - 1; i >= 0; i--) if (!take(sorted[i] as Fragment)) break
  return { x0: a, x1: b, left, right }
}

/** How far two sides stand beside each other, as a share of the shorter one. */
const beside = ({ left, right }: Gutter): number => {
  const [a, b] = [span(left), span(right)]
  const overlap = Math.min(a[1], b[1]) - Math.max(a[0], b[0])
  return overlap / Math.max(1, Math.min(a[1] - a[0], b[1] - b[0]))
}

const isProse = (side: readonly Fragment[]): boolean => {
  if (side.length < MIN_LINES) return false
  const width = Math.max(...side.map((one) => one.x1 - one.x0))
  const full = side.filter((one) => one.x1 - one.x0 > width * 0.6).length
  return letters(side) / side.length >= PROSE_LETTERS && full >= side.length * 0.4
}

/** Parts fragments where white space runs through all of them, wider than between lines: the rows of a table. */
const rowsAcross = (fragments: readonly Fragment[]): Fragment[][] => {
  const sorted = [...fragments].sort(byTop)
  const steps = new Map<number, number>()
  const columns = new Map<number, number>()
  for (const one of sorted) {
    const column = Math.round(one.x0 / 4)
    const before = columns.get(column)
    if (before !== undefined && one.baseline - before > 2) {
      const step = Math.round(one.baseline - before)
      steps.set(step, (steps.get(step) ?? 0) + 1)
    }
    columns.set(column, one.baseline)
  }
  const size = median(sorted.map((one) => one.size))
  const pitch = Math.min([...steps].reduce((a, b) => (b[1] > a[1] ? b : a), [size * 1.2, 0])[0], size * 1.6)
  const rows: Fragment[][] = []
  let last = -Infinity
  for (const one of sorted) {
    if (one.baseline - last > pitch * 1.3) rows.push([])
    rows.at(-1)?.push(one)
    last = Math.max(last, one.baseline)
  }
  return rows
}

/** A broad column of running text beside lines on a grid of their own: a margin with notes. */
const isMargin = (text: readonly Fragment[], notes: readonly Fragment[]): boolean => {
  if (text.length < 8 || letters(text) / text.length < 35 || !isProse(text)) return false
  const lines = text.map((one) => one.baseline)
  const [top, bottom] = span(text)
  const inside = notes.filter((one) => one.baseline > top && one.baseline < bottom)
  const aligned = inside.filter((one) => lines.some((line) => Math.abs(line - one.baseline) < 0.6))
  return inside.length >= MIN_LINES && aligned.length <= inside.length * 0.5
}

/** Rows of few lines, cell beside cell, rather than columns of text. */
const isTable = (gutter: Gutter): boolean => {
  if (isMargin(gutter.left, gutter.right) || isMargin(gutter.right, gutter.left)) return false
  if (!isProse(gutter.left) || !isProse(gutter.right)) return true
  const rows = rowsAcross([...gutter.left, ...gutter.right])
  const both = rows.filter(
    (row) => row.some((one) => one.x1 <= gutter.x0 + 1) && row.some((one) => one.x0 >= gutter.x1 - 1),
  )
  return both.length >= 3 && (gutter.left.length + gutter.right.length) / 2 / rows.length <= 3.5
}

const worth = (gutter: Gutter): number => Math.min(gutter.left.length, gutter.right.length)

/** The gutter with the most lines on both sides. */
const bestGutter = (sorted: readonly Fragment[]): Gutter | null => {
  let best: Gutter | null = null
  const tried: { x0: number; x1: number; from: number; to: number }[] = []
  for (let i = 0; i + 1 < sorted.length; i++) {
    const one = sorted[i] as Fragment
    for (let j = i + 1; j < Math.min(sorted.length, i + 8); j++) {
      const other = sorted[j] as Fragment
      if (other.top > one.bottom) break
      const [l, r] = one.x0 < other.x0 ? [one, other] : [other, one]
      if (r.x0 - l.x1 < GUTTER * Math.max(l.size, r.size)) continue
      const middle = (l.x1 + r.x0) / 2
      if (tried.some((t) => t.x0 <= middle && middle <= t.x1 && t.from <= one.top && one.top <= t.to))
        continue
      const gutter = grow(sorted, i, l.x1, r.x0)
      if (!gutter.left.length || !gutter.right.length) continue
      const [from, to] = span([...gutter.left, ...gutter.right])
      tried.push({ x0: gutter.x0, x1: gutter.x1, from, to })
      if (tried.length > 200) return best
      if (worth(gutter) < MIN_LINES || (best && worth(gutter) <= worth(best))) continue
      if (beside(gutter) >= 0.5 && !isTable(gutter)) best = gutter
    }
  }
  return best
}

/**
 * The reading order of a page: columns of running text from left to right, between what spans them. Rows of a table are left in one
 * region. A gutter is a band of white space that no line crosses, found as in T. Breuel, "Two geometric algorithms for layout
 * analysis" (2002), but grown from gaps between neighbours.
 */
export const readingOrder = (fragments: readonly Fragment[], depth = 0): Fragment[][] => {
  if (!fragments.length) return []
  const sorted = [...fragments].sort(byTop)
  const gutter =
    depth < MAX_DEPTH && sorted.length >= 2 * MIN_LINES && sorted.length <= MAX_FRAGMENTS
      ? bestGutter(sorted)
      : null
  if (!gutter) return [sorted]
  const inside = new Set([...gutter.left, ...gutter.right])
  const first = sorted.findIndex((one) => inside.has(one))
  const above = sorted.slice(0, first)
  const below = sorted.slice(first).filter((one) => !inside.has(one))
  return [
    ...readingOrder(above, depth + 1),
    ...readingOrder(gutter.left, depth + 1),
    ...readingOrder(gutter.right, depth + 1),
    ...readingOrder(below, depth + 1),
  ]
}

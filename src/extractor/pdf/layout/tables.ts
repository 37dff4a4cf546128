import type { Fragment, Line } from '../model'
import { toLine } from './lines'
import { listMark } from './list-marks'

/** A table's cells by row and column, each with its lines from top to bottom; empty cells have none. */
export type Rows = Line[][][]

export interface TableFound {
  /** The places of its lines: from the first, up to but without the last. */
  from: number
  to: number
  rows: Rows
}

interface Band {
  x0: number
  x1: number
}

/** Steps this much wider than the smallest part rows, when some are. */
const WIDER = 1.25
const MAX_STEP = 3.2
const MAX_WORDS = 14

const overlaps = (band: Band, one: Band): boolean => one.x0 < band.x1 - 0.5 && one.x1 > band.x0 + 0.5

/** Cells that stand close together come as one fragment: it is parted where other rows leave white space. */
const splitAt = (fragment: Fragment, bands: readonly Band[]): Fragment[] => {
  const parts: Fragment[] = []
  let band: Band | undefined
  for (const piece of fragment.pieces) {
    const own = bands.find((one) => overlaps(one, piece))
    const last = parts.at(-1)
    // A ligature in a font of its own stands close to its word.
    if (last && (own === band || piece.x0 - last.x1 < 1.2)) {
      last.pieces.push(piece)
      last.x1 = Math.max(last.x1, piece.x1)
    } else parts.push({ ...fragment, pieces: [piece], x0: piece.x0, x1: piece.x1 })
    band = own
  }
  return parts
}

/** The columns of text with those of one more line, or null when the line runs across them. */
const withLine = (bands: readonly Band[], fragments: readonly Fragment[]): Band[] | null => {
  const next = bands.map((band) => ({ ...band }))
  for (const fragment of fragments) {
    const hit = next.filter((band) => overlaps(band, fragment))
    if (hit.length > 1) return null
    const [band] = hit
    if (band) {
      band.x0 = Math.min(band.x0, fragment.x0)
      band.x1 = Math.max(band.x1, fragment.x1)
    } else next.push({ x0: fragment.x0, x1: fragment.x1 })
  }
  next.sort((a, b) => a.x0 - b.x0)
  return next.every((band, i) => i === 0 || (next[i - 1]?.x1 ?? 0) <= band.x0) ? next : null
}

const words = (line: Line): number => line.text.split(' ').length

const grow = (lines: readonly Line[], from: number): { to: number; bands: Band[]; parted: Fragment[][] } => {
  let bands: Band[] = []
  const parted: Fragment[][] = []
  let to = from
  for (; to < lines.length; to++) {
    const [line, before] = [lines[to] as Line, lines[to - 1]]
    if (to > from && before && line.baseline - before.baseline > line.size * MAX_STEP) break
    if (to > from && before && line.baseline < before.baseline) break
    const cells = line.fragments.flatMap((one) => splitAt(one, bands))
    const next = withLine(bands, cells) ?? withLine(bands, line.fragments)
    if (!next) break
    bands = next
    parted.push(cells)
  }
  return { to, bands, parted }
}

/** How many lines at the end are no part: what stands alone in one column, after a wide step. */
const trimEnd = (lines: readonly Line[], from: number, to: number): number => {
  let end = to
  while (end > from && (lines[end - 1]?.fragments.length ?? 0) < 2) {
    const [line, before] = [lines[end - 1] as Line, lines[end - 2]]
    const isClose = before && line.baseline - before.baseline < line.size * 1.45
    if (isClose && end - 1 > from && hasNeighbourAbove(lines, from, end - 1)) break
    end--
  }
  return end
}

/** A line alone goes on in a cell when it follows a row closely. */
const hasNeighbourAbove = (lines: readonly Line[], from: number, at: number): boolean => {
  for (let i = at - 1; i >= from; i--) {
    const [line, next] = [lines[i] as Line, lines[i + 1] as Line]
    if (next.baseline - line.baseline > next.size * 1.45) return false
    if (line.fragments.length > 1) return true
  }
  return false
}

const rowStarts = (lines: readonly Line[]): boolean[] => {
  const steps = lines.slice(1).map((line, i) => line.baseline - (lines[i]?.baseline ?? 0))
  const smallest = Math.min(...steps)
  const wide = steps.filter((step) => step > smallest * WIDER)
  const byStep = wide.length >= 2 && wide.length < steps.length
  return lines.map((line, i) => {
    if (i === 0) return true
    const step = steps[i - 1] ?? 0
    return byStep ? step > smallest * WIDER : line.fragments.length > 1
  })
}

const toRows = (lines: readonly Line[], parted: readonly Fragment[][], bands: readonly Band[]): Rows => {
  const starts = rowStarts(lines)
  const rows: Rows = []
  lines.forEach((line, i) => {
    if (starts[i]) rows.push(bands.map(() => []))
    const row = rows.at(-1)
    bands.forEach((band, column) => {
      const inside = (parted[i] ?? []).filter((one) => overlaps(band, one))
      if (inside.length) row?.[column]?.push(toLine(line.page, inside))
    })
  })
  return rows
}

const isTable = (lines: readonly Line[], bands: readonly Band[]): boolean => {
  const multi = lines.filter((line) => line.fragments.length > 1)
  const cells = multi.reduce((sum, line) => sum + line.fragments.length, 0)
  const each = multi.reduce((sum, line) => sum + words(line), 0) / Math.max(1, cells)
  if (bands.length < 2 || multi.length < (bands.length > 2 ? 2 : 3) || each > MAX_WORDS) return false
  // Numbers or signs that stand apart from their words are a list.
  const labels = multi.filter((line) => {
    const label = line.fragments[0]?.pieces.map((piece) => piece.text).join('') ?? ''
    return listMark(`${label.trim()} x`) !== null
  })
  return bands.length > 3 || labels.length < multi.length * 0.5
}

/** The tables among the lines of a column: rows of cells that keep to columns of their own. */
export const findTables = (lines: readonly Line[]): TableFound[] => {
  const found: TableFound[] = []
  for (let i = 0; i < lines.length; i++) {
    if ((lines[i]?.fragments.length ?? 0) < 2) continue
    const { to, bands, parted } = grow(lines, i)
    const end = trimEnd(lines, i, to)
    const run = lines.slice(i, end)
    if (!isTable(run, bands)) continue
    found.push({ from: i, to: end, rows: toRows(run, parted, bands) })
    i = end - 1
  }
  return found
}

import type { Fragment, Line } from '../model'

/** How far apart baselines of one line may stand, in heights of the font. */
const SAME_LINE = 0.3

const texts = new WeakMap<Fragment, string>()

/** A fragment's words; asked for again and again, so they are kept. */
export const fragmentText = (fragment: Fragment): string => {
  const known = texts.get(fragment)
  if (known !== undefined) return known
  const { pieces } = fragment
  const raw = pieces.length === 1 ? (pieces[0]?.text ?? '') : pieces.map((piece) => piece.text).join('')
  const text = /\s\s|[^\S ]/.test(raw) ? raw.replace(/\s+/g, ' ').trim() : raw.trim()
  texts.set(fragment, text)
  return text
}

const belongs = (line: Fragment[], next: Fragment): boolean => {
  const first = line[0]
  if (!first) return true
  const main = line.reduce((a, b) => (b.size > a.size ? b : a), first)
  const size = Math.max(main.size, next.size)
  if (Math.abs(main.baseline - next.baseline) <= SAME_LINE * size) return true
  // A raised or lowered mark stands beside its line, never above it.
  const overlap = Math.min(main.bottom, next.bottom) - Math.max(main.top, next.top)
  const beside = next.x0 >= main.x1 - 1 || next.x1 <= main.x0 + 1
  return beside && overlap > 0.6 * Math.min(main.bottom - main.top, next.bottom - next.top)
}

/** Fragments of one column, put together to lines from top to bottom, each from left to right. */
export const toLines = (page: number, fragments: readonly Fragment[]): Line[] => {
  const sorted = [...fragments].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0)
  const rows: Fragment[][] = []
  for (const fragment of sorted) {
    const row = rows.at(-1)
    if (row && belongs(row, fragment)) row.push(fragment)
    else rows.push([fragment])
  }
  return rows.map((row) =>
    toLine(
      page,
      row.sort((a, b) => a.x0 - b.x0),
    ),
  )
}

/** Whether words of two fragments that follow each other stand apart. */
export const isApart = (before: Fragment, after: Fragment): boolean =>
  after.x0 - before.x1 > 0.14 * Math.min(before.size, after.size)

const letters = (text: string): number => text.replace(/\s+/g, '').length

/** The line that fragments, given from left to right, make. */
export const toLine = (page: number, fragments: Fragment[]): Line => {
  const sizes = new Map<number, number>()
  let all = 0
  let bold = 0
  let italic = 0
  let mono = 0
  let linked = 0
  for (const { pieces } of fragments)
    for (const piece of pieces) {
      const count = letters(piece.text)
      all += count
      if (piece.bold) bold += count
      if (piece.italic) italic += count
      if (piece.mono) mono += count
      if (piece.linked) linked += count
      const size = Math.round(piece.size * 10) / 10
      sizes.set(size, (sizes.get(size) ?? 0) + count)
    }
  const [size] = [...sizes].reduce((a, b) => (b[1] > a[1] ? b : a), [0, -1])
  const main = fragments.reduce((a, b) => (b.x1 - b.x0 > a.x1 - a.x0 ? b : a))
  const whole = Math.max(1, all)
  return {
    page,
    fragments,
    x0: Math.min(...fragments.map((one) => one.x0)),
    x1: Math.max(...fragments.map((one) => one.x1)),
    top: Math.min(...fragments.map((one) => one.top)),
    bottom: Math.max(...fragments.map((one) => one.bottom)),
    baseline: main.baseline,
    size,
    text: fragments.reduce((text, one, i) => {
      const before = fragments[i - 1]
      return `${text}${before && isApart(before, one) ? ' ' : ''}${fragmentText(one)}`
    }, ''),
    bold: bold / whole,
    italic: italic / whole,
    mono: mono / whole,
    linked: linked / whole,
  }
}

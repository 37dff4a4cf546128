import type { Fragment, Line, PdfPage } from '../model'
import { fragmentText, toLines } from './lines'
import { numbersIn, runningNumbers, type NumberSeen, type RunningNumber } from './running-numbers'

/** How many lines at each end of a page can be header or footer. */
const ENDS = 4
/** Headers stand at the same height on their pages, in points. */
const SAME_HEIGHT = 4
const NEEDED = 3

export interface Furniture {
  /** The pages without what repeats on them. */
  pages: PdfPage[]
  /** The texts that were taken away, without running numbers, each once, in the order of the file. */
  texts: string[]
  running: RunningNumber[]
}

interface Row extends Line {
  /** 0 for the first row of the page. */
  fromTop: number
  fromBottom: number
}

const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/[^\p{L}\p{N}#]+/gu, '')

/** Rows over the whole width of a page, whatever columns it has. */
const rowsOf = (page: PdfPage, index: number): Row[] => {
  const lines = toLines(index, page.fragments)
  return lines.map((line, i) => ({ ...line, fromTop: i, fromBottom: lines.length - 1 - i }))
}

const isEnd = (row: Row): boolean => row.fromTop < ENDS || row.fromBottom < ENDS

/** Pages on which a row like this stands at the same height; a header of a chapter shows on some of them only. */
class Places {
  private byKey = new Map<string, { y: number; pages: Set<number> }[]>()

  add(page: number, y: number, name: string): void {
    const places = this.byKey.get(name) ?? []
    const near = places.find((one) => Math.abs(one.y - y) <= SAME_HEIGHT)
    if (near) near.pages.add(page)
    else if (places.length < 50) places.push({ y, pages: new Set([page]) })
    this.byKey.set(name, places)
  }

  count(y: number, name: string): number {
    const places = this.byKey.get(name) ?? []
    return places.find((one) => Math.abs(one.y - y) <= SAME_HEIGHT)?.pages.size ?? 0
  }
}

/** The address line and page counter, date and title, that browsers print at the edges. */
const BROWSER_EDGE =
  /^(?:https?:\/\/|file:\/\/|about:)\S+(?:\s.*)?\s\d{1,4}\s*(?:\/|of|von|de|sur)\s*\d{1,4}$|^\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?\s+\S.*$|^\d{1,4} (?:of|von|de|sur) \d{1,4}\s.*\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?$/iu

export const isBrowserEdge = (text: string): boolean => BROWSER_EDGE.test(text)

/**
 * Takes away what repeats on pages: headers and footers (also alternating ones and those of a chapter), running numbers, stamps at
 * a fixed place, the lines that browsers print at the edges.
 */
export const withoutFurniture = (pages: readonly PdfPage[]): Furniture => {
  const rows = pages.map(rowsOf)
  const numbersOf = (page: readonly Row[]): NumberSeen[] =>
    page.filter(isEnd).flatMap((row) => [row.text, ...row.fragments.map(fragmentText)].flatMap(numbersIn))
  const running = runningNumbers(rows.map(numbersOf))
  const ends = new Places()
  const anywhere = new Places()
  for (const row of rows.flat()) {
    if (isEnd(row)) ends.add(row.page, row.baseline, key(row.text))
    for (const one of row.fragments) anywhere.add(row.page, one.baseline, stamp(one))
  }
  const isRunning = (text: string, page: number): boolean =>
    numbersIn(text).some(
      (one) =>
        one.alone && running.some(({ roman, offset }) => one.roman === roman && one.value - page === offset),
    )
  const fixed = Math.max(4, Math.ceil(pages.length * 0.6))
  const isFurniture = (row: Row): boolean => {
    if (isEnd(row)) {
      const name = key(row.text)
      if (isRunning(row.text, row.page)) return true
      if (name !== '#' && name && ends.count(row.baseline, name) >= needed(pages.length, row)) return true
      if ((row.fromTop < 2 || row.fromBottom < 2) && isBrowserEdge(row.text)) return true
    }
    return false
  }
  const isRunningTitle = runningTitles(rows)
  const isStamp = (one: Fragment): boolean => anywhere.count(one.baseline, stamp(one)) >= fixed
  const taken = new Set<string>()
  const kept = pages.map((page, i) => {
    const gone = new Set<Fragment>()
    for (const row of rows[i] ?? []) {
      const own = isFurniture(row) || isRunningTitle(row) ? row.fragments : row.fragments.filter(isStamp)
      if (own.length === row.fragments.length)
        taken.add(
          own
            .map(fragmentText)
            .filter((text) => !isRunning(text, row.page))
            .join(' '),
        )
      for (const fragment of own) gone.add(fragment)
    }
    return gone.size ? { ...page, fragments: page.fragments.filter((one) => !gone.has(one)) } : page
  })
  // Pages that are all alike (forms, cards) are no furniture.
  if (lettersOf(kept) < lettersOf(pages) * 0.4) return { pages: [...pages], texts: [], running }
  return { pages: kept, texts: [...taken].filter(Boolean).slice(0, 400), running }
}

/**
 * Tells headers and footers that do not repeat (short files; a title on one side, authors on the other): the outermost line, apart
 * from the text and in another type, at the height of outermost lines of other pages.
 */
const runningTitles = (rows: readonly Row[][]): ((row: Row) => boolean) => {
  const sizes = new Map<number, number>()
  for (const { size, text } of rows.flat()) sizes.set(size, (sizes.get(size) ?? 0) + text.length)
  const [body] = [...sizes].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])
  const isApart = (row: Row): boolean => {
    const page = rows[row.page] ?? []
    const next = row.fromTop === 0 ? page[1] : page.at(-2)
    return next !== undefined && Math.abs(next.baseline - row.baseline) > body * 2
  }
  const outer = rows
    .flatMap((page) => [page[0], page.at(-1)])
    .filter((row) => row !== undefined)
    .filter((row) => row.size <= body * 0.95 || row.italic > 0.8)
  return (row) =>
    outer.includes(row) &&
    isApart(row) &&
    outer.some((other) => other.page !== row.page && Math.abs(other.baseline - row.baseline) < 1.5)
}

const stamp = (fragment: Fragment): string => `${Math.round(fragment.x0 / 4)} ${fragmentText(fragment)}`

const lettersOf = (pages: readonly PdfPage[]): number =>
  pages.reduce(
    (sum, { fragments }) => sum + fragments.reduce((all, fragment) => all + fragmentText(fragment).length, 0),
    0,
  )

/** In a short file two pages are all that can agree, and then only the two outermost rows count. */
const needed = (pages: number, row: Row): number =>
  pages <= 4 && (row.fromTop < 2 || row.fromBottom < 2) ? 2 : NEEDED

import type { Fragment, Line, PdfPage } from '../model'
import { toLines } from './lines'
import { numbersIn, runningNumbers, type NumberSeen, type RunningNumber } from './running-numbers'

/** How many lines at each end of a page can be header or footer. */
const ENDS = 4
/** Headers stand at the same height on their pages, in points. */
const SAME_HEIGHT = 4
const NEEDED = 3

export interface Furniture {
  /** The pages without what repeats on them. */
  pages: PdfPage[]
  /** The texts that were taken away, each once, in the order of the file. */
  texts: string[]
  running: RunningNumber[]
}

interface Row extends Line {
  /** 0 for the first row of the page, -1 for the last. */
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

  add(row: Row, name: string): void {
    const places = this.byKey.get(name) ?? []
    const near = places.find((one) => Math.abs(one.y - row.baseline) <= SAME_HEIGHT)
    if (near) near.pages.add(row.page)
    else if (places.length < 50) places.push({ y: row.baseline, pages: new Set([row.page]) })
    this.byKey.set(name, places)
  }

  count(row: Row, name: string): number {
    const places = this.byKey.get(name) ?? []
    return places.find((one) => Math.abs(one.y - row.baseline) <= SAME_HEIGHT)?.pages.size ?? 0
  }
}

/** The address line and page counter, date and title, that browsers print at the edges. */
const BROWSER_EDGE =
  /^(?:https?:\/\/|file:\/\/|about:)\S+(?:\s.*)?\s\d{1,4}\s*(?:\/|of|von|de|sur)\s*\d{1,4}$|^\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?\s+\S.*$|^(?:https?:\/\/|file:\/\/)\S+$|^\d{1,4} (?:of|von|de|sur) \d{1,4}\s.*\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?$/iu

export const isBrowserEdge = (text: string): boolean => BROWSER_EDGE.test(text)

/**
 * Takes away what repeats on pages: headers and footers (also alternating ones and those of a chapter), running numbers, stamps at
 * a fixed place, the lines that browsers print at the edges.
 */
export const withoutFurniture = (pages: readonly PdfPage[]): Furniture => {
  const rows = pages.map(rowsOf)
  const numbersOf = (page: readonly Row[]): NumberSeen[] =>
    page.filter(isEnd).flatMap((row) => [row.text, ...row.fragments.map(textOf)].flatMap(numbersIn))
  const running = runningNumbers(rows.map(numbersOf))
  const ends = new Places()
  const anywhere = new Places()
  for (const row of rows.flat()) {
    if (isEnd(row)) ends.add(row, key(row.text))
    anywhere.add(row, row.text)
  }
  const isNumber = (row: Row): boolean =>
    numbersIn(row.text).some(
      (one) =>
        one.alone &&
        running.some(({ roman, offset }) => one.roman === roman && one.value - row.page === offset),
    )
  const fixed = Math.max(4, Math.ceil(pages.length * 0.6))
  const isFurniture = (row: Row): boolean => {
    if (isEnd(row)) {
      const name = key(row.text)
      if (isNumber(row)) return true
      if (name !== '#' && name && ends.count(row, name) >= needed(pages.length, row)) return true
      if ((row.fromTop < 2 || row.fromBottom < 2) && isBrowserEdge(row.text)) return true
    }
    return anywhere.count(row, row.text) >= fixed
  }
  const taken = new Set<string>()
  const kept = pages.map((page, i) => {
    const gone = new Set<Fragment>()
    for (const row of rows[i] ?? []) {
      if (!isFurniture(row)) continue
      taken.add(row.text)
      for (const fragment of row.fragments) gone.add(fragment)
    }
    return gone.size ? { ...page, fragments: page.fragments.filter((one) => !gone.has(one)) } : page
  })
  return { pages: kept, texts: [...taken].slice(0, 400), running }
}

const textOf = (fragment: Fragment): string =>
  fragment.pieces
    .map((piece) => piece.text)
    .join('')
    .trim()

/** In a short file two pages are all that can agree, and then only the outermost row counts. */
const needed = (pages: number, row: Row): number =>
  pages <= 4 && (row.fromTop === 0 || row.fromBottom === 0) ? 2 : NEEDED

import { solid } from './bare'
import type { PageLine } from './page-view'

/** Where a line stands as seen from the headline. */
export type Nearness = 'above' | 'next' | 'near' | 'head' | 'far'

const BEFORE = 6
const NEXT = 3
const NEAR = 8
const HEAD = 18
const LONG = 240

/**
 * The place of an article's headline among a page's lines: the heading that says one of `titles`, an h1 before others; else the
 * first h1, the first heading, the first line.
 */
export const headlineAt = (lines: readonly PageLine[], titles: readonly string[]): number => {
  const wanted = new Set(titles.map(solid).filter((title) => title.length > 3))
  const find = (test: (line: PageLine) => boolean): number => lines.findIndex(test)
  const tries = [
    () => find(({ level, text }) => level === 1 && wanted.has(solid(text))),
    () => find(({ level, text }) => level > 0 && wanted.has(solid(text))),
    () => find(({ text }) => text.length < LONG && wanted.has(solid(text))),
    () => find(({ level }) => level === 1),
    () => find(({ level }) => level > 0),
  ]
  for (const attempt of tries) {
    const at = attempt()
    if (at >= 0) return at
  }
  return 0
}

/** How near each line is to the headline at `at`; after the first long paragraph every line is far. */
export const nearnessOf = (lines: readonly PageLine[], at: number): Nearness[] => {
  const body = lines.findIndex(({ text }, i) => i > at && text.length > LONG)
  return lines.map((_, i) => {
    if (i < at) return at - i <= BEFORE ? 'above' : 'far'
    if (i === at || (body >= 0 && i >= body)) return 'far'
    const steps = i - at
    return steps <= NEXT ? 'next' : steps <= NEAR ? 'near' : steps <= HEAD ? 'head' : 'far'
  })
}

import { locatorText } from './citation'
import type { Passage } from './passage'
import type { PinSnapshot } from './pin'
import type { Revision } from './revision'

export type Locator = Pick<PinSnapshot, 'locatorLabel' | 'locator'>

/** Passages in the order in which they are read; in the text, captions and footnotes stand after the body. */
export const inReadingOrder = (passages: readonly Passage[]): Passage[] =>
  [...passages].sort((a, b) => a.order - b.order)

const span = (from: string, to: string): string => (from === to ? from : `${from}–${to}`)

/** Headings are not numbered: who follows a citation counts paragraphs on the page. */
const isNumbered = ({ type, role }: Passage): boolean => role === 'body' && type !== 'heading'

/** The number of every paragraph of the body, counted from 1 in reading order. */
export function paragraphNumbers(passages: readonly Passage[]): Map<Passage, number> {
  return new Map(
    inReadingOrder(passages)
      .filter(isNumbered)
      .map((passage, index) => [passage, index + 1]),
  )
}

/**
 * What stands in the margin beside a passage of the body, so that a reader finds what a citation names: the printed page where it begins
 * or turns, in an article without pages the paragraph.
 */
export function marginLabels(passages: readonly Passage[]): Map<Passage, string> {
  if (passages.every(({ page }) => page === null))
    return new Map(
      [...paragraphNumbers(passages)].map(([passage, n]) => [passage, locatorText('paragraph', String(n))]),
    )
  const labels = new Map<Passage, string>()
  let current: string | null = null
  for (const passage of inReadingOrder(passages)) {
    const { page, turns = [] } = passage
    if (passage.role !== 'body' || page === null) continue
    const last = turns.at(-1)?.page ?? page
    if (page !== current || last !== page) labels.set(passage, locatorText('page', span(page, last)))
    current = last
  }
  return labels
}

/** The passage in which an offset lies; between two passages, the one before. Null in an empty revision. */
export function passageAt(passages: readonly Passage[], offset: number): Passage | null {
  let found: Passage | null = null
  for (const passage of passages)
    if (passage.start <= offset && (found === null || passage.start >= found.start)) found = passage
  return found ?? passages[0] ?? null
}

/** The number that a citation counts a passage by; a heading has the one after it, a caption or note the one before it. */
function paragraphOf(passages: readonly Passage[], passage: Passage): string {
  const before = passages.filter((other) => isNumbered(other) && other.order <= passage.order).length
  const all = passages.filter(isNumbered).length
  const number = passage.type === 'heading' && passage.role === 'body' ? Math.min(before + 1, all) : before
  return all === 0 ? '' : String(Math.max(1, number))
}

/** The printed page of an offset inside a passage. */
const pageOf = ({ page, turns = [] }: Passage, offset: number): string | null =>
  turns.findLast(({ at }) => at <= offset)?.page ?? page

/**
 * Where in its source a range (UTF-16 code units into the revision's text, the end not included) stands, as a citation names it: the
 * pages where the original has pages, else the paragraphs of the body: “214” or “214–215”. A heading has the number of the paragraph
 * that follows it; a caption, footnote or aside that of the paragraph before it in reading order. What ends earlier in reading order
 * than it begins (a range from the body into a caption) is named by its beginning. Empty when there is nothing to count.
 */
export function locatorOf(
  { passages }: Pick<Revision, 'passages'>,
  { start, end }: { start: number; end: number },
): Locator {
  const first = passageAt(passages, start)
  if (!first) return { locatorLabel: 'paragraph', locator: '' }
  const offset = Math.max(start, end - 1)
  const found = passageAt(passages, offset) ?? first
  const last = found.order < first.order ? null : found
  const page = pageOf(first, start)
  if (page !== null)
    return { locatorLabel: 'page', locator: span(page, (last && pageOf(last, offset)) ?? page) }
  return {
    locatorLabel: 'paragraph',
    locator: span(paragraphOf(passages, first), paragraphOf(passages, last ?? first)),
  }
}

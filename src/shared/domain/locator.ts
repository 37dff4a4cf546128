import type { Passage } from './passage'
import type { PinSnapshot } from './pin'
import type { Revision } from './revision'

export type Locator = Pick<PinSnapshot, 'locatorLabel' | 'locator'>

/** Passages in the order in which they are read; in the text, captions and footnotes stand after the body. */
export const inReadingOrder = (passages: readonly Passage[]): Passage[] =>
  [...passages].sort((a, b) => a.order - b.order)

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

/** The passage in which an offset lies; between two passages, the one before. Null in an empty revision. */
export function passageAt(passages: readonly Passage[], offset: number): Passage | null {
  let found: Passage | null = null
  for (const passage of passages)
    if (passage.start <= offset && (found === null || passage.start >= found.start)) found = passage
  return found ?? passages[0] ?? null
}

/**
 * Where in its source an offset (UTF-16 code units into the revision's text) lies, as a citation names it: the page where the
 * original has pages, else the paragraph of the body. A heading has the number of the paragraph that follows it; a caption,
 * footnote or aside that of the paragraph before it in reading order. Empty when there is nothing to count.
 */
export function locatorOf({ passages }: Pick<Revision, 'passages'>, offset: number): Locator {
  const passage = passageAt(passages, offset)
  if (!passage) return { locatorLabel: 'paragraph', locator: '' }
  if (passage.page !== null) return { locatorLabel: 'page', locator: passage.page }
  const before = passages.filter((other) => isNumbered(other) && other.order <= passage.order).length
  const all = passages.filter(isNumbered).length
  const number = passage.type === 'heading' && passage.role === 'body' ? Math.min(before + 1, all) : before
  return { locatorLabel: 'paragraph', locator: all === 0 ? '' : String(Math.max(1, number)) }
}

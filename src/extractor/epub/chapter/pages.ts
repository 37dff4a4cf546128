import { kindsOf } from './kinds'
import type { Order } from './order'

/** Where a page of the printed book begins. */
export interface PageBreak {
  at: number
  label: string
}

/** “Page 12” and “12” are the page 12. */
const bare = (label: string): string => {
  const text = label.replace(/\s+/g, ' ').trim().replace(/[.:]$/, '')
  const last = /^[\p{L}.]+ ([\divxlcdm]+)$/iu.exec(text)?.[1] ?? text
  return last.length <= 16 ? last : ''
}

/** Elements that begin a page, with the label that they give it; their own words are no text of the book and go. */
export const takePageBreaks = (document: Document): Map<Element, string> => {
  const found = new Map<Element, string>()
  for (const element of document.querySelectorAll('[epub\\:type], [role]')) {
    if (!kindsOf(element).has('pagebreak')) continue
    const label = element.getAttribute('title') ?? element.getAttribute('aria-label') ?? element.textContent
    found.set(element, bare(label))
    element.textContent = ''
  }
  return found
}

/** All page breaks of a file in order; `listed` gives the label of an id by the book's list of pages. */
export const pageBreaks = (
  order: Order,
  marked: ReadonlyMap<Element, string>,
  listed: (fragment: string) => string | undefined,
): PageBreak[] => {
  const breaks: PageBreak[] = []
  const whole = listed('')
  if (whole) breaks.push({ at: -1, label: bare(whole) })
  for (const [element, { start }] of order) {
    const id = element.getAttribute('id')
    const label = (id && listed(id)) ?? marked.get(element)
    if (label && bare(label)) breaks.push({ at: start, label: bare(label) })
  }
  return breaks
}

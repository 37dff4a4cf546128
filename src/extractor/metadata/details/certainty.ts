import type { Evidence, PageOrigin } from '../evidence'

/**
 * How far a value can be trusted that is taken as a place states it: tags made for citation are filled in with care, what
 * describes the page as a whole less so.
 */
const TRUST: Record<PageOrigin, number> = {
  'citation tags': 0.97,
  'front matter': 0.95,
  'json-ld': 0.92,
  'meta tags': 0.9,
  microdata: 0.85,
  'dublin core': 0.8,
  'json-ld page': 0.75,
  heading: 0.7,
  byline: 0.7,
  'time element': 0.7,
  'page text': 0.7,
  address: 0.7,
  'title element': 0.6,
}

/** The certainty of a stated value, 0 to 1, from the place that states it. */
export const statedCertainty = (origin: PageOrigin): number => TRUST[origin]

/** What the most trusted place says, the first of equals. */
export const mostTrusted = (found: readonly Evidence[]): Evidence | null =>
  found.reduce<Evidence | null>(
    (best, one) => (!best || TRUST[one.origin] > TRUST[best.origin] ? one : best),
    null,
  )

import type { Selectors } from '#shared/domain/selector'
import { normalise, toOriginal } from './normalise'
import { byContext, occurrences } from './occurrences'
import { propose } from './propose'
import type { TextRange } from './text-range'

/**
 * How a stored quotation stands against a text:
 * - `exact`: the same words at the same position
 * - `moved`: the same words at one other place that the surroundings single out
 * - `normalised`: the same words but for white space and the shape of quotation marks
 * - `changed`: nothing more than a proposal of where other words took their place
 * - `ambiguous`: the same words at several places and no telling which
 * - `lost`: nowhere
 */
export type Match =
  | { standing: 'exact' | 'moved' | 'normalised' | 'changed'; range: TextRange }
  | { standing: 'ambiguous'; range: null; candidates: TextRange[] }
  | { standing: 'lost'; range: null }

export type Standing = Match['standing']

const MOST_CANDIDATES = 20

const ambiguous = (candidates: TextRange[]): Match => ({
  standing: 'ambiguous',
  range: null,
  candidates: candidates.slice(0, MOST_CANDIDATES),
})

function matchExact(text: string, { quote, position }: Selectors): Match | null {
  const { exact } = quote
  if (position.end - position.start === exact.length && text.startsWith(exact, position.start))
    return { standing: 'exact', range: { start: position.start, end: position.end } }
  const found = occurrences(text, exact)
  if (found.length === 0) return null
  const start = byContext(text, found, quote)
  if (start === null)
    return ambiguous(found.slice(0, MOST_CANDIDATES).map((at) => ({ start: at, end: at + exact.length })))
  return { standing: 'moved', range: { start, end: start + exact.length } }
}

/** The TextQuoteSelector and TextPositionSelector of the Web Annotation model (sections 4.2.4 and 4.2.5), in a text that may have changed. */
export function matchSelectors(text: string, selectors: Selectors): Match {
  const { quote, position } = selectors
  if (quote.exact === '') return { standing: 'lost', range: null }
  const exact = matchExact(text, selectors)
  if (exact) return exact

  const words = normalise(quote.exact).text.trim()
  if (words === '') return { standing: 'lost', range: null }
  const flat = normalise(text)
  const found = occurrences(flat.text, words)
  if (found.length > 0) {
    const ranges = found.map((at) => toOriginal(flat, at, at + words.length))
    const inPlace = ranges.find(({ start }) => start === position.start)
    const at = byContext(flat.text, found, {
      ...quote,
      exact: words,
      prefix: normalise(quote.prefix).text,
      suffix: normalise(quote.suffix).text,
    })
    const range = at === null ? inPlace : ranges[found.indexOf(at)]
    return range ? { standing: 'normalised', range } : ambiguous(ranges)
  }

  const near = propose(flat.text, words, flat.origin, position.start)
  return near
    ? { standing: 'changed', range: toOriginal(flat, near.start, near.end) }
    : { standing: 'lost', range: null }
}

import type { Selectors } from '#shared/domain/selector'
import { graphemeFloor, graphemeCeil } from './graphemes'

/** How much of the words around a range is kept, in UTF-16 code units. */
export const CONTEXT = 32

/**
 * Selectors for `text.slice(start, end)`: a TextQuoteSelector
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector) and a TextPositionSelector
 * (https://www.w3.org/TR/annotation-model/#text-position-selector). Offsets are UTF-16 code units. Prefix and suffix are at most
 * 32 code units long and never cut a grapheme.
 *
 * @throws RangeError when the range is not inside the text.
 */
export function describeRange(text: string, start: number, end: number): Selectors {
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length))
    throw new RangeError(`no range ${start} to ${end} in a text of ${text.length} code units`)
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(graphemeCeil(text, Math.max(0, start - CONTEXT), start), start),
      suffix: text.slice(end, graphemeFloor(text, end, Math.min(text.length, end + CONTEXT))),
    },
    position: { type: 'TextPositionSelector', start, end, unit: 'utf-16' },
  }
}

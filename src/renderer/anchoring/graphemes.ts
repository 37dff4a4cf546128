const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** More than any real grapheme is long, so that a boundary is found without reading the whole text. */
const REACH = 64

const isLow = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text.charAt(at))
const isHigh = (text: string, at: number) => /[\uD800-\uDBFF]/.test(text.charAt(at))

/** True between the two halves of a surrogate pair. */
export const splitsPair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && isHigh(text, at - 1) && isLow(text, at)

/** The first grapheme boundary at or after `at`, and never after `limit`. */
export function graphemeCeil(text: string, at: number, limit: number): number {
  const from = Math.max(0, at - REACH)
  const base = splitsPair(text, from) ? from - 1 : from
  for (const { index } of graphemes.segment(text.slice(base, limit)))
    if (base + index >= at) return base + index
  return limit
}

/** The last grapheme boundary at or before `at`, and never before `limit`. */
export function graphemeFloor(text: string, limit: number, at: number): number {
  if (at >= text.length) return text.length
  let last = limit
  const ahead = Math.min(text.length, at + REACH)
  for (const { index } of graphemes.segment(text.slice(limit, ahead))) {
    if (limit + index > at) break
    last = limit + index
  }
  return last
}

import type { TextQuoteSelector } from '#shared/domain/selector'

/** Where `needle` occurs in `text`; occurrences may overlap. */
export function occurrences(text: string, needle: string): number[] {
  const found: number[] = []
  if (needle === '') return found
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) found.push(at)
  return found
}

/** How many code units before `at` agree with the end of `prefix`. */
function agreeingBefore(text: string, at: number, prefix: string): number {
  let count = 0
  while (
    count < prefix.length &&
    at - count > 0 &&
    text[at - count - 1] === prefix[prefix.length - count - 1]
  )
    count++
  return count
}

/** How many code units from `at` on agree with the start of `suffix`. */
function agreeingAfter(text: string, at: number, suffix: string): number {
  let count = 0
  while (count < suffix.length && at + count < text.length && text[at + count] === suffix[count]) count++
  return count
}

/**
 * The one occurrence whose surroundings agree best with prefix and suffix, or null when two agree equally well. A single
 * occurrence needs no surroundings.
 */
export function byContext(text: string, found: readonly number[], quote: TextQuoteSelector): number | null {
  let best: number | null = null
  let bestScore = -1
  let tied = false
  for (const at of found) {
    const score =
      agreeingBefore(text, at, quote.prefix) + agreeingAfter(text, at + quote.exact.length, quote.suffix)
    if (score > bestScore) {
      best = at
      bestScore = score
      tied = false
    } else if (score === bestScore) tied = true
  }
  return tied ? null : best
}

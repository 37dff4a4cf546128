import { align } from './align'
import type { TextRange } from './text-range'

/** Shorter words are found everywhere and prove nothing. */
const SHORTEST = 8
/** Above this an exact alignment would be slow; shared fragments have to do. */
const LONGEST_ALIGNED = 3000
/** The share of code units that may differ before a place is no longer proposed. */
const TOLERANCE = 0.4
const CANDIDATES = 3

/** Fragments of the words that stand at few places in them, with those places. */
function fragmentsOf(words: string, size: number): Map<string, number[]> {
  const fragments = new Map<string, number[]>()
  for (let at = 0; at + size <= words.length; at++) {
    const fragment = words.slice(at, at + size)
    const places = fragments.get(fragment)
    if (places) places.push(at)
    else fragments.set(fragment, [at])
  }
  for (const [fragment, places] of fragments) if (places.length > 4) fragments.delete(fragment)
  return fragments
}

/** Where the words would have to begin for most of their fragments to fit, best first. One pass over the text. */
function likelyStarts(
  text: string,
  words: string,
  size: number,
  step: number,
): { start: number; votes: number }[] {
  const fragments = fragmentsOf(words, size)
  const votes = new Map<number, number>()
  for (let at = 0; at + size <= text.length; at++)
    for (const place of fragments.get(text.slice(at, at + size)) ?? []) {
      const bucket = Math.floor((at - place) / step)
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1)
    }
  return [...votes]
    .map(([bucket, count]) => ({ start: bucket * step, votes: count + (votes.get(bucket + 1) ?? 0) }))
    .sort((a, b) => b.votes - a.votes)
    .slice(0, CANDIDATES)
}

const LETTER = /[\p{L}\p{N}]/u
const joins = (text: string, at: number) => LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at))

/** Widens to whole words and leaves outer spaces out: a proposal is read by a person. */
function toWords(text: string, { start, end }: TextRange): TextRange {
  while (start > 0 && joins(text, start)) start--
  while (end < text.length && joins(text, end)) end++
  while (start < end && text[start] === ' ') start++
  while (end > start && text[end - 1] === ' ') end--
  return { start, end }
}

/**
 * Where changed words may stand, in units of `text`; both texts normalised. Fragments vote for a start (one pass over the text), then
 * the best places are aligned. Of equally good places the nearest to `position` (a code unit of the original, found through
 * `origin`) wins. Null when nothing is near enough. A proposal certifies nothing.
 */
export function propose(
  text: string,
  words: string,
  origin: Uint32Array,
  position: number,
): TextRange | null {
  if (words.length < SHORTEST) return null
  const size = words.length < 24 ? 3 : 5
  const step = Math.max(16, Math.ceil(words.length / 4))
  let best: (TextRange & { distance: number; away: number }) | null = null
  for (const { start, votes } of likelyStarts(text, words, size, step)) {
    const from = Math.max(0, start - step)
    const to = Math.min(text.length, start + words.length + 3 * step)
    const found =
      words.length <= LONGEST_ALIGNED
        ? align(text.slice(from, to), words)
        : { start: start - from, end: start - from + words.length, distance: words.length - votes }
    const away = Math.abs((origin[from + found.start] ?? 0) - position)
    const better =
      !best || found.distance < best.distance || (found.distance === best.distance && away < best.away)
    if (better)
      best = {
        start: from + found.start,
        end: Math.min(text.length, from + found.end),
        distance: found.distance,
        away,
      }
  }
  return best && best.distance <= TOLERANCE * words.length ? toWords(text, best) : null
}

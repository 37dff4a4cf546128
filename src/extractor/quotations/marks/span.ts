import type { Turn } from '../turns/transcript'

/** What stands between two marks. `start`/`end` leave the marks and the white space beside them out. */
export interface MarkedSpan {
  start: number
  end: number
  /** With its outer marks. */
  outerStart: number
  outerEnd: number
  /** The mark that opened it. */
  glyph: string
  /** No closing mark was found: the end is the best guess. */
  unclosed: boolean
  /** Stands inside another marked span. */
  nested: boolean
  /** Index of the block in which it opens and in which it closes. */
  firstBlock: number
  lastBlock: number
  /** A turn of a transcript, which needs no marks. */
  turn?: Turn
}

const SPACE = /[\s\u00a0\u202f\u200b]/
const SOMETHING = /[\p{L}\p{N}]/u

/** A span without white space at its edges; null when nothing is left to quote. Only the first 4000 units are looked at for words. */
export function trimmed(text: string, start: number, end: number): [number, number] | null {
  let from = start
  let to = end
  while (from < to && SPACE.test(text.charAt(from))) from++
  while (to > from && SPACE.test(text.charAt(to - 1))) to--
  return SOMETHING.test(text.slice(from, Math.min(to, from + 4000))) ? [from, to] : null
}

/**
 * Orders spans, drops those that cross another (the one that opens later goes) and marks the nested ones. O(n log n).
 */
export function nest(spans: readonly MarkedSpan[]): MarkedSpan[] {
  const sorted = [...spans].sort((a, b) => a.outerStart - b.outerStart || b.outerEnd - a.outerEnd)
  const around: MarkedSpan[] = []
  const kept: MarkedSpan[] = []
  for (const span of sorted) {
    let top = around.at(-1)
    while (top !== undefined && top.outerEnd <= span.outerStart) {
      around.pop()
      top = around.at(-1)
    }
    if (top !== undefined && span.outerEnd > top.outerEnd) continue
    const placed = { ...span, nested: top !== undefined }
    kept.push(placed)
    around.push(placed)
  }
  return kept
}

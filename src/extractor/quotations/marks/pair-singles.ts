import type { Block } from '../blocks'
import { trimmed, type MarkedSpan } from './span'
import type { MarkToken } from './tokenise'

/** ’98, ’em, ’til: letters left out, nothing opened. */
const ELISION =
  /^(?:\d\ds?\b|(?:em|til|till|tis|twas|twere|cause|bout|round|cos|gainst|ere|neath|n)\b|n['’])/i
/** A single mark after one of these is as likely a plural's apostrophe or a dropped g. */
const WEAK_BEFORE = /(?:[szx]|in)$/i

const isOpener = (text: string, mark: MarkToken) =>
  mark.side !== 'close' &&
  mark.mayOpen &&
  /[\p{L}\p{N}([“"«…—–$€£@#[]/u.test(text.charAt(mark.end)) &&
  !ELISION.test(text.slice(mark.end, mark.end + 6))

type Strength = 'strong' | 'weak' | 'none'

function closingStrength(text: string, mark: MarkToken): Strength {
  if (mark.side === 'open' || !mark.mayClose) return 'none'
  const before = text.charAt(mark.start - 1)
  const after = text.charAt(mark.end)
  if (/\d/.test(after) && /[\p{L}\p{N}]/u.test(before)) return 'none'
  if (/[,.?!…—–”"»)\]]/.test(before) || after === '' || /[,.;:?!…”"»)\]\n—–]/.test(after)) return 'strong'
  return WEAK_BEFORE.test(text.slice(mark.start - 2, mark.start)) ? 'weak' : 'strong'
}

/** The closing mark of a single opener: the first certain one before the next opener, else a lone doubtful one. */
function closerOf(text: string, singles: readonly MarkToken[], from: number): number {
  let weak = -1
  for (let i = from + 1; i < singles.length; i++) {
    const mark = singles[i]
    if (mark === undefined) break
    const strength = closingStrength(text, mark)
    if (strength === 'strong') return i
    if (strength === 'weak' && weak < 0) weak = i
    if (isOpener(text, mark) && !mark.mayClose) break
  }
  return weak
}

/**
 * Pairs single marks in a block, telling them from apostrophes; an opener without a partner is taken for an apostrophe.
 * Linear: a search for a partner stops at the next opener.
 */
export function pairSingles(
  text: string,
  block: Block,
  index: number,
  marks: readonly MarkToken[],
  carried: MarkToken | null,
): { spans: MarkedSpan[]; waiting: MarkToken | null } {
  const singles = marks.filter((mark) => mark.family === 'single')
  const spans: MarkedSpan[] = []
  let waiting: MarkToken | null = null
  for (let i = 0; i < singles.length; i++) {
    const mark = singles[i]
    if (mark === undefined || !isOpener(text, mark)) continue
    const goesOn = carried !== null && mark.start === block.start
    const close = closerOf(text, singles, i)
    const closing = singles[close]
    if (closing === undefined) {
      waiting =
        mark.glyph === '‘' && i === singles.findLastIndex((other) => other.glyph === '‘') ? mark : null
      if (goesOn && waiting !== null) waiting = carried
      continue
    }
    const opening = goesOn ? carried : mark
    const inner = trimmed(text, opening.end, closing.start)
    i = close
    if (inner === null) continue
    spans.push({
      start: inner[0],
      end: inner[1],
      outerStart: opening.start,
      outerEnd: closing.end,
      glyph: opening.glyph,
      unclosed: false,
      nested: false,
      firstBlock: index,
      lastBlock: index,
    })
  }
  return { spans, waiting }
}

import type { Block } from '../blocks'
import { CLOSERS } from './glyphs'
import { trimmed, type MarkedSpan } from './span'
import type { MarkToken } from './tokenise'

/** An opening mark that waits for its partner; `block` is where it stood. */
export interface Open {
  mark: MarkToken
  block: number
}

export interface PairedBlock {
  spans: MarkedSpan[]
  /** An opening mark that was still waiting at the block's end, with nothing of its family after it. */
  waiting: Open | null
}

/** How deep the search for a partner goes: keeps a block full of opening marks linear. */
const DEPTH = 8
/** An unclosed quotation in a block longer than this ends with its sentence, not with the block. */
const LONGEST_UNCLOSED = 1500

const closes = (open: Open, mark: MarkToken) => (CLOSERS[open.mark.glyph] ?? []).includes(mark.glyph)

/** The innermost waiting mark that this one may close, as an index into the stack, or -1. */
function partnerOf(stack: readonly Open[], mark: MarkToken): number {
  for (let i = stack.length - 1; i >= Math.max(0, stack.length - DEPTH); i--) {
    const open = stack[i]
    if (open !== undefined && closes(open, mark)) return i
  }
  return -1
}

function decide(mark: MarkToken, partner: number): 'open' | 'close' | 'orphan' | 'ignore' {
  const onlyOpens = mark.mayOpen && !mark.mayClose
  const canOpen = mark.side === 'close' ? onlyOpens : mark.mayOpen || mark.side === 'open'
  if (partner >= 0) {
    if (mark.side === 'close') return 'close'
    if (onlyOpens) return 'open'
    if (mark.mayClose) return 'close'
    // A letter on both sides: a space was forgotten.
    if (mark.side === 'both' && !mark.mayOpen) return 'close'
  }
  if (canOpen && !(mark.side === 'both' && !mark.mayOpen)) return 'open'
  if (mark.side === 'both' && mark.glyph === '"' && !mark.mayOpen && !mark.mayClose) return 'open'
  return mark.mayClose ? 'orphan' : 'ignore'
}

/** Where an unclosed quotation ends: with its sentence before `limit`, or at `limit` itself when the block is short. */
function guessEnd(text: string, from: number, limit: number, blockEnd: number): number | null {
  if (limit === blockEnd && blockEnd - from <= LONGEST_UNCLOSED) return blockEnd
  const match = /[.?!…](?=\s)/.exec(text.slice(from, Math.min(limit, from + LONGEST_UNCLOSED)))
  return match === null ? null : from + match.index + 1
}

/**
 * Pairs the double, pointed and corner marks of one block. Unbalanced marks are settled inside the block, so that one forgotten
 * mark never turns the rest of the article inside out. `carried` is a quotation that this block goes on with. Linear time.
 */
export function pairDoubles(
  text: string,
  block: Block,
  index: number,
  marks: readonly MarkToken[],
  carried: Open | null,
): PairedBlock {
  const stack: Open[] = carried === null ? [] : [carried]
  const spans: MarkedSpan[] = []
  const add = (open: Open, end: number, outerEnd: number, unclosed: boolean) => {
    const inner = trimmed(text, open.mark.end, end)
    if (inner === null) return
    spans.push({
      start: inner[0],
      end: inner[1],
      outerStart: open.mark.start,
      outerEnd: unclosed ? inner[1] : outerEnd,
      glyph: open.mark.glyph,
      unclosed,
      nested: false,
      firstBlock: open.block,
      lastBlock: index,
    })
  }
  const giveUp = (open: Open, limit: number) => {
    const from = Math.max(open.mark.end, block.start)
    const end = guessEnd(text, from, limit, block.end)
    if (end !== null) add(open, end, end, true)
  }

  marks.forEach((mark, i) => {
    if (mark.family === 'single') return
    if (i === 0 && carried?.mark.family === mark.family && mark.start === block.start) return
    const partner = partnerOf(stack, mark)
    switch (decide(mark, partner)) {
      case 'close': {
        const open = stack[partner]
        if (open === undefined) return
        stack.length = partner
        add(open, mark.start, mark.end, false)
        return
      }
      case 'open': {
        // A straight mark cannot nest in its own kind: the one before was never closed.
        const top = stack.at(-1)
        if (top?.mark.glyph === mark.glyph && mark.side === 'both' && mark.family === 'double') {
          stack.pop()
          giveUp(top, mark.start)
        }
        stack.push({ mark, block: index })
        return
      }
      case 'orphan': {
        // The opening mark was lost: the block begins with the quotation.
        const first = stack.length === 0 && spans.length === 0 && mark.start - block.start < 400
        if (!first || !/[,.?!…]/.test(text.charAt(mark.start - 1)) || block.kind === 'heading') return
        add(
          { mark: { ...mark, start: block.start, end: block.start }, block: index },
          mark.start,
          mark.end,
          false,
        )
        return
      }
      case 'ignore':
    }
  })

  const last = stack.at(-1)
  const lastMark = marks.findLast((mark) => mark.family !== 'single')
  const goesOn = last !== undefined && (last.mark === lastMark || last === carried)
  const waiting = goesOn ? last : null
  for (const [i, open] of stack.entries()) {
    if (open === waiting) continue
    giveUp(open, stack[i + 1]?.mark.start ?? Math.min(block.end, lastMark?.start ?? block.end))
  }
  return { spans, waiting }
}

/** Ends a quotation that no later block goes on with. */
export function settle(text: string, open: Open, block: Block, index: number): MarkedSpan | null {
  const from = Math.max(open.mark.end, block.start)
  const end = guessEnd(text, from, block.end, block.end)
  if (end === null) return null
  const inner = trimmed(text, open.mark.end, end)
  if (inner === null) return null
  return {
    start: inner[0],
    end: inner[1],
    outerStart: open.mark.start,
    outerEnd: inner[1],
    glyph: open.mark.glyph,
    unclosed: true,
    nested: false,
    firstBlock: open.block,
    lastBlock: index,
  }
}

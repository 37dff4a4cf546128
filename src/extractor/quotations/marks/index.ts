import type { Block } from '../blocks'
import { CLOSERS } from './glyphs'
import { pairDoubles, settle, type Open } from './pair-doubles'
import { pairSingles } from './pair-singles'
import { nest, type MarkedSpan } from './span'
import { tokeniseMarks, type MarkToken } from './tokenise'

export type { MarkedSpan } from './span'

/** Does this block begin with a mark that takes up the quotation left open before it? French may use » for that. */
const reopens = (block: Block, marks: readonly MarkToken[], open: MarkToken) =>
  marks[0]?.start === block.start && marks[0].family === open.family

/** No mark at its start, but a lone closing mark comes first: the writer did not repeat the opening one. */
function closesLater(marks: readonly MarkToken[], open: MarkToken): boolean {
  const first = marks.find((mark) => mark.family === open.family)
  const partner = first !== undefined && (CLOSERS[open.glyph] ?? []).includes(first.glyph)
  return partner && first.mayClose && !first.mayOpen && first.side !== 'open'
}

/**
 * Everything that stands between marks, outermost and nested, in text order. A quotation that is left open at the end of a block
 * and taken up by a mark at the start of the next is one span. Linear in the text's length (sorting apart).
 */
export function findMarkedSpans(text: string, blocks: readonly Block[]): MarkedSpan[] {
  const marksOf = blocks.map((block) => tokeniseMarks(text, block))
  const spans: MarkedSpan[] = []
  let carried: Open | null = null
  let carriedSingle: { mark: MarkToken; block: number } | null = null
  blocks.forEach((block, index) => {
    const marks = marksOf[index] ?? []
    const { spans: found, waiting } = pairDoubles(text, block, index, marks, carried)
    for (const span of found) spans.push(span)
    carried = null
    if (waiting !== null) {
      const next = blocks[index + 1]
      const nextMarks = marksOf[index + 1] ?? []
      const same = next !== undefined && next.kind === 'prose' && block.kind === 'prose'
      if (same && (reopens(next, nextMarks, waiting.mark) || closesLater(nextMarks, waiting.mark)))
        carried = waiting
      else {
        const settled = settle(text, waiting, block, index)
        if (settled !== null) spans.push(settled)
      }
    }
    const from: { mark: MarkToken; block: number } | null = carriedSingle
    const singles = pairSingles(text, block, index, marks, from?.mark ?? null)
    for (const span of singles.spans) {
      const first = from !== null && span.outerStart === from.mark.start ? from.block : index
      spans.push({ ...span, firstBlock: first })
    }
    const next = blocks[index + 1]
    const goesOn =
      singles.waiting !== null &&
      next !== undefined &&
      reopens(next, marksOf[index + 1] ?? [], singles.waiting)
    carriedSingle = null
    if (goesOn && singles.waiting !== null) {
      carriedSingle = singles.waiting === from?.mark ? from : { mark: singles.waiting, block: index }
    }
  })
  return nest(spans)
}

import { splitsPair } from '../graphemes'
import type { TextRange } from '../text-range'
import { countWhile, startOf, textElements } from './elements'

const lengthOf = (element: Element): number => element.textContent.length

/** How many code units of the element's text stand before a point inside it. */
function unitsBefore(element: Element, node: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(node, offset)
  return before.toString().length
}

/** Where the element lies to a point: before it (-1), around it (0) or after it (1). */
function side(element: Element, node: Node, offset: number): -1 | 0 | 1 {
  if (element.contains(node)) return 0
  const whole = document.createRange()
  whole.selectNode(element)
  return whole.comparePoint(node, offset) > 0 ? -1 : 1
}

/** The parts of the text that a DOM range covers, in reading order; empty ones are left out. */
export function piecesOf(root: Element, range: Range): TextRange[] {
  const elements = textElements(root)
  const from = countWhile(elements, (element) => side(element, range.startContainer, range.startOffset) < 0)
  const to = countWhile(elements, (element) => side(element, range.endContainer, range.endOffset) < 1)
  return elements.slice(from, to).flatMap((element) => {
    const base = startOf(element)
    const start = element.contains(range.startContainer)
      ? base + unitsBefore(element, range.startContainer, range.startOffset)
      : base
    const end = element.contains(range.endContainer)
      ? base + unitsBefore(element, range.endContainer, range.endOffset)
      : base + lengthOf(element)
    return start < end ? [{ start, end }] : []
  })
}

/**
 * The text that a DOM range stands for: from its first to its last covered word, so that a triple click, whose range ends at the start
 * of the next paragraph, gives one paragraph. Captions and footnotes stand in the text after the body (`bodyEnd`); a range
 * that begins in the body ends in the body, one that begins outside ends with its own passage. Never cuts a surrogate pair.
 */
export function selectedRange(root: Element, range: Range, text: string, bodyEnd: number): TextRange | null {
  const pieces = piecesOf(root, range)
  const first = pieces[0]
  if (!first) return null
  const kept =
    first.start < bodyEnd
      ? pieces.filter(({ start }) => start < bodyEnd)
      : pieces.filter(
          ({ start }, index) =>
            start >= first.start && !text.slice(first.start, pieces[index]?.start).includes('\n\n'),
        )
  const end = Math.max(...kept.slice(-1).map((piece) => piece.end), first.end)
  return {
    start: splitsPair(text, first.start) ? first.start - 1 : first.start,
    end: splitsPair(text, end) ? end + 1 : end,
  }
}

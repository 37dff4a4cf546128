import type { TextRange } from '../text-range'
import { countWhile, startOf, textElements } from './elements'

interface Point {
  node: Node
  offset: number
}

/** The point `offset` code units into an element's text. At a border between two text nodes, `late` takes the second. */
function pointIn(element: Element, offset: number, late: boolean): Point {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let left = offset
  let last: Text | null = null
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    if (left < node.length || (left === node.length && !late)) return { node, offset: left }
    left -= node.length
    last = node
  }
  return last ? { node: last, offset: last.length } : { node: element, offset: 0 }
}

/** Elements by their place in the text; in the tree they stand in reading order. */
const byStart = (root: ParentNode) => textElements(root).sort((a, b) => startOf(a) - startOf(b))

function rangeAmong(elements: readonly Element[], { start, end }: TextRange): Range | null {
  const first = elements[countWhile(elements, (element) => startOf(element) <= start) - 1]
  const last = elements[countWhile(elements, (element) => startOf(element) < end) - 1] ?? first
  if (!first || !last) return null
  const from = pointIn(first, start - startOf(first), true)
  const to = start === end ? from : pointIn(last, end - startOf(last), false)
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/** A DOM range for offsets (UTF-16 code units) of the rendered text, or null when nothing is rendered. */
export const rangeOfOffsets = (root: ParentNode, range: TextRange): Range | null =>
  rangeAmong(byStart(root), range)

/** The same for many ranges in one go. */
export function rangesOfOffsets(root: ParentNode, ranges: readonly TextRange[]): Range[] {
  const elements = byStart(root)
  return ranges.flatMap((range) => rangeAmong(elements, range) ?? [])
}

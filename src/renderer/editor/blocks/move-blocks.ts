import { $isListItemNode } from '@lexical/list'
import {
  $addUpdateTag,
  $findMatchingParent,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalNode,
} from 'lexical'

/** Of a selection: its ends, in document order. */
function $ends(): [LexicalNode, LexicalNode] | null {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) {
    const nodes = [selection.anchor.getNode(), selection.focus.getNode()] as const
    return selection.isBackward() ? [nodes[1], nodes[0]] : [nodes[0], nodes[1]]
  }
  if (!$isNodeSelection(selection)) return null
  const nodes = selection.getNodes().toSorted((a, b) => a.getIndexWithinParent() - b.getIndexWithinParent())
  const [first] = nodes
  const last = nodes.at(-1)
  return first && last ? [first, last] : null
}

/** The list items (of one list) or top-level blocks that the selection touches. */
function $selectedBlocks(): LexicalNode[] {
  const ends = $ends()
  if (!ends) return []
  const [first, last] = ends.map((node) => $findMatchingParent(node, $isListItemNode))
  const items = first && last && first.getParent()?.is(last.getParent()) === true ? [first, last] : null
  const [from, to] = items ?? ends.map((node) => node.getTopLevelElement())
  if (!from || !to) return []
  const blocks: LexicalNode[] = [from]
  for (let next: LexicalNode = from; !next.is(to);) {
    const sibling = next.getNextSibling()
    if (!sibling) break
    blocks.push(sibling)
    next = sibling
  }
  return blocks
}

/** Moves the blocks of the selection past their neighbour; says whether there was one. */
export function $moveBlocks(direction: 'up' | 'down'): boolean {
  const blocks = $selectedBlocks()
  const [first] = blocks
  const last = blocks.at(-1)
  if (!first || !last) return false
  const beside = (from: LexicalNode, to: LexicalNode) =>
    direction === 'up' ? from.getPreviousSibling() : to.getNextSibling()
  const neighbour = beside(first, last)
  // A list item at the edge takes its whole list along.
  const list = neighbour ? null : first.getTopLevelElement()
  const beyond = neighbour ?? (list && !list.is(first) ? beside(list, list) : null)
  if (!beyond) return false
  // Taking the neighbour to the other side leaves the selection where it is.
  if (direction === 'up') (list ?? last).insertAfter(beyond, false)
  else (list ?? first).insertBefore(beyond, false)
  $addUpdateTag(HISTORY_PUSH_TAG)
  return true
}

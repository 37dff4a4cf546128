import type { PinSnapshot } from '#shared/domain/pin'
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical'
import { $createPinNode, type PinNode } from './pin-node'

const $isEmptyLine = (node: LexicalNode | null) => $isParagraphNode(node) && node.isEmpty()

/**
 * Puts a pin after the block with the caret, or at the end, and the caret on a line after it. A caret on an empty line stays
 * there and the pin goes before it, so that pins that follow one another keep their order.
 */
export function $insertPin(snapshot: PinSnapshot): PinNode {
  const pin = $createPinNode(snapshot)
  const selection = $getSelection()
  const caret = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes().at(-1)
  const block = caret?.getTopLevelElement() ?? $getRoot().getLastChild()
  if (block === null) $getRoot().append(pin)
  else if ($isEmptyLine(block)) block.insertBefore(pin)
  else block.insertAfter(pin)

  const next = pin.getNextSibling()
  const line = $isEmptyLine(next) && $isElementNode(next) ? next : $createParagraphNode()
  if (line !== next) pin.insertAfter(line)
  line.select()
  return pin
}

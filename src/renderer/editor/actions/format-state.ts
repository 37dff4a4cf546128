import { $isCodeNode } from '@lexical/code'
import { $isLinkNode } from '@lexical/link'
import { $isListItemNode, $isListNode } from '@lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import { FORMAT } from '../codec/json'

export type BlockKind =
  'paragraph' | 'h1' | 'h2' | 'h3' | 'quote' | 'code' | 'bullet' | 'number' | 'check' | 'other'

/** What the toolbar shows of the place where the caret is. */
export interface FormatState {
  block: BlockKind
  /** Bits of FORMAT. */
  format: number
  link: boolean
  canUndo: boolean
  canRedo: boolean
}

export const NO_FORMAT: FormatState = {
  block: 'other',
  format: 0,
  link: false,
  canUndo: false,
  canRedo: false,
}

export const hasFormat = (state: FormatState, name: keyof typeof FORMAT) =>
  (state.format & FORMAT[name]) !== 0

function $kindOf(node: LexicalNode): BlockKind {
  const item = $findMatchingParent(node, $isListItemNode)
  const list = item?.getParent()
  if ($isListNode(list)) return list.getListType()
  const block = node.getTopLevelElement()
  if ($isHeadingNode(block)) {
    const tag = block.getTag()
    return tag === 'h1' || tag === 'h2' ? tag : 'h3'
  }
  if ($isQuoteNode(block)) return 'quote'
  if ($isCodeNode(block)) return 'code'
  return block?.getType() === 'paragraph' ? 'paragraph' : 'other'
}

export const $linkAt = (selection: RangeSelection) =>
  $findMatchingParent(selection.anchor.getNode(), $isLinkNode)

/** Reads the selection only: this runs after every keystroke. */
export function $readFormat(): Pick<FormatState, 'block' | 'format' | 'link'> {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return { block: 'other', format: 0, link: false }
  return {
    block: $kindOf(selection.anchor.getNode()),
    format: selection.format,
    link: $linkAt(selection) !== null,
  }
}

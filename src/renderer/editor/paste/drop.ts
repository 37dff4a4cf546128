import { $handleRichTextDrop, $insertDataTransferForRichText, caretFromPoint } from '@lexical/clipboard'
import {
  $addUpdateTag,
  $createRangeSelection,
  $getEditor,
  $getRoot,
  $setSelection,
  HISTORY_PUSH_TAG,
  type RangeSelection,
} from 'lexical'

/** The caret under a point; the note's end where there is none, as between blocks. */
function $caretAt(x: number, y: number): RangeSelection {
  const at = caretFromPoint(x, y, $getEditor().getRootElement())
  if (!at) return $getRoot().selectEnd()
  const { node, offset } = at
  const caret = $createRangeSelection()
  caret.applyDOMRange(
    new StaticRange({ startContainer: node, startOffset: offset, endContainer: node, endOffset: offset }),
  )
  $setSelection(caret)
  return caret
}

/**
 * Takes words that are dropped, by the import rules. Left to the browser, a drop becomes markup in the page and begins to load
 * its pictures before the editor hears of it. Files are not for the editor.
 */
export function $takeDrop(event: DragEvent): boolean {
  const { dataTransfer } = event
  if (!dataTransfer || dataTransfer.types.includes('Files')) return false
  // Words of the editor's own are moved, not copied.
  if ($handleRichTextDrop(event, $getEditor())) return true
  event.preventDefault()
  $insertDataTransferForRichText(dataTransfer, $caretAt(event.clientX, event.clientY), $getEditor())
  $addUpdateTag(HISTORY_PUSH_TAG)
  return true
}

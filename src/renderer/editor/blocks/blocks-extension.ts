import { $isListItemNode } from '@lexical/list'
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  INDENT_CONTENT_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  OUTDENT_CONTENT_COMMAND,
  defineExtension,
  mergeRegister,
} from 'lexical'
import { $moveBlocks } from './move-blocks'

const DEEPEST = 6

/** Tab in lists (elsewhere it leaves the note), and moving blocks with Alt+Shift+arrows. */
export const BlocksExtension = defineExtension({
  name: '@commonplace/blocks',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const direction = { ArrowUp: 'up', ArrowDown: 'down' } as const
          if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return false
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return false
          event.preventDefault()
          $moveBlocks(direction[event.key])
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          const selection = $getSelection()
          if (!$isRangeSelection(selection)) return false
          const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode)
          if (!item) return false
          event.preventDefault()
          if (!event.shiftKey && item.getIndent() >= DEEPEST) return true
          return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND)
        },
        COMMAND_PRIORITY_LOW,
      ),
    ),
})

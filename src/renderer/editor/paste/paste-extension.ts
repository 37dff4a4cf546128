import {
  $generateNodesFromSerializedNodes,
  $insertGeneratedNodes,
  ClipboardImportExtension,
} from '@lexical/clipboard'
import { $generateNodesFromDOMViaExtension, CoreImportExtension, DOMImportExtension } from '@lexical/html'
import {
  $getEditor,
  $getSelection,
  $isRangeSelection,
  $addUpdateTag,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  DROP_COMMAND,
  KEY_DOWN_COMMAND,
  PASTE_COMMAND,
  PASTE_TAG,
  configExtension,
  defineExtension,
  mergeRegister,
  type BaseSelection,
} from 'lexical'
import { cleanHtml } from './clean-html'
import { cleanNodes } from './clean-nodes'
import { $takeDrop } from './drop'

function $pasteHtml(html: string, selection: BaseSelection): boolean {
  const nodes = $generateNodesFromDOMViaExtension(cleanHtml(html))
  if (nodes.length === 0) return false
  $insertGeneratedNodes($getEditor(), nodes, selection)
  return true
}

function $pasteOwn(data: string, selection: BaseSelection): boolean {
  try {
    const payload: unknown = JSON.parse(data)
    if (typeof payload !== 'object' || payload === null) return false
    if (!('namespace' in payload) || payload.namespace !== $getEditor()._config.namespace) return false
    if (!('nodes' in payload) || !Array.isArray(payload.nodes)) return false
    const nodes = $generateNodesFromSerializedNodes(cleanNodes(payload.nodes))
    if (nodes.length === 0) return false
    $insertGeneratedNodes($getEditor(), nodes, selection)
    return true
  } catch {
    // Not what it says it is: the next format gets its turn.
    return false
  }
}

function pastedText(event: Event): string {
  return event instanceof ClipboardEvent ? (event.clipboardData?.getData('text/plain') ?? '') : ''
}

/** Pasting by import rules. Everything that is dropped on a note goes the same way. */
export const PasteExtension = defineExtension({
  name: '@commonplace/paste',
  dependencies: [
    CoreImportExtension,
    DOMImportExtension,
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        'application/x-lexical-editor': [(data, selection) => $pasteOwn(data, selection)],
        'text/html': [(html, selection) => $pasteHtml(html, selection)],
      },
    }),
  ],
  register: (editor) => {
    let plain = false
    return mergeRegister(
      editor.registerCommand(DROP_COMMAND, $takeDrop, COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        ({ key, ctrlKey, metaKey, shiftKey }) => {
          plain = (ctrlKey || metaKey) && shiftKey && key.toLowerCase() === 'v'
          return false
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          if (!plain) return false
          plain = false
          const selection = $getSelection()
          if (!$isRangeSelection(selection)) return false
          event.preventDefault()
          $addUpdateTag(PASTE_TAG)
          selection.insertRawText(pastedText(event))
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    )
  },
})

import { quotationText } from '#shared/domain/citation'
import {
  $addUpdateTag,
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  DRAGEND_COMMAND,
  DRAGOVER_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  HISTORY_PUSH_TAG,
  isHTMLElement,
  mergeRegister,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import { $isPinNode } from './pin-node'
import { PIN_HANDLE } from './pin-view'
import styles from './pin-drag.module.css'

interface Landing {
  key: NodeKey
  before: boolean
}

/** The block under a point, and whether the upper half of it. Points between blocks and below the last count too. */
function blockAt(editor: LexicalEditor, y: number): { element: HTMLElement; before: boolean } | null {
  const blocks = [...(editor.getRootElement()?.children ?? [])].filter(isHTMLElement)
  for (const element of blocks) {
    const { top, bottom } = element.getBoundingClientRect()
    if (y <= bottom) return { element, before: y < (top + bottom) / 2 }
  }
  const last = blocks.at(-1)
  return last ? { element: last, before: false } : null
}

function $landing(editor: LexicalEditor, event: DragEvent): (Landing & { element: HTMLElement }) | null {
  const found = blockAt(editor, event.clientY)
  const block = found && $getNearestNodeFromDOMNode(found.element)?.getTopLevelElement()
  return found && block ? { ...found, key: block.getKey() } : null
}

/** Moving a pin by its handle; a line shows where it will land. */
export function registerPinDrag(editor: LexicalEditor): () => void {
  let dragged: NodeKey | null = null
  const line = document.createElement('div')
  line.className = styles['line'] ?? ''

  const showLine = ({ element, before }: { element: HTMLElement; before: boolean }) => {
    const { left, width, top, bottom } = element.getBoundingClientRect()
    line.style.left = `${left}px`
    line.style.width = `${width}px`
    line.style.top = `${(before ? top : bottom) - 1}px`
    if (!line.isConnected) document.body.append(line)
  }
  const end = () => {
    dragged = null
    line.remove()
  }

  return mergeRegister(
    end,
    editor.registerCommand(
      DRAGSTART_COMMAND,
      (event) => {
        const { target, dataTransfer } = event
        if (!isHTMLElement(target) || !target.closest(`[${PIN_HANDLE}]`) || !dataTransfer) return false
        const pin = $getNearestNodeFromDOMNode(target)
        if (!$isPinNode(pin) || !editor.isEditable()) return false
        dragged = pin.getKey()
        dataTransfer.effectAllowed = 'copyMove'
        dataTransfer.setData('text/plain', quotationText(pin.getSnapshot()))
        const view = editor.getElementByKey(dragged)
        if (view) dataTransfer.setDragImage(view, 0, 0)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        const landing = dragged === null ? null : $landing(editor, event)
        if (!landing) return false
        event.preventDefault()
        if (event.dataTransfer) event.dataTransfer.dropEffect = 'move'
        showLine(landing)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const pin = dragged === null ? null : $getNodeByKey(dragged)
        const landing = pin ? $landing(editor, event) : null
        end()
        if (!pin || !landing) return false
        event.preventDefault()
        const neighbour = $getNodeByKey(landing.key)
        if (!neighbour || neighbour.is(pin)) return true
        if (landing.before) neighbour.insertBefore(pin, false)
        else neighbour.insertAfter(pin, false)
        const selection = $createNodeSelection()
        selection.add(pin.getKey())
        $setSelection(selection)
        $addUpdateTag(HISTORY_PUSH_TAG)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DRAGEND_COMMAND,
      () => {
        end()
        return false
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
}

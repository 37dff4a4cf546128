import { quotationText } from '#shared/domain/citation'
import {
  $addUpdateTag,
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getRoot,
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
  element: HTMLElement
  before: boolean
}

/** The block under a point, and whether its upper half. Points between blocks and below the last count too. */
function $landing(editor: LexicalEditor, y: number): Landing | null {
  let last: Landing | null = null
  for (const key of $getRoot().getChildrenKeys()) {
    const element = editor.getElementByKey(key)
    if (!element) continue
    const { top, bottom } = element.getBoundingClientRect()
    last = { key, element, before: y < (top + bottom) / 2 }
    if (y <= bottom) break
  }
  return last
}

/** Moving a pin by its handle; a line shows where it will land. */
export function registerPinDrag(editor: LexicalEditor): () => void {
  let dragged: NodeKey | null = null
  const line = document.createElement('div')
  line.className = styles['line'] ?? ''

  const showLine = ({ element, before }: Landing) => {
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
        const landing = dragged === null ? null : $landing(editor, event.clientY)
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
        const landing = pin ? $landing(editor, event.clientY) : null
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

import { quotationText } from '#shared/domain/citation'
import type { PinSnapshot } from '#shared/domain/pin'
import { NodeSelectionDataSelectedExtension, effect, namedSignals, signal } from '@lexical/extension'
import {
  $createNodeSelection,
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_BEFORE_EDITOR,
  COMMAND_PRIORITY_LOW,
  KEY_ENTER_COMMAND,
  configExtension,
  defineExtension,
  isHTMLElement,
  mergeRegister,
  safeCast,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import { announce } from '../../../ui'
import { registerPinDrag } from './pin-drag'
import { $isPinNode, PinNode } from './pin-node'
import type { NewsByPin } from './pin-news'
import { PIN_ACT, PIN_ALSO, PIN_HANDLE, PIN_OPEN, PIN_ORPHAN, showNews } from './pin-view'

interface PinConfig {
  /** Shows the passage in the reader. */
  openPin: (pin: PinSnapshot) => void
  /** The articles that are in the library, or null while that is not known. */
  present: ReadonlySet<string> | null
  /** By pin, what to say of where else its statement stands. */
  elsewhere: ReadonlyMap<string, string>
  /** Shows where else a pin's statement stands. */
  openElsewhere: (pinId: string) => void
  /** By pin, what has become of its words in their source. */
  news: NewsByPin
  /** Does what a pin's news offers. */
  actOnNews: (pinId: string) => void
}

const same = (a: readonly PinSnapshot[], b: readonly PinSnapshot[]) =>
  a.length === b.length && a.every((one, index) => one === b[index])

export function $selectedPin(): PinNode | null {
  const selection = $getSelection()
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : []
  const [node] = nodes
  return nodes.length === 1 && $isPinNode(node) ? node : null
}

export function $selectPin(key: NodeKey): void {
  const selection = $createNodeSelection()
  selection.add(key)
  $setSelection(selection)
}

/** A click in the text comes before the browser has told of the caret's new place; a pin must not stay selected then. */
function $leaveNodes(editor: LexicalEditor): void {
  if (!$isNodeSelection($getSelection())) return
  const caret = $createRangeSelectionFromDom(window.getSelection(), editor)
  if (caret) $setSelection(caret)
}

function markPins(
  editor: LexicalEditor,
  pins: ReadonlyMap<NodeKey, PinSnapshot>,
  present: PinConfig['present'],
  elsewhere: PinConfig['elsewhere'],
  news: NewsByPin,
) {
  for (const [key, { articleId, pinId }] of pins) {
    const element = editor.getElementByKey(key)
    if (!element) continue
    element.toggleAttribute(PIN_ORPHAN, present !== null && !present.has(articleId))
    showNews(element, news.get(pinId))
    const also = element.querySelector<HTMLElement>(`[${PIN_ALSO}]`)
    if (!also) continue
    also.textContent = elsewhere.get(pinId) ?? ''
    also.hidden = !elsewhere.has(pinId)
  }
}

/** Pins: selecting, opening, dragging, and the marks on those whose article is gone or whose statement stands elsewhere too. */
export const PinExtension = defineExtension({
  name: '@commonplace/pin',
  config: safeCast<PinConfig>({
    openPin: () => undefined,
    present: null,
    elsewhere: new Map(),
    openElsewhere: () => undefined,
    news: new Map(),
    actOnNews: () => undefined,
  }),
  dependencies: [configExtension(NodeSelectionDataSelectedExtension, { nodes: [PinNode] })],
  nodes: () => [PinNode],
  build: (_editor, config) => ({ ...namedSignals(config), pins: signal<readonly PinSnapshot[]>([]) }),
  register: (editor, _config, state) => {
    const { openPin, present, elsewhere, openElsewhere, news, actOnNews, pins } = state.getOutput()
    const known = new Map<NodeKey, PinSnapshot>()
    let heard: NodeKey | null = null

    return mergeRegister(
      editor.registerMutationListener(PinNode, (mutations) => {
        for (const [key, mutation] of mutations) {
          const pin = mutation === 'destroyed' ? null : editor.read(() => $getNodeByKey(key))
          if ($isPinNode(pin))
            known.set(
              key,
              editor.read(() => pin.getSnapshot()),
            )
          else known.delete(key)
        }
        const next = [...known.values()]
        if (!same(next, pins.peek())) pins.value = next
        markPins(editor, known, present.peek(), elsewhere.peek(), news.peek())
      }),
      effect(() => markPins(editor, known, present.value, elsewhere.value, news.value)),
      editor.registerUpdateListener(({ editorState }) => {
        const pin = editorState.read($selectedPin)
        const key = pin?.getKey() ?? null
        if (key === heard) return
        heard = key
        if (!pin) return
        const snapshot = editorState.read(() => pin.getSnapshot())
        const told = news.peek().get(snapshot.pinId)
        announce(`Pinned passage: ${quotationText(snapshot)}${told ? ` ${told.text}` : ''}`)
      }),
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => {
          const { target } = event
          const pin = isHTMLElement(target) ? $getNearestNodeFromDOMNode(target) : null
          if (!isHTMLElement(target) || !$isPinNode(pin)) {
            $leaveNodes(editor)
            return false
          }
          $selectPin(pin.getKey())
          if (target.closest(`[${PIN_HANDLE}]`)) return true
          if (target.closest(`[${PIN_ACT}]`)) {
            actOnNews.peek()(pin.getSnapshot().pinId)
            return true
          }
          if (target.closest(`[${PIN_ALSO}]`)) {
            openElsewhere.peek()(pin.getSnapshot().pinId)
            return true
          }
          // A click that ends a selection of words is no wish to leave.
          const chosen = window.getSelection()
          if (target.closest(`[${PIN_OPEN}]`) || chosen === null || chosen.isCollapsed)
            openPin.peek()(pin.getSnapshot())
          return true
        },
        COMMAND_PRIORITY_BEFORE_EDITOR,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          const pin = $selectedPin()
          if (!pin) return false
          event?.preventDefault()
          openPin.peek()(pin.getSnapshot())
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
      registerPinDrag(editor),
    )
  },
})

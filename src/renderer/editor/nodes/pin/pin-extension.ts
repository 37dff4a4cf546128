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
import { PIN_HANDLE, PIN_OPEN, PIN_ORPHAN } from './pin-view'

interface PinConfig {
  /** Shows the passage in the reader. */
  openPin: (pin: PinSnapshot) => void
  /** The articles that are in the library, or null while that is not known. */
  present: ReadonlySet<string> | null
}

/** The articles of the note's pins, as one changing value. */
const articlesOf = (articles: ReadonlyMap<NodeKey, string>) => [...new Set(articles.values())].toSorted()

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one, index) => one === b[index])

function $selectedPin(): PinNode | null {
  const selection = $getSelection()
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : []
  const [node] = nodes
  return nodes.length === 1 && $isPinNode(node) ? node : null
}

function $select(key: NodeKey): void {
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

function markOrphans(
  editor: LexicalEditor,
  articles: ReadonlyMap<NodeKey, string>,
  present: PinConfig['present'],
) {
  for (const [key, articleId] of articles)
    editor.getElementByKey(key)?.toggleAttribute(PIN_ORPHAN, present !== null && !present.has(articleId))
}

/** Pins: selecting, opening, dragging, and the mark on those whose article is gone. */
export const PinExtension = defineExtension({
  name: '@commonplace/pin',
  config: safeCast<PinConfig>({ openPin: () => undefined, present: null }),
  dependencies: [configExtension(NodeSelectionDataSelectedExtension, { nodes: [PinNode] })],
  nodes: () => [PinNode],
  build: (_editor, config) => ({ ...namedSignals(config), articleIds: signal<readonly string[]>([]) }),
  register: (editor, _config, state) => {
    const { openPin, present, articleIds } = state.getOutput()
    const articles = new Map<NodeKey, string>()
    let heard: NodeKey | null = null

    return mergeRegister(
      editor.registerMutationListener(PinNode, (mutations) => {
        for (const [key, mutation] of mutations) {
          const pin = mutation === 'destroyed' ? null : editor.read(() => $getNodeByKey(key))
          if ($isPinNode(pin))
            articles.set(
              key,
              editor.read(() => pin.getSnapshot().articleId),
            )
          else articles.delete(key)
        }
        const next = articlesOf(articles)
        if (!same(next, articleIds.peek())) articleIds.value = next
        markOrphans(editor, articles, present.peek())
      }),
      effect(() => markOrphans(editor, articles, present.value)),
      editor.registerUpdateListener(({ editorState }) => {
        const pin = editorState.read($selectedPin)
        const key = pin?.getKey() ?? null
        if (key === heard) return
        heard = key
        if (pin) announce(editorState.read(() => `Pinned passage: ${quotationText(pin.getSnapshot())}`))
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
          $select(pin.getKey())
          if (target.closest(`[${PIN_HANDLE}]`)) return true
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

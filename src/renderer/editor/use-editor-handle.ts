import {
  $addUpdateTag,
  $getRoot,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SELECTION_FOCUS_TAG,
  type LexicalEditor,
} from 'lexical'
import { useEffect, useEffectEvent } from 'react'
import { BodyWriter } from './codec/body-writer'
import type { EditorHandle } from './editor-handle'
import { $insertPin } from './nodes/pin/insert-pin'
import { $selectedPin, $selectPin } from './nodes/pin/pin-extension'
import { $isPinNode, type PinNode } from './nodes/pin/pin-node'

const $pins = (): PinNode[] => $getRoot().getChildren().filter($isPinNode)

const $pinOf = (pinId: string): PinNode | undefined =>
  $pins().find((pin) => pin.getSnapshot().pinId === pinId)

function handleOf(editor: LexicalEditor, writer: BodyWriter): EditorHandle {
  return {
    body: () => writer.write(editor.getEditorState()),
    words: () => writer.countWords(editor.getEditorState()),
    insertPin: (snapshot) => {
      let key = ''
      editor.update(
        () => {
          $addUpdateTag(HISTORY_PUSH_TAG)
          $addUpdateTag(SKIP_SELECTION_FOCUS_TAG)
          // Pinning happens in the reader: the caret of the page stays there.
          if (editor.getRootElement()?.contains(document.activeElement) !== true)
            $addUpdateTag(SKIP_DOM_SELECTION_TAG)
          key = $insertPin(snapshot).getKey()
        },
        { discrete: true },
      )
      editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' })
    },
    rewordPin: (pinId, from, to) => {
      let done = false
      editor.update(
        () => {
          const pin = $pinOf(pinId)
          if (pin?.getSnapshot().words !== from) return
          $addUpdateTag(HISTORY_PUSH_TAG)
          $addUpdateTag(SKIP_SELECTION_FOCUS_TAG)
          pin.reword(to)
          done = true
        },
        { discrete: true },
      )
      return done
    },
    pinIds: () => editor.read(() => $pins().map((pin) => pin.getSnapshot().pinId)),
    selectedPin: () => editor.read(() => $selectedPin()?.getSnapshot().pinId ?? null),
    selectPin: (pinId) => {
      const pin = editor.read(() => $pinOf(pinId))
      if (!pin) return
      editor.update(() => $selectPin(pin.getKey()), { discrete: true })
      editor.getRootElement()?.focus()
      editor.getElementByKey(pin.getKey())?.scrollIntoView({ block: 'nearest' })
    },
    focus: () => editor.focus(),
  }
}

/** Hands out the editor while it is mounted, and says when a person changed something. */
export function useEditorHandle(
  editor: LexicalEditor,
  { onReady, onChange }: { onReady: (handle: EditorHandle) => void; onChange: () => void },
): void {
  const ready = useEffectEvent(onReady)
  const changed = useEffectEvent(onChange)
  useEffect(() => {
    const writer = new BodyWriter()
    ready(handleOf(editor, writer))
    return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if (tags.has(HISTORIC_TAG)) writer.forgetAll()
      else if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
      writer.forget(dirtyElements.keys())
      writer.forget(dirtyLeaves)
      changed()
    })
  }, [editor])
}

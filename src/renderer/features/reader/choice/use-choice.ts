import { useCallback, useEffect, useState, type RefObject } from 'react'
import type { Revision } from '#shared/domain/revision'
import { rangeOfOffsets, selectedRange, type TextRange } from '../../../anchoring'

/** The words that the next action is about. */
export interface Choice extends TextRange {
  /** Whether the free end is the first one. */
  backward: boolean
  /** Whether the browser's own selection shows it; otherwise it is painted. */
  native: boolean
}

/** Handles of a touch selection move for a while; the toolbar waits for them. */
const TOUCH_PAUSE = 250

function readSelection(root: Element, { text, bodyEnd }: Revision): Choice | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return null
  const chosen = selectedRange(root, range, text, bodyEnd)
  return chosen && { ...chosen, backward: selection.direction === 'backward', native: true }
}

/** Shows a choice as the browser's own selection. */
function select(root: Element, { start, end, backward }: Choice): void {
  const range = rangeOfOffsets(root, { start, end })
  if (!range) return
  const { startContainer, startOffset, endContainer, endOffset } = range
  if (backward) getSelection()?.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset)
  else getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
}

const selectionIsIn = (root: Element): boolean => {
  const node = getSelection()?.anchorNode
  return node !== null && node !== undefined && root.contains(node)
}

/**
 * What is chosen in the text: by mouse, touch or keyboard through the browser's selection, or a whole quotation or highlight. A choice
 * outlives the focus, so that a person can put the caret into a note and then pin.
 */
export function useChoice(rootRef: RefObject<HTMLElement | null>, revision: Revision) {
  const [choice, setChoice] = useState<Choice | null>(null)

  useEffect(() => {
    const element = rootRef.current
    if (!element) return
    let down = false
    let touch = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      const chosen = readSelection(element, revision)
      if (chosen) setChoice(chosen)
    }
    const later = (wait: number) => {
      clearTimeout(timer)
      timer = setTimeout(read, wait)
    }
    const onDown = (event: PointerEvent) => {
      touch = event.pointerType === 'touch'
      if (event.button !== 0) return
      down = !touch
      setChoice(null)
    }
    const onUp = () => {
      if (!down) return
      down = false
      later(0)
    }
    const onSelection = () => {
      if (!down) later(touch ? TOUCH_PAUSE : 0)
    }
    element.addEventListener('pointerdown', onDown)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', onUp)
    document.addEventListener('selectionchange', onSelection)
    return () => {
      clearTimeout(timer)
      element.removeEventListener('pointerdown', onDown)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', onUp)
      document.removeEventListener('selectionchange', onSelection)
    }
  }, [rootRef, revision])

  const choose = useCallback(
    (range: TextRange | null, how: { native?: boolean; backward?: boolean } = {}) => {
      const element = rootRef.current
      if (!element) return
      const { native = false, backward = false } = how
      const next = range && range.start < range.end ? { ...range, native, backward } : null
      if (next && native) select(element, next)
      else if (selectionIsIn(element)) getSelection()?.removeAllRanges()
      setChoice(next)
    },
    [rootRef],
  )

  return [choice, choose] as const
}

export type Choose = ReturnType<typeof useChoice>[1]

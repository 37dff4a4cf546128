import { useEffect, useRef, type RefObject } from 'react'
import type { Revision } from '#shared/domain/revision'
import { piecesOf, type TextRange } from '../../../anchoring'
import { wordsOf } from '../actions/clipboard'
import { isMarked } from './decorations'
import type { PlacedAnnotation } from './decorations'

interface Context {
  revision: Revision
  placed: readonly PlacedAnnotation[]
  choice: TextRange | null
  choose: (range: TextRange) => void
  openLink: (url: string) => void
  /** Enter on a passage or on chosen words. */
  enter: () => void
}

/** A click on a highlight chooses it, else on a quotation. */
function rangeUnder(target: Element, { placed, revision }: Context): TextRange | null {
  const id = target.closest('[data-annotation]')?.getAttribute('data-annotation')
  const annotation = placed.find((other) => other.annotation.id === id)
  if (annotation) return annotation
  const index = target.closest('[data-quotation]')?.getAttribute('data-quotation')
  const quotation = index === null || index === undefined ? undefined : revision.quotations[Number(index)]
  return quotation && isMarked(quotation) ? quotation : null
}

function onLink(event: MouseEvent, openLink: (url: string) => void): boolean {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!link) return false
  event.preventDefault()
  if (event.type === 'click' || event.button === 1) openLink(link.getAttribute('href') ?? '')
  return true
}

function onClick(event: MouseEvent, context: Context): void {
  const { target, detail } = event
  if (onLink(event, context.openLink) || !(target instanceof Element) || target.closest('button')) return
  if (detail > 1 || getSelection()?.isCollapsed === false) return
  const range = rangeUnder(target, context)
  if (range) context.choose({ start: range.start, end: range.end })
}

/** Copies exactly the words that are selected: no numbers, names or dots of the margin. */
function onCopy(event: ClipboardEvent, root: Element, { revision, choice }: Context): void {
  const selection = getSelection()
  const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : null
  if (range && !(root.contains(range.startContainer) && root.contains(range.endContainer))) return
  const pieces = range ? piecesOf(root, range) : choice ? [choice] : []
  if (pieces.length === 0 || !event.clipboardData) return
  const { plain, html } = wordsOf(revision.text, revision.passages, pieces)
  event.preventDefault()
  event.clipboardData.setData('text/plain', plain)
  event.clipboardData.setData('text/html', html)
}

/** What happens in the text itself, listened for once and not on every element. */
export function useTextEvents(root: RefObject<HTMLElement | null>, context: Context): void {
  const latest = useRef(context)
  useEffect(() => {
    latest.current = context
  })
  useEffect(() => {
    const element = root.current
    if (!element) return
    const click = (event: MouseEvent) => onClick(event, latest.current)
    const auxiliary = (event: MouseEvent) => void onLink(event, latest.current.openLink)
    const copy = (event: ClipboardEvent) => {
      // Where nothing is selected, the copy event comes from wherever the focus is.
      const target = event.target instanceof Node ? event.target : null
      if (target && (element.contains(target) || target === document.body))
        onCopy(event, element, latest.current)
    }
    const key = (event: KeyboardEvent) => {
      if (
        event.key !== 'Enter' ||
        !(event.target instanceof Element) ||
        !event.target.matches('[data-passage]')
      )
        return
      event.preventDefault()
      latest.current.enter()
    }
    element.addEventListener('click', click)
    element.addEventListener('auxclick', auxiliary)
    element.addEventListener('keydown', key)
    document.addEventListener('copy', copy)
    return () => {
      element.removeEventListener('click', click)
      element.removeEventListener('auxclick', auxiliary)
      element.removeEventListener('keydown', key)
      document.removeEventListener('copy', copy)
    }
  }, [root])
}

import { countWhile, rangeOfOffsets, type TextRange } from '../../../anchoring'

export const passageElement = (root: Element | null, index: number): HTMLElement | null =>
  root?.querySelector<HTMLElement>(`[data-passage="${index}"]`) ?? null

export const indexOfPassage = (element: Element | null | undefined): number | null => {
  const index = element?.closest('[data-passage]')?.getAttribute('data-passage')
  return index === null || index === undefined ? null : Number(index)
}

/** The first passage of which some is in view, by its place in reading order. */
export function firstVisible(scroller: Element, root: Element): number | null {
  const top = scroller.getBoundingClientRect().top + 1
  const above = ({ bottom }: DOMRect) => bottom <= top
  const blocks = [...root.children]
  const block = blocks[countWhile(blocks, (element) => above(element.getBoundingClientRect()))]
  const passages = [...(block?.querySelectorAll('[data-passage]') ?? [])]
  const visible = passages.find((element) => !above(element.getBoundingClientRect())) ?? passages.at(-1)
  return indexOfPassage(visible)
}

/**
 * Runs now and in the next two frames: heights of passages that were never drawn are estimates, and become real only when the first
 * scrolling brings them near.
 */
export function settle(scroll: () => void): () => void {
  scroll()
  let frame = requestAnimationFrame(() => {
    scroll()
    frame = requestAnimationFrame(scroll)
  })
  return () => cancelAnimationFrame(frame)
}

/** Brings a stretch of text into view, a third from the top; leaves everything where it is when it can be read already. */
export function reveal(scroller: Element, root: Element, range: TextRange): () => void {
  return settle(() => {
    const rect = rangeOfOffsets(root, range)?.getBoundingClientRect()
    if (!rect) return
    const view = scroller.getBoundingClientRect()
    const seen = rect.top >= view.top + 16 && rect.bottom <= view.bottom - 16
    if (!seen) scroller.scrollTop += rect.top - view.top - view.height / 3
  })
}

/** Runs once the element has a size: a pane that is hidden can be scrolled only after it is shown. */
export function whenShown(element: Element, run: () => () => void): () => void {
  if (element.clientHeight > 0) return run()
  let stop: (() => void) | undefined
  const observer = new ResizeObserver(() => {
    if (element.clientHeight === 0) return
    observer.disconnect()
    stop = run()
  })
  observer.observe(element)
  return () => {
    observer.disconnect()
    stop?.()
  }
}

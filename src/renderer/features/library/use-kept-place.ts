import { useEffect, useRef, type RefObject } from 'react'
import type { VirtualizerHandle } from 'virtua'
import { useLocal } from '../../db'

/**
 * Brings the list back to the row that stood at its top when the app was closed, as soon as that row is there, and
 * answers what to call when scrolling has ended.
 */
export function useKeptPlace(
  list: RefObject<VirtualizerHandle | null>,
  order: readonly string[],
): () => void {
  const [top, setTop] = useLocal<string | null>('library.top', null)
  const wanted = useRef(top)
  useEffect(() => {
    if (wanted.current === null) return
    const index = order.indexOf(wanted.current)
    if (index < 0) return
    wanted.current = null
    if (index > 0) list.current?.scrollToIndex(index, { align: 'start' })
  }, [list, order])
  return () => {
    const handle = list.current
    if (!handle) return
    wanted.current = null
    setTop(order[handle.findItemIndex(handle.scrollOffset)] ?? null)
  }
}

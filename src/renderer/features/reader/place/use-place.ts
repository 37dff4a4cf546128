import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { useLocal } from '../../../db'
import { firstVisible, passageElement, settle, whenShown } from './scrolling'

/** Where a person stopped reading: a passage, and how far its top is from the top of the view in pixels. */
interface Place {
  revisionId: string
  index: number
  shift: number
}

const PAUSE = 250

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'index' in value && 'shift' in value && 'revisionId' in value

/** Remembers the place of an article in this profile and goes back to it, unless something else is to be shown. */
export function usePlace(
  articleId: string,
  revisionId: string,
  scroller: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
  hasTarget: boolean,
): void {
  const [stored, store] = useLocal<unknown>(`reader.place/${articleId}`, null)
  const start = useRef({ place: stored, skip: hasTarget })

  useLayoutEffect(() => {
    const { place, skip } = start.current
    const view = scroller.current
    if (skip || !view || !isPlace(place) || place.revisionId !== revisionId) return
    const scroll = () => {
      const element = passageElement(root.current, place.index)
      if (element)
        view.scrollTop += element.getBoundingClientRect().top - view.getBoundingClientRect().top - place.shift
    }
    return whenShown(view, () => settle(scroll))
  }, [revisionId, root, scroller])

  useEffect(() => {
    const view = scroller.current
    if (!view) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const save = () => {
      timer = undefined
      const index = root.current && firstVisible(view, root.current)
      const element = index === null ? null : passageElement(root.current, index)
      if (index === null || !element) return
      const shift = element.getBoundingClientRect().top - view.getBoundingClientRect().top
      // At the very top the header is in view, too.
      store(view.scrollTop < 8 ? { revisionId, index: -1, shift: 0 } : { revisionId, index, shift })
    }
    const onScroll = () => {
      timer ??= setTimeout(save, PAUSE)
    }
    view.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      view.removeEventListener('scroll', onScroll)
      clearTimeout(timer)
    }
  }, [revisionId, root, scroller, store])
}

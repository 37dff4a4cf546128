import { useEffect, useRef, type RefObject } from 'react'
import type { Annotation } from '#shared/domain/annotation'
import { locatorText } from '#shared/domain/citation'
import { locatorOf } from '#shared/domain/locator'
import type { Revision } from '#shared/domain/revision'
import { useLibrary } from '../../../db'
import { announce, showToast } from '../../../ui'
import { useWorkspace, type ReaderTarget } from '../../../workspace'
import { paint } from '../choice/paint'
import type { Placed } from '../text/blocks'
import { findTarget } from './find-target'
import { passageElement, reveal, whenShown } from './scrolling'

const MARKED_FOR = 2500

/** The place that somebody asked to see in this article, once. */
export function useTarget(
  articleId: string,
  revision: Revision,
  items: readonly Placed[],
  annotations: readonly Annotation[],
  scroller: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
): void {
  const target = useWorkspace((workspace) =>
    workspace.target?.articleId === articleId ? workspace.target : null,
  )
  const { revisions } = useLibrary()
  const latest = useRef({ annotations, items })
  useEffect(() => {
    latest.current = { annotations, items }
  })

  useEffect(() => {
    if (!target) return
    let current = true
    let stop: (() => void) | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = async (wanted: ReaderTarget) => {
      const { match, sentence } = await findTarget(wanted, revision, latest.current.annotations, revisions)
      if (!current) return
      if (sentence !== null) showToast({ message: sentence })
      const range = match.range ?? (match.standing === 'ambiguous' ? match.candidates[0] : undefined)
      const [view, text] = [scroller.current, root.current]
      if (!range || !view || !text) return
      const item = latest.current.items.find(
        ({ passage }) => passage.start <= range.start && range.start < passage.end,
      )
      if (item && wanted.stay !== true) passageElement(text, item.index)?.focus({ preventScroll: true })
      stop = whenShown(view, () => reveal(view, text, range))
      paint('reader-target', text, [range])
      timer = setTimeout(() => paint('reader-target', null, []), MARKED_FOR)
      const { locatorLabel, locator } = locatorOf(revision, range)
      if (sentence === null)
        announce(`${locatorText(locatorLabel, locator)}: ${revision.text.slice(range.start, range.end)}`)
    }
    void show(target)
    return () => {
      current = false
      stop?.()
      clearTimeout(timer)
      paint('reader-target', null, [])
    }
  }, [target, revision, revisions, root, scroller])
}

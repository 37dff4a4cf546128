import { useCallback, useEffect, useRef, type RefObject } from 'react'
import type { Quotation } from '#shared/domain/quotation'
import type { Revision } from '#shared/domain/revision'
import { countWhile, type TextRange } from '../../../anchoring'
import { announce } from '../../../ui'
import type { Choice, Choose } from '../choice/use-choice'
import { firstVisible, indexOfPassage, passageElement, reveal } from '../place/scrolling'
import type { Placed } from '../text/blocks'
import { isMarked, type PlacedAnnotation } from '../text/decorations'
import { extend, type Direction, type Unit } from './extend'

interface Context {
  revision: Revision
  language: string | null
  items: readonly Placed[]
  placed: readonly PlacedAnnotation[]
  choice: Choice | null
  choose: Choose
  scroller: RefObject<HTMLElement | null>
  root: RefObject<HTMLElement | null>
}

const speakerOf = ({ speaker }: Quotation): string =>
  speaker === null ? 'Quotation, speaker unknown' : `Quotation by ${speaker}`

/** The passage at an index, or the first of the body after it: what stands beside the body comes behind it in the text. */
const bodyFrom = (items: readonly Placed[], index: number): TextRange | undefined =>
  (items.slice(index).find(({ passage }) => passage.role === 'body') ?? items[index])?.passage

/** Moving by passage, quotation and highlight, and extending what is chosen. Everything is said. */
export function useNavigation({
  revision,
  language,
  items,
  placed,
  choice,
  choose,
  scroller,
  root: rootRef,
}: Context) {
  const current = useRef<number | null>(null)

  useEffect(() => {
    const element = rootRef.current
    if (!element) return
    const onFocus = (event: Event) => {
      const index = event.target instanceof Element ? indexOfPassage(event.target) : null
      if (index !== null) current.current = index
    }
    element.addEventListener('focusin', onFocus)
    element.addEventListener('pointerdown', onFocus)
    return () => {
      element.removeEventListener('focusin', onFocus)
      element.removeEventListener('pointerdown', onFocus)
    }
  }, [rootRef])

  const here = (): number =>
    current.current ??
    (scroller.current && rootRef.current ? firstVisible(scroller.current, rootRef.current) : null) ??
    0

  const focusPassage = useCallback(
    (index: number) => {
      current.current = index
      passageElement(rootRef.current, index)?.focus({ preventScroll: true })
    },
    [rootRef],
  )

  const show = (range: TextRange) => {
    if (scroller.current && rootRef.current) reveal(scroller.current, rootRef.current, range)
  }

  const focusWhere = (offset: number) => {
    const item = items.find(
      ({ passage }) => passage.start <= offset && offset < Math.max(passage.end, passage.start + 1),
    )
    if (item) focusPassage(item.index)
  }

  const passage = (step: 1 | -1) => {
    const started = current.current !== null
    const index = Math.max(0, Math.min(items.length - 1, started ? here() + step : here()))
    const item = items[index]
    if (!item) return
    choose(null)
    focusPassage(index)
    show({
      start: item.passage.start,
      end: Math.max(item.passage.start, Math.min(item.passage.end, item.passage.start + 1)),
    })
    announce(`Passage ${index + 1} of ${items.length}`)
  }

  /** The next or previous of ranges in the order of the text, seen from what is chosen or from the current passage. */
  const neighbour = <T extends TextRange>(ranges: readonly T[], step: 1 | -1): T | undefined => {
    const from = choice ?? bodyFrom(items, here()) ?? { start: 0, end: 0 }
    const before = countWhile(ranges, ({ start }) => start < from.start)
    if (step < 0) return ranges[before - 1]
    const next = ranges.slice(before)
    return choice ? next.find(({ start, end }) => start > from.start || end > from.end) : next[0]
  }

  const step = <T extends TextRange>(
    ranges: readonly T[],
    by: 1 | -1,
    say: (range: T) => string,
    none: string,
  ) => {
    const next = neighbour(ranges, by)
    if (!next) return announce(none)
    choose({ start: next.start, end: next.end }, { native: true })
    focusWhere(next.start)
    show(next)
    announce(`${say(next)}: ${revision.text.slice(next.start, next.end)}`)
  }

  const quotation = (by: 1 | -1) =>
    step(
      revision.quotations.filter(isMarked).sort((a, b) => a.start - b.start),
      by,
      speakerOf,
      by > 0 ? 'No quotation after this place.' : 'No quotation before this place.',
    )

  const highlight = (by: 1 | -1) =>
    step(
      placed,
      by,
      ({ annotation }) =>
        `Highlight in ${annotation.colour}${annotation.comment && `, comment: ${annotation.comment}`}`,
      by > 0 ? 'No highlight after this place.' : 'No highlight before this place.',
    )

  const extendBy = (unit: Unit, direction: Direction) => {
    const start = choice?.start ?? items[here()]?.passage.start
    if (start === undefined) return
    const end = choice?.end ?? start
    const from = choice?.backward ? { anchor: end, focus: start } : { anchor: start, focus: end }
    // A range stays in the body, or in the caption or footnote where it began.
    const inBody = from.anchor < revision.bodyEnd
    const passages = revision.passages.filter((other) =>
      inBody ? other.start < revision.bodyEnd : other.start <= from.anchor && from.anchor <= other.end,
    )
    const to = extend(revision.text, passages, from, unit, direction, language)
    if (to.focus === from.focus) return announce('There is nothing further.')
    const range = { start: Math.min(to.anchor, to.focus), end: Math.max(to.anchor, to.focus) }
    choose(range, { native: true, backward: to.focus < to.anchor })
    show({ start: Math.min(to.focus, revision.text.length - 1), end: to.focus + 1 })
    const grown = Math.abs(to.focus - to.anchor) > Math.abs(from.focus - from.anchor)
    const words = revision.text.slice(Math.min(from.focus, to.focus), Math.max(from.focus, to.focus)).trim()
    announce(`${words} ${grown ? 'chosen' : 'not chosen'}`)
  }

  const currentPassage = (): TextRange | null => {
    const element = document.activeElement
    const index = rootRef.current?.contains(element) ? indexOfPassage(element) : null
    return index === null ? null : (items[index]?.passage ?? null)
  }

  return { passage, quotation, highlight, extendBy, currentPassage, focusPassage, here }
}

export type Navigation = ReturnType<typeof useNavigation>

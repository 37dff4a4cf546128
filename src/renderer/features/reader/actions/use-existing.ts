import { useCallback, useRef } from 'react'
import type { Annotation } from '#shared/domain/annotation'
import type { TextRange } from '../../../anchoring'
import { useLibrary } from '../../../db'
import type { PlacedAnnotation } from '../text/decorations'

/** The annotation of exactly these words, if there is one. */
export const annotationAt = (placed: readonly PlacedAnnotation[], range: TextRange | null) =>
  range === null
    ? undefined
    : placed.find(({ start, end }) => start === range.start && end === range.end)?.annotation

/**
 * Finds the annotation of a range, also one that was made a moment ago and is not drawn yet: keys are faster than the database, and
 * a second annotation of the same words would be one too many. `remember` is told of every new one and when it is stored.
 */
export function useExisting(placed: readonly PlacedAnnotation[]) {
  const { annotations } = useLibrary()
  const last = useRef<{ annotation: Annotation; stored: Promise<unknown> } | null>(null)

  const remember = useCallback((annotation: Annotation, stored: Promise<unknown>) => {
    last.current = { annotation, stored }
  }, [])

  const existing = async (range: TextRange): Promise<Annotation | null> => {
    const drawn = annotationAt(placed, range)
    if (drawn) return drawn
    if (!last.current) return null
    const { annotation, stored } = last.current
    const { start, end } = annotation.selectors.position
    if (start !== range.start || end !== range.end) return null
    await stored.catch(() => undefined)
    return annotations.get(annotation.id)
  }
  return { existing, remember }
}

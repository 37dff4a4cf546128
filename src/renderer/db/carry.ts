import type { Annotation } from '#shared/domain/annotation'
import type { Revision } from '#shared/domain/revision'
import { describeRange, matchSelectors, type TextRange } from '../anchoring'

/** What became of the annotations of a source that has a new revision. */
export interface Carried {
  /** Their words are there: they belong to the new revision now. */
  followed: number
  /** Their words are changed, stand at several places or are gone: they stay where they are until somebody has looked. */
  toLookAt: number
}

/** The annotation at a range of a revision, with where it was before. Offsets are UTF-16 code units. */
export function movedTo(
  annotation: Annotation,
  revision: Revision,
  { start, end }: TextRange,
  chosen: boolean,
): Annotation {
  const { look: _, ...rest } = annotation
  const { revisionId, selectors, earlier = [] } = annotation
  return {
    ...rest,
    revisionId: revision.id,
    selectors: describeRange(revision.text, start, end),
    earlier: [...earlier, { revisionId, selectors, chosen }],
  }
}

/** The annotation as it stands towards a new revision of its source. A changed wording is never taken for the words. */
export function carried(annotation: Annotation, revision: Revision): Annotation {
  if (annotation.revisionId === revision.id) return annotation
  const match = matchSelectors(revision.text, annotation.selectors)
  if (match.standing === 'exact' || match.standing === 'moved' || match.standing === 'normalised')
    return movedTo(annotation, revision, match.range, false)
  return { ...annotation, look: { revisionId: revision.id, standing: match.standing } }
}

/** Back to an earlier revision; null when somebody has worked on the newer one, which then must stay. */
export function carriedBack(annotation: Annotation, from: string, to: string): Annotation | null {
  const { look, earlier = [], ...rest } = annotation
  if (annotation.revisionId !== from) return look?.revisionId === from ? { ...rest, earlier } : annotation
  const last = earlier.at(-1)
  if (last?.revisionId !== to || last.chosen) return null
  return { ...rest, revisionId: to, selectors: last.selectors, earlier: earlier.slice(0, -1) }
}

import type { Revision } from '#shared/domain/revision'
import type { Annotation } from '#shared/domain/annotation'
import { describeRange, matchSelectors, type Match } from '../../../anchoring'
import type { Library } from '../../../db'
import type { ReaderTarget } from '../../../workspace'

/** Said when a place is not exactly where and what it was. Nothing is said about an exact or moved one. */
const ABOUT: Record<Match['standing'], string | null> = {
  exact: null,
  moved: null,
  normalised: 'The words are the same; spaces or quotation marks differ in this version of the text.',
  changed: 'These words were changed in this version of the text. This is where they may have stood.',
  ambiguous: 'These words stand at several places in this version of the text.',
  lost: 'These words are not in this version of the text.',
}

/** Where a target lies in the shown revision, and a sentence when that is not certain. */
export async function findTarget(
  target: ReaderTarget,
  revision: Revision,
  annotations: readonly Annotation[],
  revisions: Library['revisions'],
): Promise<{ match: Match; sentence: string | null }> {
  const range = { start: target.start, end: target.end }
  if (target.revisionId === null || target.revisionId === revision.id)
    return target.end <= revision.text.length
      ? { match: { standing: 'exact', range }, sentence: null }
      : { match: { standing: 'lost', range: null }, sentence: ABOUT.lost }
  const annotation = annotations.find(
    ({ revisionId, selectors: { position } }) =>
      revisionId === target.revisionId && position.start === target.start && position.end === target.end,
  )
  const old = annotation ? null : await revisions.get(target.revisionId)
  const selectors =
    annotation?.selectors ??
    (old && target.end <= old.text.length ? describeRange(old.text, target.start, target.end) : null)
  const match: Match = selectors
    ? matchSelectors(revision.text, selectors)
    : { standing: 'lost', range: null }
  return { match, sentence: ABOUT[match.standing] }
}

import { newRecord } from '../db'
import type { Annotation, HighlightColour } from '#shared/domain/annotation'
import { locatorOf } from '#shared/domain/locator'
import type { Metadata } from '#shared/domain/metadata'
import { shortName } from '#shared/domain/names'
import type { PinSnapshot } from '#shared/domain/pin'
import type { Quotation } from '#shared/domain/quotation'
import type { Revision } from '#shared/domain/revision'
import { describeRange, type TextRange } from '../anchoring'

/** The revision that is shown, and the article it belongs to. */
export interface Shown {
  articleId: string
  sourceId: string
  revision: Revision
  /** Corrected. */
  metadata: Metadata
  /** The revision's, their speakers corrected. */
  quotations: readonly Quotation[]
}

const EDGE = /[\s"“”„‟«»‹›‘’‚‛'「」『』]/

/** The range without spaces and quotation marks at its ends. */
function core(text: string, { start, end }: TextRange): TextRange {
  let from = start
  let to = end
  while (from < to && EDGE.test(text.charAt(from))) from++
  while (to > from && EDGE.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}

/** The narrowest quotation that holds all of the words, with or without its outer marks. */
export function quotationAround(
  { revision, quotations }: Pick<Shown, 'revision' | 'quotations'>,
  range: TextRange,
): Quotation | null {
  const { start, end } = core(revision.text, range)
  if (start === end) return null
  return quotations
    .filter((quotation) => quotation.start <= start && end <= quotation.end)
    .reduce<Quotation | null>(
      (best, next) => (best && best.end - best.start <= next.end - next.start ? best : next),
      null,
    )
}

/** A new annotation of a range of the shown revision. */
export function annotationOf(shown: Shown, range: TextRange, colour: HighlightColour): Annotation {
  const { revision, articleId, sourceId } = shown
  return {
    ...newRecord(),
    articleId,
    sourceId,
    revisionId: revision.id,
    selectors: describeRange(revision.text, range.start, range.end),
    kind: 'highlight',
    colour,
    comment: '',
    tags: [],
    speaker: quotationAround(shown, range)?.speaker ?? null,
  }
}

/** What citations of a range need; see PinSnapshot. */
export function citedAt(
  shown: Shown,
  range: TextRange,
): Omit<PinSnapshot, 'pinId' | 'annotationId' | 'articleId'> {
  const { revision, metadata } = shown
  return {
    words: revision.text.slice(range.start, range.end),
    speaker: quotationAround(shown, range)?.speaker ?? null,
    authors: metadata.authors.map(shortName),
    year: metadata.published?.slice(0, 4) ?? null,
    title: metadata.title,
    siteName: metadata.siteName,
    url: metadata.url,
    published: metadata.published,
    ...locatorOf(revision, range),
  }
}

/** What a new pin of an annotation keeps. */
export const snapshotOf = (shown: Shown, annotation: Annotation, range: TextRange): PinSnapshot => ({
  pinId: newRecord().id,
  annotationId: annotation.id,
  articleId: shown.articleId,
  ...citedAt(shown, range),
  speaker: annotation.speaker,
})

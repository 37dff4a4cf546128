import type { Passage } from '#shared/domain/passage'
import type { Quotation } from '#shared/domain/quotation'
import { findAll } from './find'
import { stretchesOf } from './stretches'

export type { ReadingOptions } from './article'
export { findAll } from './find'
export type { FoundQuotation } from './found'

/** Far more than a book has. */
const MOST = 20_000
/** How much text of one file is searched: ten thick books. UTF-16 code units. */
export const FAR = 10_000_000

export interface FoundQuotations {
  quotations: Quotation[]
  /** UTF-16 code units: how much of the text was searched. */
  searched: number
}

/**
 * The quotations of an article, outermost only, in text order. `passages` say where paragraphs, headings, tables and code stand;
 * without them every line is a paragraph. `language` is a BCP 47 tag, or null to guess it. Pure, in time linear in the text's length
 * and memory that does not grow with it: texts longer than a book are searched in stretches, up to a number of quotations and to
 * `far` UTF-16 code units, rounded up to a stretch.
 */
export function searchQuotations(
  text: string,
  passages: readonly Passage[],
  language: string | null,
  far = FAR,
): FoundQuotations {
  const quotations: Quotation[] = []
  let searched = 0
  for (const stretch of stretchesOf(text, passages)) {
    if (quotations.length >= MOST || searched >= far) break
    for (const { nested, ...quotation } of findAll(stretch.text, stretch.passages, language, {
      doubledApostrophes: true,
      unmarked: true,
    }))
      if (!nested) quotations.push(shifted(quotation, stretch.start))
    searched = stretch.start + stretch.text.length
  }
  const last = quotations[MOST]
  return last ? { quotations: quotations.slice(0, MOST), searched: last.start } : { quotations, searched }
}

/** As `searchQuotations`, for who does not ask how far. */
export const findQuotations = (...article: Parameters<typeof searchQuotations>): Quotation[] =>
  searchQuotations(...article).quotations

const shifted = (quotation: Quotation, by: number): Quotation =>
  by
    ? {
        ...quotation,
        start: quotation.start + by,
        end: quotation.end + by,
        speakerSpan: quotation.speakerSpan && [quotation.speakerSpan[0] + by, quotation.speakerSpan[1] + by],
      }
    : quotation

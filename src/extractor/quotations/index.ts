import type { Passage } from '#shared/domain/passage'
import type { Quotation } from '#shared/domain/quotation'
import { findAll } from './find'

export type { ReadingOptions } from './article'
export { findAll } from './find'
export type { FoundQuotation } from './found'

/**
 * The quotations of an article, outermost only, in text order. `passages` say where paragraphs, headings, tables and code stand;
 * without them every line is a paragraph. `language` is a BCP 47 tag, or null to guess it. Pure, in time linear in the text's length.
 */
export function findQuotations(
  text: string,
  passages: readonly Passage[],
  language: string | null,
): Quotation[] {
  return findAll(text, passages, language, { doubledApostrophes: true, unmarked: true })
    .filter((quotation) => !quotation.nested)
    .map(({ nested: _, ...quotation }) => quotation)
}

import type { Quotation } from '#shared/domain/quotation'
import type { Revision } from '#shared/domain/revision'
import type { QuotationRow } from '../../../db'

/**
 * A revision's quotations with their speakers corrected. The revision's own where nothing was corrected, so that the text is not
 * drawn again when the rows arrive, and where the rows belong to another source of the article.
 */
export function correctedQuotations(
  revision: Revision,
  rows: readonly QuotationRow[] | undefined,
): readonly Quotation[] {
  const { id, quotations } = revision
  if (rows?.length !== quotations.length || rows[0]?.revisionId !== id) return quotations
  return rows.some(({ speaker }, at) => speaker !== quotations[at]?.speaker) ? rows : quotations
}

/** The row of a quotation, by which it is known to the whole library. */
export const rowOf = (
  { id }: Revision,
  rows: readonly QuotationRow[] | undefined,
  quotation: Quotation | null,
): QuotationRow | null =>
  (quotation &&
    rows?.find(
      ({ revisionId, start, end }) => revisionId === id && start === quotation.start && end === quotation.end,
    )) ??
  null

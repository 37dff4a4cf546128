import type { Quotation } from '#shared/domain/quotation'
import type { Revision } from '#shared/domain/revision'
import type { QuotationRow } from '../../../db'

/**
 * A revision's quotations with their speakers corrected. The revision's own where nothing was corrected, so that the text is not
 * drawn again when the rows arrive, and where it is not the newest of its source.
 */
export function correctedQuotations(
  revision: Revision,
  rows: readonly QuotationRow[] | undefined,
): readonly Quotation[] {
  const { id, quotations } = revision
  const own = rows?.filter(({ revisionId }) => revisionId === id) ?? []
  if (own.length !== quotations.length) return quotations
  return own.some(({ speaker }, at) => speaker !== quotations[at]?.speaker) ? own : quotations
}

/** The row of a quotation, by which it is known to the whole library: of words that two sources have, the first one's. */
export function rowOf(
  { id }: Revision,
  rows: readonly QuotationRow[] | undefined,
  quotation: Quotation | null,
): QuotationRow | null {
  const own = rows?.find(
    ({ revisionId, start, end }) => revisionId === id && start === quotation?.start && end === quotation.end,
  )
  const listed = own && own.repeats !== null ? rows?.find((row) => row.id === own.repeats) : own
  return listed ?? null
}

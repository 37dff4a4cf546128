import type { Quotation } from '#shared/domain/quotation'

/** A quotation, and whether it stands inside another one. */
export interface FoundQuotation extends Quotation {
  nested: boolean
}

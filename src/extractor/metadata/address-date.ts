import type { PartialDate } from '#shared/domain/metadata'

/** The date in an address such as /2025/04/12/ or /2025/04/, which blogs and papers give to the day of first publication. */
export const addressDate = (address: string): PartialDate | null => {
  const hit = /\/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\d|3[01]))?(?=[/_-]|$)/.exec(address)
  if (!hit?.[1] || !hit[2]) return null
  return hit[3] ? `${hit[1]}-${hit[2]}-${hit[3]}` : `${hit[1]}-${hit[2]}`
}

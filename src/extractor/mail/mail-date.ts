import type { PartialDate } from '#shared/domain/metadata'
import { findDates, statedDate } from '../metadata/dates'
import { monthNumber } from '../metadata/months'

const OLD = /\b(\d{1,2})[\s-]+(\p{L}{3})\p{L}*\.?[\s-]+(\d{2})\b(?!:)/u

/** The day of a Date field (RFC 5322, 3.3; years of two digits as its 4.3) in the zone of its sender, or null. */
export const mailDate = (field: string): PartialDate | null => {
  const text = field.replace(/\s*\([^)]{0,80}\)/g, '').trim()
  const found = statedDate(text) ?? findDates(text)[0]?.date
  if (found) return found.length === 10 ? found : null
  const [, day = '', month = '', year = ''] = OLD.exec(text) ?? []
  const number = monthNumber(month)
  if (!number) return null
  const full = Number(year) < 50 ? 2000 + Number(year) : 1900 + Number(year)
  return statedDate(`${full}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`)
}

const LOCALE = 'en-GB'

const formats = {
  year: new Intl.DateTimeFormat(LOCALE, { year: 'numeric', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat(LOCALE, { year: 'numeric', month: 'short', timeZone: 'UTC' }),
  day: new Intl.DateTimeFormat(LOCALE, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }),
}
const numbers = new Intl.NumberFormat(LOCALE)

/** `2025`, `2025-04` or `2025-04-12` as “2025”, “Apr 2025”, “12 Apr 2025”; anything else stays as it is. */
export function formatDate(partial: string): string {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(partial)
  const time = match
    ? Date.UTC(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1))
    : Number.NaN
  if (!match || Number.isNaN(time)) return partial
  return formats[match[3] !== undefined ? 'day' : match[2] !== undefined ? 'month' : 'year'].format(time)
}

const moments = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' })

/** A timestamp as “12 Apr 2025, 14:05”, in the time of where one is. */
export const formatMoment = (timestamp: string): string => moments.format(new Date(timestamp))

export const formatNumber = (value: number): string => numbers.format(value)

/** “1 article”, “3 articles”. */
export const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`

const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB']

/** A size in powers of 1000, as file managers show it. */
export function formatBytes(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000
    unit += 1
  }
  return `${unit === 0 || value >= 100 ? formatNumber(Math.round(value)) : value.toFixed(1)} ${UNITS[unit] ?? ''}`
}

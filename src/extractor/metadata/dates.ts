import type { PartialDate } from '#shared/domain/metadata'
import { MONTH_PATTERN, monthNumber } from './months'

export interface FoundDate {
  date: PartialDate
  /** UTF-16 code units into the text it was found in. */
  start: number
  end: number
}

const YEAR = '(?:1[5-9]|20)\\d{2}'
const DAY = '(?:[12]\\d|3[01]|0?[1-9])'
const LETTER = '[\\p{L}\\p{N}]'

interface Form {
  pattern: RegExp
  read: (groups: Record<string, string>, dayFirst: boolean) => [year: string, month: string, day?: string]
}

const form = (source: string, read: Form['read']): Form => ({
  pattern: new RegExp(`(?<!${LETTER}|[-_/])(?:${source})(?!${LETTER})`, 'giu'),
  read,
})

const named: Form['read'] = ({ y = '', m = '', d }) => (d ? [y, m, d] : [y, m])

/** Tried in this order at every place; a longer form stands before a shorter one. */
const FORMS: readonly Form[] = [
  form(`(?<y>${YEAR})-(?<m>\\d{2})-(?<d>\\d{2})(?:[T ]\\d{2}:?\\d{2}.{0,14})?`, named),
  form(`(?<y>${YEAR})[/.](?<m>\\d{1,2})[/.](?<d>\\d{1,2})`, named),
  form(`(?<y>${YEAR})\\s*[年년]\\s*(?<m>\\d{1,2})\\s*[月월](?:\\s*(?<d>\\d{1,2})\\s*[日일])?`, named),
  form(
    `(?<m>${MONTH_PATTERN})\\.?\\s+(?<d>${DAY})(?:st|nd|rd|th)?\\s*[,.]?\\s*(?:at\\s*)?(?<y>${YEAR})`,
    named,
  ),
  form(
    `(?<d>${DAY})(?:st|nd|rd|th|er|º|\\.)?\\s*(?:of\\s+|de\\s+|del\\s+)?[ -]?(?<m>${MONTH_PATTERN})\\.?,?[ -]?\\s*(?:de\\s+|del\\s+)?(?<y>${YEAR})`,
    named,
  ),
  form(`(?<y>${YEAR})[ ,-]+(?<m>${MONTH_PATTERN})\\.?[ -](?<d>${DAY})(?:st|nd|rd|th)?`, named),
  form(`(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?(?<y>${YEAR})`, named),
  form(`(?<a>\\d{1,2})[/-](?<b>\\d{1,2})[/-](?<y>${YEAR})`, ({ a = '', b = '', y = '' }, dayFirst) =>
    dayFirst || Number(a) > 12 ? (Number(b) > 12 ? [y, a, b] : [y, b, a]) : [y, a, b],
  ),
  form(`(?<m>${MONTH_PATTERN})\\.?,?\\s+(?:de\\s+)?(?<y>${YEAR})`, named),
]

const two = (value: number): string => String(value).padStart(2, '0')

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const partial = (yearText: string, monthText: string, dayText?: string): PartialDate | null => {
  const year = Number(yearText)
  const month = monthNumber(monthText) ?? Number(monthText)
  if (!(month >= 1 && month <= 12)) return null
  if (dayText === undefined) return `${yearText}-${two(month)}`
  const day = Number(dayText)
  return day >= 1 && day <= daysIn(year, month) ? `${yearText}-${two(month)}-${two(day)}` : null
}

/** Where the whole of a language writes 4/12 for the twelfth of April. */
const monthComesFirst = (language: string | null): boolean =>
  language === null || /^en(?:-US|-CA|-PH)?$/i.test(language)

/**
 * The dates written in a text, in order, as exact as they are written. `language` (BCP 47) decides how 4/12/2025 is read.
 * A year alone is no date.
 */
export const findDates = (text: string, language: string | null = null): FoundDate[] => {
  if (!/\d{4}/.test(text)) return []
  const found: FoundDate[] = []
  for (const { pattern, read } of FORMS)
    for (const hit of text.matchAll(pattern)) {
      const [start, end] = [hit.index, hit.index + hit[0].length]
      if (found.some((one) => one.start < end && start < one.end)) continue
      const date = partial(...read(hit.groups ?? {}, !monthComesFirst(language)))
      if (date) found.push({ date, start, end })
    }
  return found.sort((a, b) => a.start - b.start)
}

const ISO = new RegExp(`^(${YEAR})(?:-?(\\d{2})(?:-?(\\d{2}))?)?(?=$|[T ,+Z])`)

/**
 * A date as metadata state it: ISO 8601 with its own precision (the day is that of the stated time zone), any form that
 * `findDates` knows, or a Unix time; null for anything else.
 */
export const statedDate = (value: string, language: string | null = null): PartialDate | null => {
  const text = value.trim()
  const iso = ISO.exec(text)
  if (iso?.[1]) {
    const [, year, month, day] = iso
    if (!month) return year
    return partial(year, month, day)
  }
  if (/^1\d{9}(?:\d{3})?$/.test(text)) {
    const time = Number(text) * (text.length === 10 ? 1000 : 1)
    return new Date(time).toISOString().slice(0, 10)
  }
  return findDates(text, language)[0]?.date ?? null
}

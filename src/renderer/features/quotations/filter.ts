import { certaintyLevel, type CertaintyLevel } from '#shared/domain/certainty'
import type { QuotationRow } from '../../db'
import { fold } from '../../ui'

/** What is looked for; everything empty lets everything through. */
export interface Filter {
  words: string
  speaker: string
  /** Of articles: `2025`, `2025-04` or `2025-04-12`; both ends are in. */
  from: string
  to: string
  language: string
  certainty: CertaintyLevel | ''
  indirect: boolean
}

export const NO_FILTER: Filter = {
  words: '',
  speaker: '',
  from: '',
  to: '',
  language: '',
  certainty: '',
  indirect: false,
}

export const isFiltering = (filter: Filter): boolean =>
  (Object.keys(NO_FILTER) as (keyof Filter)[]).some((key) => key !== 'indirect' && filter[key] !== '')

const primary = (language: string | null): string => (language ?? '').split('-')[0] ?? ''

/** A date that is less exact than the bound counts as in. */
const notBefore = (date: string, from: string): boolean =>
  date.slice(0, from.length) >= from.slice(0, date.length)
const notAfter = (date: string, to: string): boolean => date.slice(0, to.length) <= to.slice(0, date.length)

/** Rows that the filter lets through, in their order. Indirect speech only where it is asked for. */
export function filterRows(rows: readonly QuotationRow[], filter: Filter): QuotationRow[] {
  const words = fold(filter.words).split(/\s+/).filter(Boolean)
  const speaker = fold(filter.speaker.trim())
  const fits = (row: QuotationRow): boolean =>
    (filter.indirect || row.kind !== 'indirect') &&
    (filter.language === '' || primary(row.language) === filter.language) &&
    (filter.certainty === '' || certaintyLevel(row.speaker, row.certainty) === filter.certainty) &&
    (filter.from === '' || (row.published !== null && notBefore(row.published, filter.from))) &&
    (filter.to === '' || (row.published !== null && notAfter(row.published, filter.to))) &&
    (speaker === '' || fold(row.speaker ?? '').includes(speaker)) &&
    (words.length === 0 || words.every((word) => fold(row.words).includes(word)))
  return rows.filter(fits)
}

/** The languages of rows, as primary tags, the most frequent first. */
export function languagesOf(rows: readonly QuotationRow[]): string[] {
  const counts = new Map<string, number>()
  for (const { language } of rows) {
    const tag = primary(language)
    if (tag !== '') counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([tag]) => tag)
}

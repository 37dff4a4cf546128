import { shortNames } from './names'
import type { PinSnapshot } from './pin'

/** What a short citation is made of. `authors` are family names or organisations. */
export type Cited = Pick<PinSnapshot, 'speaker' | 'authors' | 'year' | 'title' | 'locatorLabel' | 'locator'>

/** What an entry in a list of sources is made of. */
export type SourceParts = Pick<PinSnapshot, 'authors' | 'year' | 'title' | 'siteName' | 'url' | 'published'>

const SIGNS = { paragraph: ['¶', '¶¶'], page: ['p.', 'pp.'] } as const
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(', ')

/** “¶ 7”, “¶¶ 7–8”, “p. 12”, “p. A-1”; empty for an empty locator. */
export function locatorText(label: Cited['locatorLabel'], locator: string): string {
  if (locator === '') return ''
  const [one, several] = SIGNS[label]
  return `${/[–,]|^\d+-\d+$/.test(locator) ? several : one} ${locator}`
}

/**
 * The line under a pinned passage: “Naskar, 2025, Title, ¶ 7”, or, where somebody is quoted in an article,
 * “Sergei Lavrov, quoted in Naskar, 2025, Title, ¶ 15”. Without an author the title comes first.
 */
export function citationText(cited: Cited): string {
  const authors = shortNames(cited.authors)
  const locator = locatorText(cited.locatorLabel, cited.locator)
  const work =
    authors === ''
      ? joined([cited.title, cited.year, locator])
      : joined([authors, cited.year, cited.title, locator])
  return cited.speaker === null || cited.speaker === '' ? work : `${cited.speaker}, quoted in ${work}`
}

const OPENING = /^["“„«‹‘‚「『]/
const CLOSING = /["”“»›’」』]$/

/** Whether the words bring their own quotation marks, so that no second pair is set around them. */
export const bringsMarks = (words: string): boolean => OPENING.test(words) && CLOSING.test(words)

/** The words, untouched, inside real quotation marks. */
export const quoted = (words: string): string => (bringsMarks(words) ? words : `“${words}”`)

/** What another program gets as plain text: the words, and under them where they stand. */
export const quotationText = (cited: Cited & Pick<PinSnapshot, 'words'>): string =>
  `${quoted(cited.words)}\n(${citationText(cited)})`

/** `2025-04-12` as “12 April 2025”, `2025-04` as “April 2025”; anything else as it stands. */
export function dateText(date: string): string {
  const [year = '', month, day] = date.split('-')
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return date
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** One entry of a list of sources: “Naskar. Title. Site, 12 April 2025. https://…”. */
export function sourceText(source: SourceParts): string {
  const date = source.published ?? source.year
  const place = joined([source.siteName, date === null ? null : dateText(date)])
  return [
    ...[shortNames(source.authors), source.title, place]
      .filter((part) => part !== '')
      .map((part) => (/[.?!…]$/.test(part) ? part : `${part}.`)),
    ...(source.url === null ? [] : [source.url]),
  ].join(' ')
}

import { WORK_TYPES, type Metadata, type MetadataField, type Name } from '#shared/domain/metadata'

/** What the form holds: everything as text, authors one a line. */
export type Fields = Record<MetadataField, string>

/** “Family, Given” or “Family, Given, Jr.”; a line without a comma is an organisation or a name that cannot be split. */
export function nameOf(line: string): Name {
  const [family = '', given = '', ...rest] = line.split(',').map((part) => part.trim())
  if (family === '' || given === '')
    return { literal: line.replaceAll(',', ' ').replaceAll(/\s+/g, ' ').trim() }
  const suffix = rest.filter((part) => part !== '').join(', ')
  return { given, family, ...(suffix === '' ? {} : { suffix }) }
}

const lineOf = (name: Name): string =>
  'literal' in name ? name.literal : [name.family, name.given, name.suffix].filter(Boolean).join(', ')

/** Metadata as the form shows it. */
export const fieldsOf = (metadata: Metadata): Fields => ({
  title: metadata.title,
  subtitle: metadata.subtitle ?? '',
  authors: metadata.authors.map(lineOf).join('\n'),
  published: metadata.published ?? '',
  modified: metadata.modified ?? '',
  siteName: metadata.siteName ?? '',
  url: metadata.url ?? '',
  language: metadata.language ?? '',
  type: metadata.type ?? '',
  publisher: metadata.publisher ?? '',
  section: metadata.section ?? '',
  doi: metadata.doi ?? '',
  issn: metadata.issn ?? '',
  isbn: metadata.isbn ?? '',
  series: metadata.series ?? '',
  seriesNumber: metadata.seriesNumber ?? '',
  volume: metadata.volume ?? '',
  issue: metadata.issue ?? '',
  pages: metadata.pages ?? '',
  keywords: (metadata.keywords ?? []).join(', '),
})

/** Fields that are left out where they are empty, instead of being null. */
const OPTIONAL = [
  'publisher',
  'section',
  'doi',
  'issn',
  'isbn',
  'series',
  'seriesNumber',
  'volume',
  'issue',
  'pages',
] as const

/** Back again. Empty fields are null. */
export function metadataOf(fields: Fields): Metadata {
  const text = (field: Exclude<MetadataField, 'title' | 'authors'>) => fields[field].trim() || null
  const type = WORK_TYPES.find((one) => one === fields.type)
  const keywords = fields.keywords
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  return {
    ...Object.fromEntries(
      OPTIONAL.flatMap((field) => (fields[field].trim() ? [[field, fields[field].trim()]] : [])),
    ),
    ...(type && { type }),
    ...(keywords.length > 0 && { keywords }),
    title: fields.title.trim(),
    subtitle: text('subtitle'),
    authors: fields.authors
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(nameOf),
    published: text('published'),
    modified: text('modified'),
    siteName: text('siteName'),
    url: text('url'),
    language: text('language'),
  }
}

/** `2025`, `2025-04` or `2025-04-12`, and a day that exists. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  if (year === undefined) return false
  if (month === undefined) return true
  if (Number(month) < 1 || Number(month) > 12) return false
  if (day === undefined) return true
  // The zeroth day of the next month is the last of this one.
  return Number(day) >= 1 && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
}

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

const DATE = 'Write a date as 2025, 2025-04 or 2025-04-12.'

/** What is wrong with the fields, one sentence each; none when they can be stored. */
export function mistakesIn(fields: Fields): Partial<Fields> {
  const { title, published, modified, url, language } = metadataOf(fields)
  const address = url === null ? null : URL.parse(url)
  return {
    ...(title === '' ? { title: 'An article needs a title.' } : {}),
    ...(published !== null && !isPartialDate(published) ? { published: DATE } : {}),
    ...(modified !== null && !isPartialDate(modified) ? { modified: DATE } : {}),
    ...(url !== null && !/^https?:$/.test(address?.protocol ?? '')
      ? { url: 'Write a whole address, beginning with https:// or http://.' }
      : {}),
    ...(language !== null && !isLanguage(language)
      ? { language: 'Write a language tag such as en, de or pt-BR.' }
      : {}),
  }
}

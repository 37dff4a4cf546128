/** What programs call the parts of an article, without underscores and capitals; the first that is there counts. */
export const NAMES = {
  title: 'title headline articletitle titletext heading name',
  subtitle: 'subtitle subheadline subheading deck dek standfirst',
  html: 'contenthtml bodyhtml articlehtml texthtml html rawhtml',
  text: 'text body content articlebody fulltext maintext contenttext articletext textcontent plaintext rawtext articlecontent storybody story article markdown md',
  authors: 'authors author byline creators creator dccreator writers writer by',
  published:
    'datepublished publishedat published publisheddate publishdate datepublish pubdate publicationdate firstpublished date publishedtime isodate issued created createdat datecreated timestamp time',
  modified: 'datemodified modifiedat modified updatedat updated dateupdated datemodify lastmodified lastmod',
  url: 'url link canonicalurl canonical permalink sourceurl weburl externalurl articleurl href uri',
  site: 'sitename site containertitle publication publicationtitle outlet newspaper journal sourcename source website sourcedomain domain publisher',
  language: 'language lang inlanguage locale',
  section: 'section category rubric department articlesection',
  publisher: 'publisher',
  doi: 'doi',
  issn: 'issn',
  isbn: 'isbn',
  volume: 'volume',
  issue: 'issue issuenumber',
  pages: 'pages page pagination pagerange',
  keywords: 'keywords tags subjects',
  type: 'type itemtype documenttype sourcetype',
} as const

export type PartName = keyof typeof NAMES

const ORDERED = Object.entries(NAMES).map(([part, names]) => [part as PartName, names.split(' ')] as const)
/** Where some keep everything but the text. */
const NESTED = /^(?:metadata|meta|article|attributes|fields|source|document)$/

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const collect = (record: Record<string, unknown>, into: Map<string, unknown>): void => {
  for (const [name, value] of Object.entries(record).slice(0, 500)) {
    const key = bare(name)
    if (value !== null && value !== '' && !into.has(key)) into.set(key, value)
  }
}

export type Parts = Partial<Record<PartName, unknown>>

/** The parts of a record by their names, with those one level further in for what is not said above. */
export const partsOf = (record: unknown): Parts => {
  if (!isObject(record)) return {}
  const values = new Map<string, unknown>()
  collect(record, values)
  for (const [name, value] of Object.entries(record).slice(0, 500))
    if (NESTED.test(bare(name)) && isObject(value)) collect(value, values)
  const parts: Parts = {}
  for (const [part, names] of ORDERED) {
    const name = names.find((one) => values.has(one))
    if (name) parts[part] = values.get(name)
  }
  return parts
}

/** A value as text: of an object its `rendered`, `name`, `value` or `text`; of a list its entries, parted as asked. */
export const textOf = (value: unknown, separator = ' '): string => {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value))
    return value
      .slice(0, 20_000)
      .map((one) => (Array.isArray(one) ? '' : textOf(one)))
      .filter(Boolean)
      .join(separator)
  if (!isObject(value)) return ''
  for (const name of ['rendered', 'name', 'value', 'text', 'title', '#text', '$t'])
    if (typeof value[name] === 'string') return value[name]
  return ''
}

/** One entry a person or organisation: `{name}`, `{given, family}`, `{first_name, last_name}` or text. */
export const peopleOf = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).slice(0, 500).flatMap((one) => {
    if (!isObject(one)) return textOf(one) || []
    const parts = new Map(Object.entries(one).map(([name, part]) => [bare(name), part]))
    const given = textOf(
      parts.get('given') ?? parts.get('givenname') ?? parts.get('firstname') ?? parts.get('first'),
    )
    const family = textOf(
      parts.get('family') ?? parts.get('familyname') ?? parts.get('lastname') ?? parts.get('last'),
    )
    return (family ? `${given} ${family}`.trim() : textOf(one)) || []
  })

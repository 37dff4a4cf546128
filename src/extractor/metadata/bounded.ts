import type { Metadata, Name } from '#shared/domain/metadata'

/** Far beyond what any real article has: lists, citations and the journal carry these fields everywhere. UTF-16 code units. */
const LONGEST = 1_000
const LONGEST_ADDRESS = 8_000
const MOST_AUTHORS = 500
const MOST_KEYWORDS = 200

const cut = (text: string): string =>
  text.length <= LONGEST
    ? text
    : `${text
        .slice(0, LONGEST)
        .replace(/[\ud800-\udbff]$/, '')
        .replace(/\s+\S*$/, '')}…`

const cutName = (name: Name): Name =>
  'literal' in name
    ? { literal: cut(name.literal) }
    : { ...name, given: cut(name.given), family: cut(name.family) }

const DETAILS = ['publisher', 'section', 'doi', 'issn', 'isbn', 'volume', 'issue', 'pages'] as const

const boundedDetails = (metadata: Metadata): Partial<Metadata> => {
  const details: Partial<Metadata> = {}
  for (const field of DETAILS) if (metadata[field] !== undefined) details[field] = cut(metadata[field])
  if (metadata.keywords) details.keywords = metadata.keywords.slice(0, MOST_KEYWORDS).map(cut)
  return details
}

/** The same metadata, for a file whose fields are absurdly long, cut to what can be shown and cited. */
export const bounded = (metadata: Metadata): Metadata => ({
  ...metadata,
  ...boundedDetails(metadata),
  title: cut(metadata.title),
  subtitle: metadata.subtitle === null ? null : cut(metadata.subtitle),
  authors: metadata.authors.slice(0, MOST_AUTHORS).map(cutName),
  siteName: metadata.siteName === null ? null : cut(metadata.siteName),
  url: metadata.url !== null && metadata.url.length > LONGEST_ADDRESS ? null : metadata.url,
})

import type { Metadata, Name } from '#shared/domain/metadata'

/** Far beyond what any real article has: lists, citations and the journal carry these fields everywhere. UTF-16 code units. */
const LONGEST = 1_000
const LONGEST_ADDRESS = 8_000
const MOST_AUTHORS = 500

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

/** The same metadata, for a file whose fields are absurdly long, cut to what can be shown and cited. */
export const bounded = (metadata: Metadata): Metadata => ({
  ...metadata,
  title: cut(metadata.title),
  subtitle: metadata.subtitle === null ? null : cut(metadata.subtitle),
  authors: metadata.authors.slice(0, MOST_AUTHORS).map(cutName),
  siteName: metadata.siteName === null ? null : cut(metadata.siteName),
  url: metadata.url !== null && metadata.url.length > LONGEST_ADDRESS ? null : metadata.url,
})

import type { Origin } from '#shared/domain/metadata'

/** The places that a web page, or a text with front matter, has. */
export type PageOrigin = Exclude<
  Origin,
  | 'text head'
  | 'document properties'
  | 'first page'
  | 'mail header'
  | 'database fields'
  | 'file name'
  | 'language detection'
>

export interface Evidence<T = string> {
  value: T
  origin: PageOrigin
  /** Facts about the place that its origin alone does not tell: `rel author`, `elsewhere`, `organisation`. */
  traits?: readonly string[]
}

/** Fields that are taken as the best place states them. */
export const DETAILS = [
  'publisher',
  'section',
  'doi',
  'issn',
  'isbn',
  'volume',
  'issue',
  'firstPage',
  'lastPage',
  'pages',
  'keywords',
  'journal',
  'conference',
  'institution',
  'book',
] as const
export type Detail = (typeof DETAILS)[number]

/** Everything a page says about itself, in the order of the page within each kind. */
export interface PageEvidence {
  titles: Evidence[]
  subtitles: Evidence[]
  /** One entry a list of authors as a place names them. */
  bylines: Evidence[]
  published: Evidence[]
  modified: Evidence[]
  siteNames: Evidence[]
  addresses: Evidence[]
  languages: Evidence[]
  details: Partial<Record<Detail, Evidence[]>>
  /** The types that JSON-LD, microdata and RDFa give to the page and what it holds, without vocabulary: `NewsArticle`. */
  types: string[]
  ogTypes: string[]
  /** The text of the article that JSON-LD states. */
  articleBody: string
}

export const noEvidence = (): PageEvidence => ({
  titles: [],
  subtitles: [],
  bylines: [],
  published: [],
  modified: [],
  siteNames: [],
  addresses: [],
  languages: [],
  details: {},
  types: [],
  ogTypes: [],
  articleBody: '',
})

/** Adds one detail; what is empty or absurdly long says nothing. */
export const addDetail = (
  evidence: PageEvidence,
  detail: Detail,
  value: string | null | undefined,
  origin: PageOrigin,
): void => {
  const text = value?.replace(/\s+/g, ' ').trim()
  if (!text || text.length > 500) return
  ;(evidence.details[detail] ??= []).push({ value: text, origin })
}

/** A person, or (with `literal`) an organisation or a byline that cannot be split. Named as in CSL 1.0.2. */
export type Name = { given: string; family: string; suffix?: string } | { literal: string }

/** As exact as the source gives it: `2025`, `2025-04` or `2025-04-12`. */
export type PartialDate = string

/** CSL 1.0.2 item types that an article file can be. */
export const WORK_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'webpage',
  'post-weblog',
  'post',
  'book',
  'chapter',
  'report',
  'thesis',
  'paper-conference',
  'personal_communication',
] as const
export type WorkType = (typeof WORK_TYPES)[number]

/** What the extractor knows about an article, and what the user may correct. */
export interface Metadata {
  title: string
  subtitle: string | null
  authors: Name[]
  /** First publication. */
  published: PartialDate | null
  /** Last change after publication. */
  modified: PartialDate | null
  siteName: string | null
  url: string | null
  /** BCP 47. */
  language: string | null
  /** What kind of work it is; not given where nothing tells, and then it is cited as a web page or an article. */
  type?: WorkType
  publisher?: string
  section?: string
  /** Without resolver: `10.1000/xyz`. */
  doi?: string
  issn?: string
  isbn?: string
  /** What the work is a part of beside others, as books are of a series (CSL `collection-title`), and its number there. */
  series?: string
  seriesNumber?: string
  volume?: string
  issue?: string
  /** As printed: `12-34`. */
  pages?: string
  keywords?: string[]
}

export type MetadataField = keyof Metadata

/** Fields that are absent where nothing is known, instead of being null or empty. */
export const ABSENT_WHEN_EMPTY: readonly MetadataField[] = [
  'type',
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
  'keywords',
]

/** Where a field's value was found. */
export const ORIGINS = [
  'json-ld',
  'json-ld page',
  'citation tags',
  'meta tags',
  'dublin core',
  'microdata',
  'byline',
  'time element',
  'page text',
  'address',
  'title element',
  'heading',
  'front matter',
  'text head',
  'document properties',
  'first page',
  'mail header',
  'database fields',
  'file name',
  'language detection',
] as const
export type Origin = (typeof ORIGINS)[number]

/** Where a value comes from, and how sure it is, from 0 to 1. */
export interface FieldEvidence {
  origin: Origin
  certainty: number
}

export type MetadataEvidence = Partial<Record<MetadataField, FieldEvidence>>

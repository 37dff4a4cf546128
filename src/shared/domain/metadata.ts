/** A person, or (with `literal`) an organisation or a byline that cannot be split. Named as in CSL 1.0.2. */
export type Name = { given: string; family: string; suffix?: string } | { literal: string }

/** As exact as the source gives it: `2025`, `2025-04` or `2025-04-12`. */
export type PartialDate = string

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
}

export type MetadataField = keyof Metadata

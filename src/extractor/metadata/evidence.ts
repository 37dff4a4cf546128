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
}

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
  articleBody: '',
})

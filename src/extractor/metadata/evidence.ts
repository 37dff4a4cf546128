/** Where a value was found. */
export type Origin =
  | 'json-ld'
  | 'json-ld page'
  | 'citation tags'
  | 'meta tags'
  | 'dublin core'
  | 'microdata'
  | 'byline'
  | 'time element'
  | 'page text'
  | 'address'
  | 'title element'
  | 'heading'
  | 'front matter'

export interface Evidence<T = string> {
  value: T
  origin: Origin
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

import type { PressLine } from './lines'

/** What databases state of an article, whatever each calls it. */
export type PressField =
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'words'
  | 'date'
  | 'modified'
  | 'source'
  | 'section'
  | 'pages'
  | 'volume'
  | 'issue'
  | 'issn'
  | 'doi'
  | 'language'
  | 'publisher'
  | 'kind'
  | 'url'
  | 'keywords'
  | 'abstract'

export type PressFields = Partial<Record<PressField, string>>

/** One article of an export, before its fields are read. */
export interface PressArticle {
  fields: PressFields
  body: PressLine[]
}

/** Tells the articles of one product's exports apart; null where lines are no such export. */
export type PressLayout = (lines: readonly PressLine[]) => PressArticle[] | null

/** Sets a field that is not set yet. */
export const setField = (fields: PressFields, field: PressField, value: string): void => {
  const text = value.replace(/\s+/g, ' ').trim()
  if (text && !fields[field]) fields[field] = text
}

import {
  WORK_TYPES,
  type Metadata,
  type MetadataEvidence,
  type MetadataField,
  type WorkType,
} from '#shared/domain/metadata'
import { withoutTitle } from '../blocks/without-title'
import type { Draft } from '../draft'
import { languageTag } from '../language'
import { statedDate } from '../metadata/dates'
import { decodeEntities } from '../metadata/entities'
import { parseByline } from '../metadata/names'
import { partsOf, peopleOf, textOf, type Parts } from './names'
import { recordDraft } from './record-blocks'

/** Whoever made the file filled the fields, mostly by a program. */
const CERTAINTY = 0.85
/** A text this short with no title is a message or a setting. UTF-16 code units. */
const ENOUGH = 40

const lineOf = (value: unknown): string =>
  decodeEntities(textOf(value).slice(0, 20_000))
    .replace(/<[^<>]{0,500}>/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The article that a record of a JSON file holds, or null when it holds none. */
export const toDraft = (record: unknown): Draft | null => {
  const parts = partsOf(record)
  const text = textOf(parts.html, '\n\n') || textOf(parts.text, '\n\n')
  const title = lineOf(parts.title)
  if (!/\p{L}/u.test(text) || (!title && text.length < ENOUGH)) return null
  const address = addressOf(parts)
  const inner = recordDraft(text, address, title !== '')
  const { metadata, evidence } = merged(metadataOf(parts, title, address), inner)
  const blocks = withoutTitle(inner.blocks, title)
  return blocks.length ? { ...inner, metadata, evidence, blocks } : null
}

const addressOf = ({ url }: Parts): string | null => {
  const address = textOf(url).trim()
  return /^https?:\/\/\S+$/i.test(address) && URL.canParse(address) ? address : null
}

const metadataOf = (parts: Parts, title: string, url: string | null): Partial<Metadata> => {
  const language = languageTag(textOf(parts.language))
  const date = (value: unknown) => statedDate(textOf(value).slice(0, 200), language)
  const authors = peopleOf(parts.authors).flatMap((one) => parseByline(one.slice(0, 2000)))
  const type = textOf(parts.type)
  const site = lineOf(parts.site)
  const keywords = (
    Array.isArray(parts.keywords) ? parts.keywords.map(lineOf) : lineOf(parts.keywords).split(/\s*[,;]\s*/)
  )
    .filter(Boolean)
    .slice(0, 100)
  const found: Partial<Metadata> = {
    title,
    subtitle: lineOf(parts.subtitle) || null,
    authors,
    published: date(parts.published),
    modified: date(parts.modified),
    siteName: /^https?:/.test(site) ? null : site || null,
    url,
    language,
    keywords,
  }
  if ((WORK_TYPES as readonly string[]).includes(type)) found.type = type as WorkType
  for (const name of ['publisher', 'section', 'doi', 'issn', 'isbn', 'volume', 'issue', 'pages'] as const) {
    const value = lineOf(parts[name])
    if (value)
      found[name] = name === 'doi' ? value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '') : value
  }
  return found
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length)

/** What the record states counts for more than what its text says about itself. */
const merged = (
  stated: Partial<Metadata>,
  inner: Draft,
): { metadata: Metadata; evidence: MetadataEvidence } => {
  const metadata: Metadata = { ...inner.metadata }
  const evidence: MetadataEvidence = { ...inner.evidence }
  for (const [name, value] of Object.entries(stated) as [MetadataField, unknown][]) {
    if (isEmpty(value)) continue
    Object.assign(metadata, { [name]: value })
    evidence[name] = { origin: 'database fields', certainty: CERTAINTY }
  }
  return { metadata, evidence }
}

import type { FieldEvidence, Metadata, MetadataEvidence, MetadataField } from '#shared/domain/metadata'
import type { Block } from '../blocks/model'
import { noMetadata, type Draft } from '../draft'
import { AssetStore } from '../html/flatten/assets'
import { languageTag } from '../language'
import { findDates, statedDate } from '../metadata/dates'
import { parseByline } from '../metadata/names'
import { pageAddress } from '../metadata/page-address'
import { readText } from '../text/read-text'
import { splitFrontMatter, type FrontMatter } from './front-matter'
import { parseMarkdown } from './parse'
import { markdownBlocks } from './to-blocks'

/** Parsing takes long, and far more memory than the text. UTF-16 code units; a thick book has a million. */
const LONGEST = 3_000_000
const AS_TEXT = 'The file is too long to be read as Markdown, so it was read as plain text.'
const SOME_AS_TEXT =
  'Paragraphs that are far longer, or have far more signs of formatting, than any article’s were taken as plain text.'

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const first = (fields: FrontMatter, ...names: string[]): string | null =>
  names.flatMap((name) => fields.get(name) ?? [])[0] ?? null

const fromFields = (fields: FrontMatter): Metadata => {
  const authors = ['author', 'authors', 'by', 'byline', 'creator']
    .map((name) => fields.get(name) ?? [])
    .find((list) => list.length)
  const date = (...names: string[]) => {
    const value = first(fields, ...names)
    return value ? statedDate(value) : null
  }
  return {
    ...noMetadata(),
    title: first(fields, 'title', 'headline') ?? '',
    subtitle: first(fields, 'subtitle', 'deck', 'description', 'summary'),
    authors: (authors ?? []).flatMap(parseByline),
    published: date('date', 'published', 'pubdate', 'publishdate', 'published_at', 'created'),
    modified: date('modified', 'updated', 'lastmod', 'last_modified'),
    siteName: first(fields, 'site', 'sitename', 'site_name', 'publication', 'publisher', 'source'),
    url: pageAddress(
      [first(fields, 'url', 'link', 'canonical', 'canonical_url', 'source_url', 'source') ?? ''],
      null,
    ),
    language: languageTag(first(fields, 'lang', 'language')),
  }
}

const STATED: FieldEvidence = { origin: 'front matter', certainty: 0.95 }
/** Nothing calls the first heading the title, and the line below it the byline. */
const HEADING: FieldEvidence = { origin: 'heading', certainty: 0.85 }
const BYLINE: FieldEvidence = { origin: 'text head', certainty: 0.85 }

const hasValue = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

/** The fields that have a value, each with `from` as its evidence. */
const evidenceOf = (metadata: Metadata, from: FieldEvidence): MetadataEvidence =>
  Object.fromEntries(
    Object.entries(metadata).flatMap(([field, value]) => (hasValue(value) ? [[field, from]] : [])),
  )

/** Right after the title a line may hold the byline and the date; they are fields and no body. */
const takeByline = (blocks: Block[], metadata: Metadata): void => {
  const [block] = blocks
  if (block?.type !== 'paragraph' || block.text.length > 120 || /[.!?]$/.test(block.text)) return
  const dates = findDates(block.text)
  const isByline = /^by\s/i.test(block.text)
  const rest = dates.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), block.text)
  if (!isByline && !(dates.length && !/\p{L}{3}/u.test(rest))) return
  if (isByline && !metadata.authors.length) metadata.authors = parseByline(rest.replace(/[\s,|·•–—-]+$/u, ''))
  metadata.published ??= dates[0]?.date ?? null
  blocks.shift()
  if (isByline) takeByline(blocks, metadata)
}

/** Reads Markdown: front matter into fields, the first heading as title where none is stated, everything else into blocks. */
export const readMarkdown = (source: string): Draft => {
  if (source.length > LONGEST) {
    const draft = readText(source)
    return { ...draft, warnings: [...draft.warnings, AS_TEXT] }
  }
  const { fields, body } = splitFrontMatter(source)
  const metadata = fromFields(fields)
  const evidence = evidenceOf(metadata, STATED)
  const store = new AssetStore()
  const { parts, someAsText } = parseMarkdown(body)
  const blocks = markdownBlocks(parts, metadata.url, store)
  const [head] = blocks
  if (
    head?.type === 'heading' &&
    (metadata.title
      ? bare(metadata.title) === bare(head.text)
      : head.level === 1 || blocks[1]?.type !== 'heading')
  ) {
    metadata.title ||= head.text
    blocks.shift()
  }
  takeByline(blocks, metadata)
  const found = (field: MetadataField, from: FieldEvidence): MetadataEvidence =>
    hasValue(metadata[field]) ? { [field]: from } : {}
  return {
    metadata,
    evidence: {
      ...found('title', HEADING),
      ...found('authors', BYLINE),
      ...found('published', BYLINE),
      ...evidence,
    },
    blocks,
    assets: store.assets,
    warnings: someAsText ? [SOME_AS_TEXT] : [],
  }
}

import type { Metadata, MetadataEvidence, MetadataField } from '#shared/domain/metadata'
import type { Block } from '../blocks/model'
import { noMetadata, type Draft } from '../draft'
import { statedDate } from '../metadata/dates'
import { parseByline } from '../metadata/names'
import { toBlocks } from '../text/blocks'
import { joinWrapped } from '../text/wrapping'
import type { PressArticle, PressFields } from './article'
import { workType } from './kinds'
import { languageOf } from './languages'
import { blocksOfLines, type PressLine } from './lines'
import { pressSentence } from './sentences'
import { countRead, statedWords } from './words-stated'

/** Fields of a database are filled by people whose work it is. */
const CERTAINTY = 0.95
/** Counting differs between programs; beyond this share something is missing or too much. */
const FAR_OFF = 0.35
const COUNTED = 40

const blocksOf = (lines: readonly PressLine[], width: number | null): Block[] =>
  lines.some(({ block }) => block) ? blocksOfLines(lines) : toBlocks(joinWrapped(lines, width))

/** An article's draft from its fields and lines, which were wrapped at `width`; null when it has no text at all. */
export const toDraft = ({ fields, body }: PressArticle, width: number | null): Draft | null => {
  const warnings: string[] = []
  let blocks = blocksOf(body, width)
  if (!blocks.length && fields.abstract) {
    blocks = toBlocks([{ text: fields.abstract, gap: 0, indent: 0 }])
    warnings.push(pressSentence.abstractOnly)
  } else if (fields.words) {
    const stated = Number(fields.words)
    const read = countRead(blocks.filter(({ role }) => role === 'body').map(({ text }) => text))
    if (stated >= COUNTED && Math.abs(read - stated) > stated * FAR_OFF)
      warnings.push(pressSentence.words(stated, read))
  }
  if (!blocks.length) return null
  const metadata = metadataOf(fields)
  return { metadata, evidence: evidenceOf(metadata), blocks, assets: [], warnings }
}

const metadataOf = (fields: PressFields): Metadata => {
  const language = languageOf(fields.language ?? '')
  const type = workType(fields.kind ?? '')
  const date = (value: string | undefined) => (value ? statedDate(value, language) : null)
  const keywords = (fields.keywords ?? '')
    .split(/\s*[;|]\s*/)
    .map((word) => word.replace(/^\*|\s*\(\d+%\)$/g, '').trim())
    .filter((word) => word && word.length < 100)
    .slice(0, 50)
  const optional = {
    publisher: fields.publisher,
    section: fields.section,
    doi: /10\.\d{4,9}\/\S+/.exec(fields.doi ?? '')?.[0],
    issn: issnOf(fields.issn ?? ''),
    volume: fields.volume,
    issue: fields.issue,
    pages: fields.pages?.replace(/^(?:pg?s?\.?|pages?|seiten?|s\.)\s*/i, ''),
  }
  return {
    ...noMetadata(),
    title: fields.title ?? '',
    subtitle: fields.subtitle ?? null,
    authors: parseByline(fields.byline ?? ''),
    published: date(fields.date),
    modified: date(fields.modified),
    siteName: fields.source ?? null,
    url: /^https?:\/\/\S+$/.test(fields.url ?? '') ? (fields.url ?? null) : null,
    language,
    ...(type && { type }),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value)),
    ...(keywords.length && { keywords }),
  }
}

const issnOf = (value: string): string | undefined => {
  const hit = /\b(\d{4})-?(\d{3}[\dXx])\b/.exec(value)
  return hit ? `${hit[1]}-${hit[2]?.toUpperCase()}` : undefined
}

const evidenceOf = (metadata: Metadata): MetadataEvidence => {
  const evidence: MetadataEvidence = {}
  for (const [name, value] of Object.entries(metadata) as [MetadataField, unknown][])
    if (value !== null && value !== '' && !(Array.isArray(value) && !value.length))
      evidence[name] = { origin: 'database fields', certainty: CERTAINTY }
  return evidence
}

/** The words that a field such as `Length: 812 words` states, as digits; undefined when it states none. */
export const wordsField = (text: string): string | undefined => statedWords(text)?.toString()

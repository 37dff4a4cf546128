import type { FieldEvidence, Metadata, MetadataEvidence } from '#shared/domain/metadata'
import { languageTag } from '../../language'
import { authorsOf } from './creators'
import { datesOf } from './dates'
import { identifiersOf } from './identifiers'
import { statedMetadata, type Stated } from './refinements'
import { seriesOf } from './series'
import { titlesOf } from './titles'

const MOST_KEYWORDS = 50
/** Codes of subject lists say nothing to a reader. */
const CODE = /^(?:[A-Z]{3}\d{6}|[A-Z]{1,3}\d{0,4}|[\d.]+)$/

const keywordsOf = (stated: readonly Stated[]): string[] => {
  const subjects = stated
    .filter(({ name, value }) => name === 'subject' && value && !CODE.test(value))
    .flatMap(({ value }) => (/[;|]/.test(value) ? value.split(/\s*[;|]\s*/) : [value]))
  return [...new Set(subjects.filter(Boolean))].slice(0, MOST_KEYWORDS)
}

const valueOf = (stated: readonly Stated[], name: string): string | undefined =>
  stated.find((one) => one.name === name && one.value)?.value

const SURE: FieldEvidence = { origin: 'document properties', certainty: 0.95 }
const LIKELY: FieldEvidence = { origin: 'document properties', certainty: 0.8 }

const evidenceOf = (metadata: Metadata): MetadataEvidence => {
  const { title, subtitle, authors, published, modified, url, language } = metadata
  const { publisher, doi, isbn, series, seriesNumber, keywords } = metadata
  return {
    type: SURE,
    ...(title ? { title: SURE } : {}),
    ...(subtitle !== null ? { subtitle: SURE } : {}),
    ...(authors.length ? { authors: SURE } : {}),
    ...(published !== null ? { published: LIKELY } : {}),
    ...(modified !== null ? { modified: LIKELY } : {}),
    ...(url !== null ? { url: LIKELY } : {}),
    ...(language !== null ? { language: SURE } : {}),
    ...(publisher !== undefined ? { publisher: SURE } : {}),
    ...(doi !== undefined ? { doi: SURE } : {}),
    ...(isbn !== undefined ? { isbn: SURE } : {}),
    ...(series !== undefined ? { series: SURE } : {}),
    ...(seriesNumber !== undefined ? { seriesNumber: SURE } : {}),
    ...(keywords !== undefined ? { keywords: LIKELY } : {}),
  }
}

export interface BookMetadata {
  metadata: Metadata
  evidence: MetadataEvidence
}

/** What a book's list of contents says about it (Dublin Core with the refinements of EPUB 2 and 3). */
export const bookMetadata = (elements: readonly Element[]): BookMetadata => {
  const stated = statedMetadata(elements)
  const { url, ...numbers } = identifiersOf(stated)
  const publisher = valueOf(stated, 'publisher')
  const keywords = keywordsOf(stated)
  const metadata: Metadata = {
    ...titlesOf(stated),
    authors: authorsOf(stated),
    ...datesOf(stated),
    siteName: null,
    url,
    language: languageTag(valueOf(stated, 'language') ?? null),
    type: 'book',
    ...(publisher ? { publisher } : {}),
    ...numbers,
    ...seriesOf(stated),
    ...(keywords.length ? { keywords } : {}),
  }
  return { metadata, evidence: evidenceOf(metadata) }
}

import * as v from 'valibot'
import { ORIGINS, WORK_TYPES, type Metadata, type MetadataEvidence, type Name } from '../domain/metadata'
import type { Mark, Passage } from '../domain/passage'
import type { Quotation } from '../domain/quotation'
import type { Revision } from '../domain/revision'

const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const text = v.nullable(v.string())

export const name: v.GenericSchema<Name> = v.union([
  v.object({ given: v.string(), family: v.string(), suffix: v.exactOptional(v.string()) }),
  v.object({ literal: v.string() }),
])

export const metadata: v.GenericSchema<Metadata> = v.object({
  title: v.string(),
  subtitle: text,
  authors: v.array(name),
  published: text,
  modified: text,
  siteName: text,
  url: text,
  language: text,
  type: v.exactOptional(v.picklist(WORK_TYPES)),
  publisher: v.exactOptional(v.string()),
  section: v.exactOptional(v.string()),
  doi: v.exactOptional(v.string()),
  issn: v.exactOptional(v.string()),
  isbn: v.exactOptional(v.string()),
  series: v.exactOptional(v.string()),
  seriesNumber: v.exactOptional(v.string()),
  volume: v.exactOptional(v.string()),
  issue: v.exactOptional(v.string()),
  pages: v.exactOptional(v.string()),
  keywords: v.exactOptional(v.array(v.string())),
})

const found = v.object({
  origin: v.picklist(ORIGINS),
  certainty: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
})

const metadataEvidence: v.GenericSchema<MetadataEvidence> = v.object({
  title: v.exactOptional(found),
  subtitle: v.exactOptional(found),
  authors: v.exactOptional(found),
  published: v.exactOptional(found),
  modified: v.exactOptional(found),
  siteName: v.exactOptional(found),
  url: v.exactOptional(found),
  language: v.exactOptional(found),
  type: v.exactOptional(found),
  publisher: v.exactOptional(found),
  section: v.exactOptional(found),
  doi: v.exactOptional(found),
  issn: v.exactOptional(found),
  isbn: v.exactOptional(found),
  series: v.exactOptional(found),
  seriesNumber: v.exactOptional(found),
  volume: v.exactOptional(found),
  issue: v.exactOptional(found),
  pages: v.exactOptional(found),
  keywords: v.exactOptional(found),
})

const mark: v.GenericSchema<Mark> = v.object({
  type: v.picklist(['bold', 'italic', 'code', 'superscript', 'subscript', 'strikethrough', 'link']),
  start: offset,
  end: offset,
  href: v.exactOptional(v.string()),
})

const passage: v.GenericSchema<Passage> = v.object({
  type: v.picklist(['paragraph', 'heading', 'listItem', 'blockQuote', 'table', 'code', 'figureCaption']),
  role: v.picklist(['body', 'caption', 'footnote', 'reference', 'aside']),
  level: v.nullable(v.number()),
  start: offset,
  end: offset,
  page: text,
  turns: v.exactOptional(v.array(v.object({ at: offset, page: v.string() }))),
  order: offset,
  marks: v.array(mark),
  number: v.exactOptional(v.nullable(v.number())),
  headerRows: v.exactOptional(offset),
  picture: v.exactOptional(v.object({ asset: text, address: text, alternative: v.string() })),
  language: v.exactOptional(v.string()),
  direction: v.exactOptional(v.picklist(['ltr', 'rtl'])),
})

const quotation: v.GenericSchema<Quotation> = v.object({
  start: offset,
  end: offset,
  words: v.string(),
  kind: v.picklist(['direct', 'mixed', 'indirect', 'short']),
  speaker: text,
  speakerMention: text,
  speakerSpan: v.nullable(v.tuple([offset, offset])),
  cue: text,
  certainty: v.number(),
})

export const revision: v.GenericSchema<Revision> = v.object({
  id: v.string(),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  part: offset,
  parts: offset,
  extractorVersion: offset,
  mediaType: v.string(),
  metadata,
  evidence: v.exactOptional(metadataEvidence),
  text: v.string(),
  bodyEnd: offset,
  passages: v.array(passage),
  quotations: v.array(quotation),
  warnings: v.array(v.string()),
})

export const failure = v.object({ code: v.string(), message: v.string() })

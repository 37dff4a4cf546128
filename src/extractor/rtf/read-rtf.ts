import type { Metadata, MetadataEvidence } from '#shared/domain/metadata'
import { failure, ok, type Result } from '#shared/result'
import { noMetadata, type Draft } from '../draft'
import type { InputFile, Reading } from '../reading'
import { readHtml } from '../html/read-html'
import { readPressPage } from '../press/read-page'
import { splitDocument } from '../press/split'
import { joinCaptions } from './captions'
import { headingsByLooks } from './headings'
import { takeHead } from './head'
import type { DocumentInfo } from './info'
import { RtfInterpreter } from './interpreter'
import { propertyAuthors, propertyTitle } from './properties'
import { rtfSentence } from './sentences'

/** Programs that know no better write UTF-8 where RTF wants code pages. */
const hasUtf8 = (bytes: Uint8Array): boolean => {
  if (!bytes.some((byte) => byte >= 0x80)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/**
 * Reads a Rich Text Format file (specification 1.9.1): paragraphs, headings, lists, tables, footnotes, links, formatting and
 * pictures; what is hidden, deleted or furniture is left out. A file that encapsulates a web page gives that page. Error: `damaged`.
 */
export const readRtf = ({ name, bytes }: InputFile): Result<Reading> => {
  const document = new RtfInterpreter(bytes, hasUtf8(bytes)).read()
  const warnings = document.cut ? [rtfSentence.cut] : []
  const found = propertiesOf(document.info)
  if (document.html !== null) {
    const pages = readPressPage(document.html) ?? [readHtml(document.html)]
    return ok(reading(pages.map((page) => ({ ...page, warnings: [...warnings, ...page.warnings] }))))
  }
  const blocks = headingsByLooks(joinCaptions(document.blocks))
  if (document.cut && !blocks.some(({ text }) => text.trim()))
    return failure('damaged', rtfSentence.damaged(name))
  const draft: Draft = { ...found, blocks, assets: document.store.assets, warnings }
  return ok(reading(splitDocument(draft) ?? [takeHead(draft)]))
}

const reading = (drafts: Draft[]): Reading => ({ mediaType: 'application/rtf', drafts })

/** Properties are often the template's or the machine's, so they count for little. */
const propertiesOf = (info: DocumentInfo): { metadata: Metadata; evidence: MetadataEvidence } => {
  const title = propertyTitle(info.title)
  const authors = propertyAuthors(info.author)
  const published = info.createdOn
  const keywords = info.keywords
    .split(/[;,]/)
    .map((word) => word.trim())
    .filter(Boolean)
    .slice(0, 50)
  const origin = 'document properties'
  return {
    metadata: {
      ...noMetadata(),
      title: title ?? '',
      authors,
      published,
      ...(keywords.length && { keywords }),
    },
    evidence: {
      ...(title && { title: { origin, certainty: 0.6 } }),
      ...(authors.length && { authors: { origin, certainty: 0.5 } }),
      ...(published && { published: { origin, certainty: 0.3 } }),
      ...(keywords.length && { keywords: { origin, certainty: 0.6 } }),
    },
  }
}

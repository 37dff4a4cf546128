import type { Quotation } from '#shared/domain/quotation'
import { failure, ok, type Result } from '#shared/result'
import { canonicalText } from './blocks/canonical'
import { decode } from './charset/decode'
import type { Draft } from './draft'
import { readHtml } from './html/read-html'
import { detectLanguage, languageTag } from './language'
import { readMarkdown } from './markdown/read-markdown'
import type { Extraction } from './messages'
import { bounded } from './metadata/bounded'
import { gunzip, isGzip } from './recognise/gzip'
import { mailKind } from './recognise/mail'
import { textKind, type TextKind } from './recognise/markup'
import { findQuotations } from './quotations'
import { isBinary } from './recognise/binary'
import { foreignKind } from './recognise/signature'
import { sentence } from './sentences'
import { readText } from './text/read-text'

const MAX_TEXT = 48 * 1024 * 1024

/**
 * Reads one file into articles: recognised by its content, decoded, read by its format's reader and laid out as canonical text.
 * Pure: it sees only the bytes; the name serves for messages and as a hint. Never throws; errors: `empty`, `unsupported-type`,
 * `binary`, `truncated`, `too-large`, `no-text`, `unreadable`.
 */
export const extract = async (fileName: string, bytes: Uint8Array): Promise<Result<Extraction>> => {
  try {
    return await Promise.resolve(extractNow(fileName, bytes))
  } catch {
    return failure('unreadable', sentence.failed(fileName))
  }
}

const extractNow = (fileName: string, bytes: Uint8Array): Result<Extraction> => {
  if (!bytes.length) return failure('empty', sentence.empty(fileName))
  if (!isGzip(bytes)) return readBytes(fileName, bytes)
  const unpacked = gunzip(fileName, bytes)
  if (!unpacked.ok) return unpacked
  return unpacked.value.length
    ? readBytes(fileName, unpacked.value)
    : failure('empty', sentence.empty(fileName))
}

const readBytes = (fileName: string, bytes: Uint8Array): Result<Extraction> => {
  const foreign = isGzip(bytes) ? 'compressed twice' : foreignKind(bytes)
  if (foreign) return failure('unsupported-type', sentence.unsupported(fileName, foreign))
  if (bytes.length > MAX_TEXT)
    return failure('too-large', sentence.tooLarge(fileName, Math.round(bytes.length / 1048576)))
  if (isBinary(bytes)) return failure('binary', sentence.binary(fileName))
  const { text, warnings } = decode(bytes)
  const mail = mailKind(text)
  if (mail) return failure('unsupported-type', sentence.unsupported(fileName, mail))
  if (!text.trim()) return failure('empty', sentence.empty(fileName))
  const kind = textKind(text, fileName)
  return finish(fileName, kind, READERS[kind](text), warnings)
}

/** An article whose quotations cannot be found is still an article. */
const quotationsOf = (...article: Parameters<typeof findQuotations>): Quotation[] => {
  try {
    return findQuotations(...article)
  } catch {
    return []
  }
}

const READERS: Record<TextKind, (text: string) => Draft> = {
  html: readHtml,
  markdown: readMarkdown,
  text: readText,
}
const MEDIA_TYPES: Record<TextKind, string> = {
  html: 'text/html',
  markdown: 'text/markdown',
  text: 'text/plain',
}

const finish = (fileName: string, kind: TextKind, draft: Draft, warnings: string[]): Result<Extraction> => {
  const { text, bodyEnd, passages } = canonicalText(draft.blocks)
  if (!bodyEnd) return failure('no-text', sentence.noText(fileName))
  const language = languageTag(draft.metadata.language) ?? detectLanguage(text.slice(0, bodyEnd))
  return ok({
    mediaType: MEDIA_TYPES[kind],
    articles: [
      {
        metadata: { ...bounded(draft.metadata), language },
        text,
        bodyEnd,
        passages,
        quotations: quotationsOf(text, passages, language),
        warnings: [...warnings, ...draft.warnings],
      },
    ],
    assets: draft.assets,
  })
}

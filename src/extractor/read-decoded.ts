import { failure, ok, type Result } from '#shared/result'
import { decode } from './charset/decode'
import type { Draft } from './draft'
import type { InputFile, Reading } from './reading'
import { readHtml, type PageContext } from './html/read-html'
import { isJsonName, looksLikeJson } from './jsonl/is-json'
import { readJson, readJsonLines } from './jsonl/read-json'
import { readMarkdown } from './markdown/read-markdown'
import { readPressPage } from './press/read-page'
import { readPressText } from './press/read-text'
import { isBinary } from './recognise/binary'
import { textKind, type TextKind } from './recognise/markup'
import { sentence } from './sentences'
import { readText } from './text/read-text'

const MAX_TEXT = 48 * 1024 * 1024
/** From here on what can be read piece by piece is. */
const LARGE = 8 * 1024 * 1024
const JSON_TYPE = 'application/json'

const READERS: Record<TextKind, (text: string, context: PageContext) => Draft> = {
  html: readHtml,
  markdown: readMarkdown,
  text: readText,
}
const MEDIA_TYPES: Record<TextKind, string> = {
  html: 'text/html',
  markdown: 'text/markdown',
  text: 'text/plain',
}

/**
 * Whatever is text in some encoding: a web page, Markdown, plain text, JSON. Errors: `too-large`, `binary`,
 * `empty`, and those of `readJson`.
 */
export const readDecoded = ({ name, bytes, find }: InputFile): Result<Reading> => {
  if (bytes.length > LARGE && looksLikeJson(new TextDecoder().decode(bytes.subarray(0, 1000)))) {
    const read = readJsonLines(name, bytes)
    if (read) return read.ok ? ok({ mediaType: JSON_TYPE, drafts: read.value }) : read
  }
  if (bytes.length > MAX_TEXT)
    return failure('too-large', sentence.tooLarge(name, Math.round(bytes.length / 1048576)))
  if (isBinary(bytes)) return failure('binary', sentence.binary(name))
  const { text, warnings } = decode(bytes)
  if (!text.trim()) return failure('empty', sentence.empty(name))
  if (looksLikeJson(text)) {
    const read = readJson(name, text)
    if (read.ok) return ok({ mediaType: JSON_TYPE, drafts: withWarnings(read.value, warnings) })
    // Prose may begin with a brace.
    if (read.error.code !== 'damaged' || isJsonName(name)) return read
  }
  const kind = textKind(text, name)
  const drafts = (kind === 'html' ? readPressPage(text) : readPressText(text)) ?? [
    READERS[kind](text, find ? { find } : {}),
  ]
  return ok({ mediaType: MEDIA_TYPES[kind], drafts: withWarnings(drafts, warnings) })
}

const withWarnings = (drafts: readonly Draft[], warnings: readonly string[]): Draft[] =>
  drafts.map((draft) => ({ ...draft, warnings: [...warnings, ...draft.warnings] }))

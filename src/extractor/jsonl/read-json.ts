import { isUtf8 } from 'node:buffer'
import { failure, ok, type Result } from '#shared/result'
import type { Draft } from '../draft'
import { linesOfBytes } from './pieces'
import { jsonRecords, parsedPieces, type JsonRecords } from './records'
import { jsonSentence } from './sentences'
import { toDraft } from './to-draft'

/** More belong in several files: everything that is read is held at once. */
const MOST = 20_000
/** UTF-16 code units of text in all articles together. */
const MOST_TEXT = 24_000_000
/** Paragraphs of all articles together. */
const MOST_BLOCKS = 200_000
const MOST_NAMED = 10
/** What has so many entries that are no article is no file of articles. */
const MOST_BAD = 500_000

/**
 * Reads articles from JSON Lines, or from one JSON list or object. Lines that cannot be read become a warning on the first
 * article. Errors: `damaged` when nothing is JSON, `unsupported-type` when it is, but holds no article.
 */
export const readJson = (name: string, text: string): Result<Draft[]> => readRecords(name, jsonRecords(text))

/** As `readJson`, for JSON Lines in UTF-8 of any size, of which one line is text at a time; null for other bytes. */
export const readJsonLines = (name: string, bytes: Uint8Array): Result<Draft[]> | null => {
  const [first] = parsedPieces(linesOfBytes(bytes.subarray(0, bytes.indexOf(10) + 1)))
  return first?.value === undefined || !isUtf8(bytes)
    ? null
    : readRecords(name, { unit: 'line', records: parsedPieces(linesOfBytes(bytes)) })
}

const readRecords = (name: string, { unit, records }: JsonRecords): Result<Draft[]> => {
  const drafts: Draft[] = []
  const named: number[] = []
  let [bad, broken, length, blocks] = [0, 0, 0, 0]
  let isWhole = true
  for (const { place, value } of records) {
    if (drafts.length === MOST || length > MOST_TEXT || blocks > MOST_BLOCKS || bad > MOST_BAD) {
      isWhole = false
      break
    }
    const draft = value === undefined ? null : toDraft(value)
    if (draft) {
      drafts.push(draft)
      blocks += draft.blocks.length
      for (const { text } of draft.blocks) length += text.length
      continue
    }
    bad++
    if (value === undefined) broken++
    if (named.length < MOST_NAMED) named.push(place)
  }
  const [first] = drafts
  if (!first)
    return broken && broken === bad
      ? failure('damaged', jsonSentence.broken(name))
      : failure('unsupported-type', jsonSentence.noArticles(name))
  const warnings = bad ? [jsonSentence.places(unit, named, bad - named.length)] : []
  if (!isWhole) warnings.push(jsonSentence.tooMany(drafts.length))
  first.warnings = [...warnings, ...first.warnings]
  return ok(drafts)
}

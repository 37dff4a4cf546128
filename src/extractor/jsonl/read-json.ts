import { failure, ok, type Result } from '#shared/result'
import type { Draft } from '../draft'
import { jsonRecords } from './records'
import { jsonSentence } from './sentences'
import { toDraft } from './to-draft'

/** More belong in several files: everything that is read is held at once. */
const MOST = 20_000
const MOST_NAMED = 10

/**
 * Reads articles from JSON Lines, or from one JSON list or object. Lines that cannot be read become a warning on the first
 * article. Errors: `damaged` when nothing is JSON, `unsupported-type` when it is, but holds no article.
 */
export const readJson = (name: string, text: string): Result<Draft[]> => {
  const { unit, records, broken } = jsonRecords(text)
  if (!records.length && broken.length) return failure('damaged', jsonSentence.broken(name))
  const drafts: Draft[] = []
  const bad = [...broken]
  let kept = 0
  for (const { place, value } of records) {
    if (kept === MOST) break
    const draft = toDraft(value)
    if (draft) {
      drafts.push(draft)
      kept++
    } else bad.push(place)
  }
  const [first] = drafts
  if (!first) return failure('unsupported-type', jsonSentence.noArticles(name))
  bad.sort((a, b) => a - b)
  const named = bad.slice(0, MOST_NAMED)
  const warnings = named.length ? [jsonSentence.places(unit, named, bad.length - named.length)] : []
  if (kept === MOST && records.length > MOST) warnings.push(jsonSentence.tooMany(MOST))
  first.warnings = [...warnings, ...first.warnings]
  return ok(drafts)
}

import { isCue, isWord, sentenceEnd, type Search } from './reported'

const MEANWHILE = /^(?:while|während|tandis|mientras|mentre|enquanto)$/

/** Is the token at `i` the participle of a verb of saying: …, adding that …? English only; elsewhere commas do not tell. */
const isParticiple = (search: Search, i: number) =>
  search.article.cues.language === 'en' && isCue(search, i) && /ing$/.test(search.tokens[i]?.lower ?? '')

/** Does somebody speak anew at `i`: he said, and added, wrote Ida Holm? */
function speaksAnew(search: Search, i: number): boolean {
  const { tokens, rules, at, subjects } = search
  let j = i
  let joined = false
  while (rules.and.has(tokens[j]?.lower ?? '') || MEANWHILE.test(tokens[j]?.lower ?? '')) {
    joined = true
    j++
  }
  if (isParticiple(search, j)) return true
  if (joined && isCue(search, j) && !subjects.has(j)) return true
  const mention = at.get(j)
  const link = mention?.after
  if (mention === undefined || link === undefined || link === null)
    return joined ? false : startsSource(search, j)
  return (link.tie === 'tight' || link.tie === 'aside') && isCue(search, link.cue)
}

/** …, according to Ida Holm. */
function startsSource(search: Search, i: number): boolean {
  const { tokens, rules, at } = search
  if (!rules.sources.has(tokens[i]?.lower ?? '')) return false
  for (let j = i + 1; j < i + 5; j++) {
    const before = at.get(j)?.before
    if (before?.tie === 'according' && before.cue === i) return true
  }
  return false
}

/**
 * Where what begins at `first` ends: with the sentence, or before somebody speaks anew. Answers the index after its last token,
 * at most `LONGEST` tokens further.
 */
export function clauseEnd(search: Search, first: number): number {
  const { tokens, rules } = search
  const limit = sentenceEnd(search, first)
  for (let i = first + 1; i < limit; i++) {
    const token = tokens[i]
    if (token === undefined) break
    if (token.text === ';') return i
    // Marks that are not read as such: what follows is quoted.
    if (token.text === "'" && tokens[i + 1]?.text === "'") return i
    if (token.text === ',' || /^[—–]$/.test(token.text)) {
      if (speaksAnew(search, i + 1)) return i
      continue
    }
    if (isWord(token) && rules.and.has(token.lower) && speaksAnew(search, i)) return i
    if (startsSource(search, i)) return i
  }
  return limit
}

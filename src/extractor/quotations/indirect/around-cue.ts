import { clauseEnd } from './clause-end'
import { grammarFor } from '../mentions/grammar'
import {
  isClause,
  isCue,
  isWord,
  LONGEST,
  sentenceEnd,
  sentenceStart,
  type Reported,
  type Search,
} from './reported'

/** How many tokens a tag may have: …, said Ida Holm, who has chaired the board since May. */
const TAG = 16

interface Tag {
  cue: number
  cueEnd: number
  /** The index after its last token. */
  end: number
}

/** “, she said.” and “, she said, ” at `from`, the index after the comma. */
function verbTag(search: Search, from: number): Tag | null {
  const { tokens, rules, at, article } = search
  let i = from
  if (rules.as.has(tokens[i]?.lower ?? '')) i++
  const mention = at.get(i)
  if (mention !== undefined) {
    const link = mention.after
    const tied = link !== null && (link.tie === 'tight' || link.tie === 'aside')
    if (!tied || !isCue(search, link.cue) || link.cue - from > TAG) return null
    const end = tagEnd(search, link.cue + 1)
    return end < 0 ? null : { cue: link.cue, cueEnd: link.cue, end }
  }
  for (let skipped = 0; skipped < 4; skipped++, i++) {
    const token = tokens[i]
    if (token === undefined) return null
    if (isCue(search, i)) {
      const run =
        /-t-(?:ils?|elles?|on)$/.test(tokens[i - 1]?.lower ?? '') ||
        /-(?:t-)?(?:ils?|elles?|on)$/.test(token.lower)
      // Behind a comma and without a subject of its own, the verb has it behind it.
      const speaker = search.subjects.get(i) ?? at.get(i + 1)
      const after =
        speaker !== undefined && speaker.first > i && speaker.first - i < 4
          ? speaker.tokenEnd
          : run
            ? i + 1
            : -1
      if (after < 0) return null
      const end = tagEnd(search, after, true)
      return end < 0 ? null : { cue: i, cueEnd: i, end }
    }
    if (!article.cues.auxiliaries.has(token.lower) && !/-t-(?:ils?|elles?|on)$/.test(token.lower)) return null
  }
  return null
}

/** The tag ends with the sentence or at a comma; only when, where and to whom may follow the verb. -1: it is no tag. */
function tagEnd(search: Search, from: number, anything = false): number {
  const { tokens, article, rules } = search
  const grammar = grammarFor(article.cues.language)
  const limit = sentenceEnd(search, from - 1)
  for (let i = from; i < Math.min(limit, from + TAG); i++) {
    const token = tokens[i]
    if (token === undefined || token.kind === 'quote' || token.text === ':') return -1
    if (token.text === ',' || /^[.?!;—–]$/.test(token.text)) return i
    if (rules.that.has(token.lower) || (i === from && rules.asked.has(token.lower))) return -1
    const loose =
      grammar.prepositions.has(token.lower) ||
      grammar.calendar.has(token.lower) ||
      /ly$/.test(token.lower) ||
      article.cues.auxiliaries.has(token.lower)
    const addressed = rules.telling.has(tokens[from - 1]?.lower ?? '')
    if (i === from && !anything && !loose && !addressed) return -1
  }
  return limit <= from + TAG ? limit : -1
}

/** “, according to Ida Holm” at `from`. */
function sourceTag(search: Search, from: number): Tag | null {
  const { tokens, rules, at } = search
  if (!rules.sources.has(tokens[from]?.lower ?? '')) return null
  for (let j = from + 1; j < from + 5; j++) {
    const mention = at.get(j)
    const before = mention?.before
    if (mention === undefined || before?.tie !== 'according' || before.cue !== from) continue
    const limit = Math.min(sentenceEnd(search, from), mention.tokenEnd + TAG)
    for (let i = mention.tokenEnd; i < limit; i++)
      if (/^[,.;?!—–]$/.test(tokens[i]?.text ?? '')) return { cue: from, cueEnd: before.cueEnd, end: i }
    return { cue: from, cueEnd: before.cueEnd, end: limit }
  }
  return null
}

/** Clauses that cannot stand alone: when they are all that precedes a tag, nothing was said. */
const SUBORDINATE =
  /^(?:when|while|after|before|asked|speaking|citing|although|though|as|since|because|if|once|until|in|on|at|during|with|by|for|from|als|nachdem|während|wenn|auf|nach|bei|quand|lorsque|après|cuando|tras|durante|quando|dopo|após)$/

function canBeSaid(search: Search, first: number, end: number): boolean {
  const { tokens, rules, article } = search
  const start = tokens[first]
  if (start === undefined) return false
  const words = end - first
  if (words < 4 || words > LONGEST) return false
  let commas = 0
  for (let i = first; i < end; i++) if (tokens[i]?.text === ',') commas++
  if (SUBORDINATE.test(start.lower) && commas === 0) return false
  return rules.bare && article.cues.language === 'en' ? isClause(search, first, end) : true
}

/** What stands before a tag, and behind one that is put in: The bridge, she said, would hold. */
export function aroundCue(search: Search, comma: number): Reported[] {
  const { tokens } = search
  const start = sentenceStart(search, comma)
  if (comma - start > LONGEST) return []
  const tag = verbTag(search, comma + 1) ?? sourceTag(search, comma + 1)
  if (tag === null) return []
  const { cue, cueEnd } = tag
  const found: Reported[] = []
  const closed = tokens[tag.end]?.text === ','
  const next = tag.end + 1
  if (closed && isWord(tokens[next]) && goesOn(search, next)) {
    const end = clauseEnd(search, next)
    if (comma - start > 2 && canBeSaid(search, start, comma))
      found.push({ first: start, end: comma, cue, cueEnd })
    found.push({ first: next, end, cue, cueEnd })
    return found
  }
  if (canBeSaid(search, start, comma)) found.push({ first: start, end: comma, cue, cueEnd })
  return found
}

/** Does the sentence that a tag broke off go on here? A relative clause, a participle or a conjunction belongs to the speaker. */
function goesOn(search: Search, i: number): boolean {
  const { tokens, article, rules } = search
  const token = tokens[i]
  if (token === undefined) return false
  if (
    article.cues.pronouns.get(token.lower)?.relative === true ||
    /^(?:whose|where|dessen|deren|dont|cui|cuyo)$/.test(token.lower)
  )
    return false
  if (article.cues.language === 'en' && /ing$/.test(token.lower)) return false
  if (/^(?:a|an|the|der|die|das|un|une|una|le|la|el|il|o|according|citing)$/.test(token.lower))
    return isClause(search, i, clauseEnd(search, i)) && !rules.and.has(token.lower)
  return isClause(search, i, clauseEnd(search, i))
}

/** “According to Ida Holm, the bridge will hold.” and “Laut Polizei wurde niemand verletzt.” */
export function afterSource(search: Search, i: number): Reported | null {
  const { tokens, rules, article } = search
  if (sentenceStart(search, i) !== i && !rules.and.has(tokens[i - 1]?.lower ?? '')) return null
  const tag = sourceTag(search, i)
  if (tag === null) return null
  const mention = [...Array(4).keys()]
    .map((k) => search.at.get(i + 1 + k))
    .find((one) => one?.before?.cue === i)
  if (mention === undefined) return null
  const first =
    article.cues.language === 'de' ? mention.tokenEnd : tokens[tag.end]?.text === ',' ? tag.end + 1 : -1
  if (first < 0 || !isWord(tokens[first])) return null
  const end = clauseEnd(search, first)
  return end - first < 3 ? null : { first, end, cue: i, cueEnd: tag.cueEnd }
}

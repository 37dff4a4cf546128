import type { Article } from '../article'
import { BODY_NOUNS, PAPER_NOUNS, PERSON_NOUNS } from '../mentions/people-nouns'
import { PLACES } from '../mentions/places'
import type { Candidate, LinkedMention } from './candidate'
import type { Link } from './link'
import type { History, QuoteFacts } from './quote-facts'

/** Facts about a pair of quotation and mention, each a name with a weight in the table. */
export type Features = string[]

const bin = (n: number) =>
  n <= 0 ? '0' : n <= 2 ? '2' : n <= 5 ? '5' : n <= 10 ? '10' : n <= 20 ? '20' : 'far'

function nounClass(mention: LinkedMention): string {
  if (mention.kind === 'pronoun') {
    const agreement = mention.agreement
    if (agreement?.possessive === true) return 'possessive'
    if (agreement?.object === true) return 'object'
    if (agreement?.relative === true) return 'relative'
    if (agreement?.first === true) return 'first'
    if (agreement?.gender === 'n') return 'it'
    return agreement?.plural === true ? 'they' : 'he'
  }
  if (mention.possessive) return `${mention.kind}-owner`
  if (mention.kind === 'name')
    return PLACES.has(mention.head) && mention.after?.tie !== 'tight' ? 'place' : 'name'
  if (PERSON_NOUNS.has(mention.head)) return 'person'
  if (BODY_NOUNS.has(mention.head)) return 'body'
  if (PAPER_NOUNS.has(mention.head)) return 'paper'
  return 'thing'
}

/** The link that fits the mention's side of the quotation. */
export function linkFor(facts: QuoteFacts, candidate: Candidate): Link | null {
  const { mention, zone } = candidate
  const { firstToken, lastToken } = facts.quote
  if (zone === 'L0') {
    // Its verb has to stand on this side of the quotation.
    if (mention.after !== null && mention.after.cue < firstToken) return mention.after
    if (mention.before !== null && (mention.before.tie !== 'object' || mention.after === null))
      return mention.before
    return mention.after !== null && mention.after.cue > lastToken ? { ...mention.after, tie: 'far' } : null
  }
  if (zone === 'R0') {
    const { after, before } = mention
    if (before !== null && before.cue > lastToken && (before.tie !== 'object' || after === null)) {
      // said X, … and X told …: whichever stands nearer to the quotation.
      if (
        after === null ||
        after.tie === 'far' ||
        after.tie === 'blocked' ||
        before.level === 'say' ||
        before.tie === 'according'
      )
        return before
    }
    return after
  }
  return mention.after ?? mention.before
}

function between(
  article: Article,
  from: number,
  to: number,
): { words: number; quotes: number; commas: number } {
  let words = 0
  let quotes = 0
  let commas = 0
  for (let i = from; i < to && i < from + 60; i++) {
    const token = article.tokens[i]
    if (token === undefined) break
    if (token.kind === 'word' || token.kind === 'number') words++
    else if (token.kind === 'quote') quotes++
    else if (token.text === ',') commas++
  }
  return { words, quotes, commas }
}

/** Does a clause begin with it? At a sentence’s start, after a comma or a conjunction, with a verb of its own to follow. */
export const beginsClause = (article: Article, mention: LinkedMention): boolean =>
  !mention.possessive &&
  mention.agreement?.possessive !== true &&
  mention.agreement?.object !== true &&
  /^(?:start|wh|[,;—]|and|but|while|when|because|if|as|than|that)$/.test(lead(article, mention))

/** Is it the subject of a main clause that begins with it? “…, while Beijing issued …”: what stands before is another story. */
export const opensMainClause = (article: Article, mention: LinkedMention): boolean =>
  beginsClause(article, mention) &&
  /^(?:start|[;—]|and|but|while)$/.test(lead(article, mention)) &&
  (mention.after?.tie === 'tight' || mention.after?.tie === 'aside')

/** What stands just before a mention: a preposition, a verb, the sentence's start. */
function lead(article: Article, mention: LinkedMention): string {
  const before = article.tokens[mention.first - 1]
  if (before === undefined || before.sentence !== mention.sentence) return 'start'
  if (before.kind === 'quote') return 'quote'
  if (before.kind === 'punct')
    return /^[,;:—–-]$/.test(before.text) ? before.text.replace(/[–-]/, '—') : 'punct'
  if (
    /^(?:by|to|of|with|for|from|in|on|at|about|against|like|as|than|and|that|but|when|while|because|if)$/.test(
      before.lower,
    )
  )
    return before.lower
  if (/^(?:who|which|whom|what|where|why|how|whether)$/.test(before.lower)) return 'wh'
  const level = article.cues.verbs.get(before.lower)
  if (level !== undefined) return `verb-${level}`
  if (article.cues.auxiliaries.has(before.lower)) return 'aux'
  return before.capital ? 'Word' : 'word'
}

/** What is known about the set of candidates as a whole. */
export interface Field {
  /** Rank of each candidate in its zone, counted from the quotation. */
  rank: number
  /** Rank among those that are the subject of a verb of saying in its zone. */
  tiedRank: number
  /** How many mentions stand between it and the quotation that begin a clause of their own. */
  subjectsBetween: number
  /** How many of these open a main clause. */
  clausesBetween: number
  /** How often the name occurs in the article. */
  frequency: number
}

const isTied = (link: Link | null) =>
  link !== null &&
  link.tie !== 'far' &&
  link.tie !== 'blocked' &&
  link.tie !== 'object' &&
  link.tie !== 'passive' &&
  link.level !== 'weak'

export { isTied }

export function featuresOf(
  article: Article,
  facts: QuoteFacts,
  candidate: Candidate,
  field: Field,
  history: History,
): Features {
  const { mention, zone } = candidate
  const link = linkFor(facts, candidate)
  const tie = link?.tie ?? 'none'
  const level = link?.level ?? 'none'
  const noun = nounClass(mention)
  const { quote } = facts
  const out: Features = []
  const say = (name: string) => {
    out.push(name)
  }
  const before = zone.startsWith('L') || zone.startsWith('P') || zone === 'H'
  const gap = before
    ? between(article, mention.tokenEnd, quote.firstToken)
    : between(article, quote.lastToken + 1, mention.first)
  const cueGap =
    link === null
      ? null
      : before
        ? between(article, Math.max(mention.tokenEnd, link.cueEnd + 1), quote.firstToken)
        : between(article, quote.lastToken + 1, Math.min(link.cue, mention.first))
  const form = `${facts.ending}${facts.small ? '-small' : ''}`
  const near = zone === 'R0' || zone === 'L0'
  const side = facts.cueBefore ? (facts.cueAfter ? 'both' : 'before') : facts.cueAfter ? 'after' : 'none'

  const key = near ? `${zone} ${tie}` : zone
  say(`zone ${zone}`)
  say(`${zone} ${tie}`)
  say(`${zone} ${tie} ${level}`)
  if (near) say(`near ${tie} ${level}`)
  say(`${zone} ${isTied(link) ? 'tied' : 'loose'}`)
  say(`${zone} ${noun}`)
  say(`tie ${tie} ${noun}`)
  say(`${key} quote ${form}`)
  say(`${zone} cues ${side}`)
  say(`${key} cues ${side}`)
  say(`${key} lead ${lead(article, mention)}`)
  say(`${key} rank ${Math.min(field.rank, 4)}`)
  if (field.tiedRank > 0) say(`${key} tied ${Math.min(field.tiedRank, 3)}`)
  if (!near) say(`${zone} gap ${bin(gap.words)}`)
  else say(`${key} gap ${bin(cueGap?.words ?? gap.words)}`)
  if (near && cueGap !== null) say(`cue gap ${bin(cueGap.words)} ${level}`)
  if (near && gap.quotes > 0) say(`${key} over a quote`)
  if (field.subjectsBetween === 0 && beginsClause(article, mention))
    say(`${zone} nearest subject ${link === null || link.tie === 'object' ? 'idle' : 'acts'}`)
  if (field.clausesBetween > 0) say(`${zone} over clauses`)
  if (field.clausesBetween === 0 && opensMainClause(article, mention)) say(`${zone} opens the nearest clause`)
  if (field.subjectsBetween > 0) say(`${key} over subjects ${Math.min(field.subjectsBetween, 2)}`)
  if (near && gap.commas > 0) say(`${key} over commas ${Math.min(gap.commas, 3)}`)
  if (zone === 'L0')
    say(
      `L0 before ${/^[,:]$|^(?:that|as|a|an|the|and|of|by)$/.test(facts.before) ? facts.before : 'other'} ${tie}`,
    )
  if (zone === 'L1' || zone === 'P0') {
    if (facts.startsBlock && zone === 'P0') say(`P0 at start ${tie === 'none' ? 'none' : level}`)
    const colon = article.tokens[quote.firstToken - 1]?.text === ':'
    if (colon) say(`zone ${zone} colon`)
  }
  say(`${facts.startsBlock ? 'first' : 'later'} in block ${zone} ${side}`)
  if (facts.endsBlock && zone !== 'R0') say(`ends block ${zone} ${side}`)

  // Who spoke last.
  const same = history.last !== null && history.last.index === mention.index
  const place = facts.adjoinsLast
    ? 'adjoins'
    : facts.sameSentenceAsLast
      ? 'sentence'
      : facts.sameBlockAsLast
        ? 'block'
        : 'apart'
  if (same) {
    say(`spoke last ${place} ${side}`)
    say(`spoke last ${place} ${form}`)
    say(`spoke last ${zone} ${tie}`)
  } else {
    if (history.earlier?.index === mention.index) say(`spoke earlier ${place}`)
    if (history.last !== null && facts.sameBlockAsLast)
      say(`not the last speaker ${place} ${zone} ${isTied(link) ? 'tied' : 'loose'}`)
    if (history.last?.name === mention.name) say(`same name as last ${place}`)
    if (history.lastQuote !== null && zone === 'L0' && mention.first < history.lastQuote.firstToken)
      say(`before last quote ${place} ${isTied(link) ? 'tied' : 'loose'}`)
  }

  if (mention.kind === 'name') {
    say(`frequency ${field.frequency > 4 ? 'many' : field.frequency > 1 ? 'some' : 'once'}`)
    const last = mention.name.split(' ').at(-1) ?? ''
    if (last.length > 2 && facts.text.includes(last)) say('named in its own words')
    if (mention.name.split(' ').length > 1) say(`full name ${zone}`)
  }
  if (facts.words < 4) say(`brief ${zone} ${tie}`)
  if (/^(?:\W*)(?:I|We|Our|My)\b/.test(facts.text)) say(`first person ${noun}`)
  return out
}

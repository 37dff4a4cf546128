import type { Article } from '../article'
import type { CueLevel } from '../cues'
import type { Mention } from '../mentions/mention'

/**
 * How a mention is tied to a verb of saying. `tight`: only auxiliaries between; `aside`: an apposition or a bracket between; `phrase`: a
 * prepositional phrase; `relative`: who …; `joined`: and another; `far`: other words; `blocked`: another name on the way;
 * `inverted`: the verb comes first; `object`: the verb has its subject
 * already (he told reporters); `according`; `owned`: Trump’s remarks;
 * `by`: a statement by X; `passive`: X was called; `signed`: “…” — X; `colon`: X: “…”, X to Y: “…”.
 */
export type Tie =
  | 'tight'
  | 'aside'
  | 'phrase'
  | 'relative'
  | 'joined'
  | 'far'
  | 'blocked'
  | 'inverted'
  | 'object'
  | 'according'
  | 'owned'
  | 'by'
  | 'passive'
  | 'signed'
  | 'colon'
  | 'none'

export interface Link {
  tie: Tie
  level: CueLevel | 'noun'
  /** Index of the cue's token, and of the last token that belongs to it. */
  cue: number
  cueEnd: number
}

const REACH = 40
const ASIDE: Readonly<Record<string, string>> = { ',': ',', '(': ')', '—': '—', '–': '–', '-': '-' }

/** The index of the token that ends an aside begun at `i`, or -1. */
function asideEnd(article: Article, i: number): number {
  const { tokens } = article
  const closer = ASIDE[tokens[i]?.text ?? '']
  const sentence = tokens[i]?.sentence
  if (closer === undefined) return -1
  for (let j = i + 1; j < Math.min(tokens.length, i + REACH); j++) {
    const token = tokens[j]
    if (token === undefined || token.sentence !== sentence) return -1
    if (token.kind === 'quote' && closer === ',') {
      // “…,” closes an aside as a comma does.
      if (/,\W*$/.test(article.text.slice(token.end - 3, token.end))) return j
    }
    if (token.text === closer) return j
  }
  return -1
}

/** Mentions by their first token. */
export type MentionIndex = ReadonlyMap<number, Mention>

/** Headlines and transcripts: X: “…”, X to Y: “…”, with X first in its block. */
function colonAfter(article: Article, mention: Mention): Link | null {
  const { tokens } = article
  if (tokens[mention.first - 1]?.block === mention.block) return null
  for (let i = mention.tokenEnd; i < mention.tokenEnd + 5; i++) {
    const token = tokens[i]
    if (token === undefined || token.block !== mention.block) return null
    if (token.text === ':')
      return tokens[i + 1]?.kind === 'quote' ? { tie: 'colon', level: 'say', cue: i, cueEnd: i } : null
    if (i === mention.tokenEnd && !/^(?:to|on|an|à|a)$/.test(token.lower)) return null
  }
  return null
}

/** issued a statement, made remarks, gave an answer: the verb says little, its object that somebody spoke. */
function takesWords(article: Article, verb: number): boolean {
  const { tokens, cues } = article
  for (let i = verb + 1; i <= verb + 3; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word') return false
    if (cues.nouns.has(token.lower)) return true
  }
  return false
}

/** was called, were described: what stands before is talked about. English only. */
function isPassive(article: Article, verb: number): boolean {
  const { tokens, cues } = article
  if (cues.language !== 'en' || !/(?:ed|en|ld|nd|ade)$/.test(tokens[verb]?.lower ?? '')) return false
  for (let i = verb - 1; i > verb - 4; i--) {
    const token = tokens[i]
    if (token === undefined || !cues.auxiliaries.has(token.lower)) return false
    if (/^(?:was|were|is|are|been|being|be)$/.test(token.lower)) return true
  }
  return false
}

/** The verb of saying that a mention is the subject of. */
export function linkAfter(article: Article, mention: Mention, starts: MentionIndex): Link | null {
  const { tokens, cues } = article
  let tie: Tie = 'tight'
  let passed = false
  const stop = Math.min(tokens.length, mention.tokenEnd + REACH)
  if (mention.possessive || mention.agreement?.possessive === true) {
    const from = mention.tokenEnd + (mention.possessive ? 1 : 0)
    for (let i = from; i < Math.min(stop, from + 4); i++) {
      const token = tokens[i]
      if (token === undefined || token.sentence !== mention.sentence || token.kind !== 'word') break
      if (cues.nouns.has(token.lower)) return { tie: 'owned', level: 'noun', cue: i, cueEnd: i }
    }
    return null
  }
  const colon = colonAfter(article, mention)
  if (colon !== null) return colon
  for (let i = mention.tokenEnd; i < stop; i++) {
    const token = tokens[i]
    if (token === undefined || token.sentence !== mention.sentence) break
    if (token.kind === 'quote') {
      if (tie === 'tight') tie = 'far'
      continue
    }
    const level = token.capital ? undefined : cues.verbs.get(token.lower)
    if (level !== undefined) {
      const voice = tie === 'tight' && isPassive(article, i) ? 'passive' : tie
      const spoken = level === 'weak' && takesWords(article, i) ? 'report' : level
      return { tie: passed ? 'blocked' : voice, level: spoken, cue: i, cueEnd: i }
    }
    if (tie === 'tight' && token.text in ASIDE) {
      const end = asideEnd(article, i)
      if (end < 0) {
        tie = 'far'
        continue
      }
      const relative = cues.pronouns.get(tokens[i + 1]?.lower ?? '')?.relative === true
      if (!relative) {
        i = end
        tie = 'aside'
        continue
      }
      i = end
      tie = 'aside'
      continue
    }
    if (cues.auxiliaries.has(token.lower) || /..ly$/.test(token.lower)) continue
    if (cues.pronouns.get(token.lower)?.relative === true) {
      tie = 'relative'
      continue
    }
    if (token.lower === 'and' || token.lower === 'und' || token.lower === 'et' || token.lower === 'y') {
      if (tie === 'tight') tie = 'joined'
      continue
    }
    const other = starts.get(i)
    if (other !== undefined && tie !== 'joined' && tie !== 'phrase')
      passed = passed || other.kind !== 'nominal'
    if (tie === 'tight' && /^(?:of|in|from|at|for|with|on|de|von|di|du|der|des|aus)$/.test(token.lower))
      tie = 'phrase'
    else if (tie === 'tight' || tie === 'aside') tie = 'far'
    if (other !== undefined) i = other.tokenEnd - 1
  }
  return null
}

/** Has the verb no subject before it? “…,” said X; the plan is dead, said X; but not: he told X, tweeting X. */
function isInverted(article: Article, verb: number, mention: Mention): boolean {
  const { tokens, cues } = article
  const cue = tokens[verb]
  if (cue === undefined || (cues.language === 'en' && cue.lower.endsWith('ing'))) return false
  const before = tokens[verb - 1]
  if (before === undefined || before.sentence !== cue.sentence || before.kind === 'quote') return true
  if (before.kind === 'punct') {
    if (before.text !== ',') return true
    // After a comma the verb begins anew only when a quotation or nothing much precedes.
    const earlier = tokens[verb - 2]
    if (earlier === undefined || earlier.kind === 'quote' || earlier.sentence !== cue.sentence) return true
    if (cues.language !== 'en') return false
    const after = tokens[mention.tokenEnd]
    const closed = after === undefined || after.sentence !== mention.sentence || /^[,.]$/.test(after.text)
    return (
      closed && mention.kind === 'name' && cues.verbs.get(cue.lower) === 'say' && verb === mention.first - 1
    )
  }
  return cues.language === 'en'
    ? /^(?:so|as|then|and)$/.test(before.lower)
    : cues.auxiliaries.has(before.lower) || before.kind !== 'word'
}

/** “…” — X, at the end of its block. */
function isSigned(article: Article, mention: Mention): boolean {
  const { tokens } = article
  const dash = tokens[mention.first - 1]
  const quote = tokens[mention.first - 2]
  if (dash === undefined || !/^[—–―-]$/.test(dash.text)) return false
  const quoted = quote?.kind === 'quote' && quote.block === mention.block
  const after = tokens[mention.tokenEnd]
  return (
    (quoted || quote?.block !== dash.block) && (after?.block !== mention.block || /^[,.(]$/.test(after.text))
  )
}

/** The cue that stands just before a mention: said X, according to X, a statement by X. */
export function linkBefore(article: Article, mention: Mention): Link | null {
  const { tokens, cues } = article
  if (isSigned(article, mention))
    return { tie: 'signed', level: 'say', cue: mention.first - 1, cueEnd: mention.first - 1 }
  for (let back = 1; back <= 4; back++) {
    const i = mention.first - back
    const token = tokens[i]
    if (token === undefined || token.sentence !== mention.sentence || token.kind === 'quote') break
    for (const phrase of cues.accordingTo.get(token.lower) ?? []) {
      if (phrase.length === back && phrase.every((word, k) => tokens[i + k]?.lower === word)) {
        return { tie: 'according', level: 'say', cue: i, cueEnd: mention.first - 1 }
      }
    }
  }
  const before = tokens[mention.first - 1]
  if (before === undefined || before.sentence !== mention.sentence) return null
  const previous = tokens[mention.first - 2]
  if (/^(?:by|from|of|von|de|par|por|da)$/.test(before.lower)) {
    const noun = previous !== undefined && cues.nouns.has(previous.lower)
    if (noun) return { tie: 'by', level: 'noun', cue: mention.first - 2, cueEnd: mention.first - 1 }
  }
  let i = mention.first - 1
  for (let skipped = 0; skipped < 2; skipped++) {
    const token = tokens[i]
    if (token === undefined || token.sentence !== mention.sentence) return null
    const level = token.capital && i > 0 ? undefined : cues.verbs.get(token.lower)
    if (level !== undefined)
      return { tie: isInverted(article, i, mention) ? 'inverted' : 'object', level, cue: i, cueEnd: i }
    if (!cues.auxiliaries.has(token.lower)) return null
    i--
  }
  return null
}

import type { Cues } from '../cues'
import type { Token } from '../text/token'
import { grammarFor, type Grammar } from './grammar'
import type { Mention } from './mention'
import { BODY_NOUNS, PAPER_NOUNS, PERSON_NOUNS } from './people-nouns'

/** Small words inside names: Simone de Beauvoir, Ludwig van Beethoven, Osama bin Laden, Marks & Spencer. */
const PARTICLES = new Set(
  'de del della di da dos van von der den ter bin ibn al el la le du zu y e &'.split(' '),
)
const LONGEST = 12

interface Context {
  tokens: readonly Token[]
  cues: Cues
  grammar: Grammar
  /** Words that the article also writes small: capitals at a sentence's start mean nothing for them. */
  small: ReadonlySet<string>
}

const isWordy = (token: Token) => token.kind === 'word' || token.kind === 'number'

const isVerb = (context: Context, token: Token) => {
  const level = context.cues.verbs.get(token.lower)
  return (
    level !== undefined && !token.capital && (level !== 'weak' || /(?:ed|aid|ote|oke)$/.test(token.lower))
  )
}

const isAdverb = (context: Context, token: Token) =>
  context.cues.language === 'en' &&
  /..ly$/.test(token.lower) &&
  !token.capital &&
  !/^(?:family|ally|assembly|daily|weekly|monthly|early|elderly|only|reply|supply|bully|italy|july)$/.test(
    token.lower,
  )

const startsSentence = (context: Context, i: number) => {
  const before = context.tokens[i - 1]
  const token = context.tokens[i]
  return (
    before === undefined ||
    token === undefined ||
    before.sentence !== token.sentence ||
    before.kind === 'quote'
  )
}

/** A capital that stands for a name, not for a sentence's start. */
function isNameWord(context: Context, i: number): boolean {
  const token = context.tokens[i]
  if (token === undefined || !token.capital || token.kind !== 'word') return false
  const { grammar } = context
  if (grammar.calendar.has(token.lower)) return false
  if (grammar.stops.has(token.lower) || grammar.determiners.has(token.lower)) return false
  if (startsSentence(context, i) && context.small.has(token.lower)) return false
  return true
}

/** How far a noun phrase runs from `i`, as the index after its last token; `i` itself when none begins there. */
function phraseEnd(context: Context, i: number): number {
  const { tokens, grammar } = context
  const first = tokens[i]
  if (first === undefined) return i
  let j = i
  if (grammar.determiners.has(first.lower)) j++
  while (j < tokens.length && j - i < LONGEST) {
    const token = tokens[j]
    if (token === undefined || token.sentence !== first.sentence) break
    const after = tokens[j + 1]
    if (token.kind === 'possessive') {
      if (after === undefined || !isWordy(after) || grammar.stops.has(after.lower) || isVerb(context, after))
        break
      j++
      continue
    }
    const inName = isNameWord(context, j - 1) && after !== undefined && after.capital
    if (inName && PARTICLES.has(token.lower)) {
      j++
      continue
    }
    // A nickname or a title in marks inside a name.
    if (token.kind === 'quote' && inName && isNameWord(context, j + 1) && token.end - token.start < 24) {
      j++
      continue
    }
    if (!isWordy(token) || isVerb(context, token) || isAdverb(context, token)) break
    if (!token.capital || startsSentence(context, j)) {
      if (grammar.stops.has(token.lower) || (j > i && grammar.determiners.has(token.lower) && !token.capital))
        break
    } else if (grammar.stops.has(token.lower) && token.lower !== 'us') break
    if (grammar.calendar.has(token.lower) && token.capital) break
    if (!grammar.capitalNouns && !token.capital && j > i && !goesOn(context, i, j)) break
    j++
  }
  return j
}

/**
 * English heads stand last: after a name or a noun for people (“Mr. Trump sent”, “the senator likes”) a small word belongs to the
 * phrase only when another such noun or a capital follows soon.
 */
function goesOn(context: Context, first: number, j: number): boolean {
  const { tokens, grammar, cues } = context
  const before = tokens[j - 1]
  const token = tokens[j]
  if (before === undefined || token === undefined || cues.language !== 'en') return true
  const headBefore = isNameWord(context, j - 1) || isKnownNoun(before.lower)
  if (!headBefore || isKnownNoun(token.lower) || (j - 1 === first && grammar.determiners.has(before.lower)))
    return true
  for (let k = j + 1; k < j + 4; k++) {
    const next = tokens[k]
    if (next === undefined || next.sentence !== token.sentence || next.kind !== 'word') return false
    if (grammar.stops.has(next.lower) || grammar.determiners.has(next.lower) || isVerb(context, next))
      return false
    if (isKnownNoun(next.lower)) return !/(?:ed|ing)$/.test(token.lower) || k > j + 1
    if (isNameWord(context, k)) return !isNameWord(context, j - 1) && !/(?:ed|ing)$/.test(token.lower)
  }
  return false
}

function makeMention(context: Context, first: number, end: number, kind: Mention['kind']): Mention | null {
  const { tokens } = context
  const a = tokens[first]
  const z = tokens[end - 1]
  if (a === undefined || z === undefined) return null
  const span = tokens.slice(first, end)
  const text = span
    .map((token, i) => (i > 0 && (span[i - 1]?.end ?? 0) < token.start ? ' ' : '') + token.text)
    .join('')
  return {
    start: a.start,
    end: z.end,
    first,
    tokenEnd: end,
    kind,
    text,
    name: text,
    head: z.lower,
    agreement: null,
    possessive: tokens[end]?.kind === 'possessive',
    block: a.block,
    sentence: a.sentence,
  }
}

/** The last run of capitals in a phrase, as token indexes. */
function lastName(context: Context, first: number, end: number): [number, number] | null {
  let j = end
  while (j > first && !isNameWord(context, j - 1)) j--
  if (j === first) return null
  let i = j - 1
  while (i > first) {
    const before = context.tokens[i - 1]
    if (before === undefined) break
    const joins = PARTICLES.has(before.lower) || before.kind === 'quote'
    if (!isNameWord(context, i - 1) && !(joins && isNameWord(context, i - 2))) break
    i--
  }
  return [i, j]
}

const isKnownNoun = (lower: string) =>
  PERSON_NOUNS.has(lower) || BODY_NOUNS.has(lower) || PAPER_NOUNS.has(lower)

/** Is the phrase next to words that make it a speaker? */
function besideCue(context: Context, first: number, end: number): boolean {
  const { tokens, cues } = context
  for (let i = end; i < Math.min(tokens.length, end + 4); i++) {
    const token = tokens[i]
    if (token === undefined || token.kind === 'quote') break
    const level = cues.verbs.get(token.lower)
    if (level !== undefined && level !== 'weak') return true
    if (!cues.auxiliaries.has(token.lower) && !isAdverb(context, token)) break
  }
  const before = tokens[first - 1]
  if (before === undefined) return false
  const level = cues.verbs.get(before.lower)
  if (level === 'say' || level === 'report') return true
  return before.lower === 'to' && tokens[first - 2]?.lower === 'according'
    ? true
    : cues.accordingTo.has(before.lower)
}

function phraseMention(context: Context, i: number): Mention | null {
  const end = phraseEnd(context, i)
  const { tokens, grammar } = context
  const first = tokens[i]
  if (first === undefined || end <= i) return null
  const determined = grammar.determiners.has(first.lower)
  if (determined && end === i + 1) {
    // some, many, another, one: speakers by themselves only before a verb of saying.
    if (
      !/^(?:some|many|another|one|others|several|most|all)$/.test(first.lower) ||
      !besideCue(context, i, end)
    )
      return null
    return makeMention(context, i, end, 'nominal')
  }
  const name = lastName(context, i, end)
  if (name !== null) {
    const from = tokens[end - 1]
    if (from !== undefined && name[1] === end) {
      const whole = makeMention(context, i, end, 'name')
      const inner = makeMention(context, name[0], name[1], 'name')
      if (whole !== null && inner !== null) return { ...whole, name: inner.text }
    }
  }
  const mention = makeMention(
    context,
    i,
    end,
    name === null || !grammar.capitalNouns ? (name !== null ? 'name' : 'nominal') : 'name',
  )
  if (mention === null) return null
  if (name !== null) {
    // The name ends before the phrase does: “the Obama administration”, “Kremlin critics”.
    return { ...mention, kind: grammar.capitalNouns ? 'name' : 'nominal' }
  }
  if (isKnownNoun(mention.head)) return mention
  const bare =
    !determined && end === i + 1 && /^(?:often|far|long|once|other|others|way|part|such)$/.test(first.lower)
  return !bare && besideCue(context, i, end) ? mention : null
}

/** Joins “for the ministry”, “of the bank” to a person or a body. */
function withLinkedPhrase(context: Context, mention: Mention): Mention {
  const { tokens, grammar } = context
  const linker = tokens[mention.tokenEnd]
  if (linker === undefined || !grammar.linkers.has(linker.lower) || linker.sentence !== mention.sentence)
    return mention
  if (mention.kind === 'name' && !grammar.capitalNouns) return mention
  const end = phraseEnd(context, mention.tokenEnd + 1)
  if (end <= mention.tokenEnd + 1) return mention
  const longer = makeMention(context, mention.first, end, mention.kind)
  if (longer === null || longer.end - mention.end > 40) return mention
  return { ...longer, name: mention.name === mention.text ? longer.text : mention.name, head: mention.head }
}

/** Everything in the tokens that may stand for a speaker, in text order. Linear in the number of tokens. */
export function findMentions(tokens: readonly Token[], cues: Cues): Mention[] {
  const small = new Set<string>()
  for (const token of tokens) if (token.kind === 'word' && !token.capital) small.add(token.lower)
  const context: Context = { tokens, cues, grammar: grammarFor(cues.language), small }
  const mentions: Mention[] = []
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i]
    if (token === undefined) break
    const pronoun = cues.pronouns.get(token.lower)
    const bare = token.kind === 'word' && pronoun !== undefined && !(token.lower === 'us' && token.capital)
    if (bare && !context.grammar.determiners.has(token.lower)) {
      const mention = makeMention(context, i, i + 1, 'pronoun')
      if (mention !== null) mentions.push({ ...mention, agreement: pronoun })
      i++
      continue
    }
    if (bare && pronoun.possessive === true) {
      const owner = makeMention(context, i, i + 1, 'pronoun')
      if (owner !== null) mentions.push({ ...owner, agreement: pronoun })
    } else if (bare && pronoun.relative === true) {
      const relative = makeMention(context, i, i + 1, 'pronoun')
      if (relative !== null && besideCue(context, i, i + 1))
        mentions.push({ ...relative, agreement: pronoun })
    }
    if (!isWordy(token) || (token.kind === 'number' && !tokens[i + 1]?.lower)) {
      i++
      continue
    }
    const mention = phraseMention(context, i)
    if (mention === null) {
      i = Math.max(i + 1, Math.min(phraseEnd(context, i), i + 1))
      continue
    }
    const linked = withLinkedPhrase(context, mention)
    mentions.push(linked)
    i = mention.tokenEnd
  }
  return mentions
}

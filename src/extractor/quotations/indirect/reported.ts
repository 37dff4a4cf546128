import type { Article } from '../article'
import type { Token } from '../text/token'
import type { LinkedMention } from '../speakers/candidate'
import { rulesFor, type ReportingRules } from './rules'

/** Words that report what somebody said: tokens `first` up to `end`, and the cue that shows it. */
export interface Reported {
  first: number
  end: number
  cue: number
  cueEnd: number
}

/** What the search for reported speech looks things up in. */
export interface Search {
  article: Article
  rules: ReportingRules
  tokens: readonly Token[]
  /** Mentions by their first token. */
  at: ReadonlyMap<number, LinkedMention>
  /** Who says it, by the token of the verb. */
  subjects: ReadonlyMap<number, LinkedMention>
}

/** A clause longer than this is read no further: keeps a sentence without end linear. */
export const LONGEST = 90

const SPEAKS = new Set(['tight', 'aside', 'phrase', 'relative', 'joined', 'inverted'])

export function searchOf(article: Article, mentions: readonly LinkedMention[]): Search | null {
  const rules = rulesFor(article.cues.language)
  if (rules === null) return null
  const subjects = new Map<number, LinkedMention>()
  for (const mention of mentions) {
    for (const link of [mention.after, mention.before])
      if (link !== null && SPEAKS.has(link.tie) && !subjects.has(link.cue)) subjects.set(link.cue, mention)
  }
  return {
    article,
    rules,
    tokens: article.tokens,
    at: new Map(mentions.map((mention) => [mention.first, mention])),
    subjects,
  }
}

/** “they claim”, “the ministry reports”: does the number of the subject fit the verb? A noun’s seldom does. */
const speaksFor = ({ agreement, head, kind }: LinkedMention, verb: string) =>
  kind === 'pronoun'
    ? agreement?.plural === true || agreement?.first === true || verb.endsWith('s')
    : head.endsWith('s') !== verb.endsWith('s')

/** Does the token at `i` say or report something? Verbs that mostly mean something else are left out. */
export function isCue({ article, tokens, rules, subjects }: Search, i: number): boolean {
  const token = tokens[i]
  if (token?.kind !== 'word' || token.capital) return false
  if (rules.clauseVerbs.size > 0 && !rules.clauseVerbs.has(token.lower)) return false
  if (rules.nouns.has(token.lower)) {
    const subject = subjects.get(i)
    const tight = subject?.after?.cue === i && subject.after.tie === 'tight'
    if (!tight || !speaksFor(subject, token.lower)) return false
  }
  const level = article.cues.verbs.get(token.lower)
  return level === 'say' || level === 'report'
}

export const isWord = (token: Token | undefined): token is Token =>
  token?.kind === 'word' || token?.kind === 'number'

/** The index after the last token of the sentence that holds `i`, at most `LONGEST` further. */
export function sentenceEnd({ tokens, article }: Search, i: number): number {
  const sentence = article.sentences[tokens[i]?.sentence ?? -1]
  return Math.min(sentence?.end ?? i, i + LONGEST)
}

export const sentenceStart = ({ tokens, article }: Search, i: number): number =>
  article.sentences[tokens[i]?.sentence ?? -1]?.first ?? i

/** Without the stops and commas at both ends. */
export function trimmed(search: Search, first: number, end: number): [number, number] {
  const { tokens } = search
  const edge = (i: number) => {
    const token = tokens[i]
    return token?.kind === 'punct' && !/^[$€£%#@)\]]$/.test(token.text)
  }
  let from = first
  let to = end
  while (from < to && edge(from)) from++
  while (to > from && edge(to - 1) && !/^[?!]$/.test(tokens[to - 1]?.text ?? '')) to--
  return [from, to]
}

/** How many words stand in it outside marks, and inside. */
export function countWords(
  { tokens }: Search,
  first: number,
  end: number,
): { plain: number; marked: number } {
  let plain = 0
  let marked = 0
  for (let i = first; i < end; i++) {
    const token = tokens[i]
    if (token?.kind === 'quote') marked += Math.max(1, Math.round((token.end - token.start) / 6))
    else if (isWord(token)) plain++
  }
  return { plain, marked }
}

/** Has the clause a verb of its own? A pronoun as its subject shows it, a little verb, or in English a past form. */
export function isClause(search: Search, first: number, end: number): boolean {
  const { tokens, rules, article } = search
  const english = article.cues.language === 'en'
  for (let i = first; i < end; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word' && token?.kind !== 'possessive') continue
    if (rules.finite.has(token.lower)) return true
    if (!english || token.capital || i === first) continue
    if (/(?:..ed|n[’']t)$/.test(token.lower)) return true
    if (article.cues.verbs.has(token.lower) && /(?:s|ote|oke|aid|new|ook)$/.test(token.lower)) return true
  }
  return false
}

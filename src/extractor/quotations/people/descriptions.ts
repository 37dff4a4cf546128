import type { Article } from '../article'
import { words } from '../mentions/grammar'
import type { Mention } from '../mentions/mention'
import { PERSON_NOUNS } from '../mentions/people-nouns'

/** Titles that are written short, and the nouns by which the person is called later. */
const LONG: Readonly<Record<string, string>> = {
  'sen.': 'senator',
  'rep.': 'representative',
  'gov.': 'governor',
  'dr.': 'doctor',
  'prof.': 'professor',
  'gen.': 'general',
  'lt.': 'lieutenant',
  'col.': 'colonel',
  'capt.': 'captain',
  'sgt.': 'sergeant',
}

const DEFINITE = words('the der die das dem den le la les el los il lo i gli o a os as')
const OPEN = words('a an ein eine un une una uno um uma')

const tokensOf = (article: Article, from: number, to: number) => article.tokens.slice(from, to)

/** All words by which a person is described, in lower case, and years of age. */
export interface Description {
  words: Set<string>
  ages: Set<string>
}

export const noDescription = (): Description => ({ words: new Set(), ages: new Set() })

/**
 * Notes what is said of a person where a name stands: what leads up to it (“Transport Minister Ida Holm”), an apposition behind it
 * (“Ida Holm, the harbour’s engineer,”) and an age (“Ida Holm, 17,”).
 */
export function describe(article: Article, mention: Mention, next: Mention | undefined, into: Description) {
  const { tokens } = article
  const name = new Set(mention.name.toLowerCase().split(' '))
  for (const token of tokensOf(article, mention.first, mention.tokenEnd)) {
    const age = /^(\d{1,3})-year-old$/.exec(token.lower)
    if (age?.[1] !== undefined) into.ages.add(age[1])
    const long = LONG[token.lower] ?? token.lower
    if (!name.has(token.lower) || PERSON_NOUNS.has(long)) into.words.add(long)
  }
  if (tokens[mention.tokenEnd]?.text !== ',') return
  const first = tokens[mention.tokenEnd + 1]
  const comma = tokens[mention.tokenEnd + 2]
  if (first?.kind === 'number' && /^\d{1,3}$/.test(first.text) && /^[,.]?$/.test(comma?.text ?? '')) {
    into.ages.add(first.text)
    return
  }
  const apposed = next?.first === mention.tokenEnd + 1 && next.kind !== 'pronoun' ? next : undefined
  if (apposed === undefined || apposed.sentence !== mention.sentence) return
  const closed = tokens[apposed.tokenEnd]
  if (apposed.kind === 'name' && !PERSON_NOUNS.has(apposed.head)) return
  if (closed !== undefined && closed.sentence === apposed.sentence && closed.lower === 'and') return
  for (const token of tokensOf(article, apposed.first, apposed.tokenEnd)) into.words.add(token.lower)
}

/**
 * Does a phrase such as “the minister” or “the 17-year-old” describe the person? Every name and adjective with a capital in it has to be
 * known of the person: “the Polish minister” is not any minister.
 */
export function fits(article: Article, phrase: Mention, of: Description): boolean {
  const parts = tokensOf(article, phrase.first, phrase.tokenEnd)
  const first = parts[0]
  if (first === undefined || !DEFINITE.has(first.lower)) return false
  const age = /^(\d{1,3})-year-old$/.exec(phrase.head)
  if (age?.[1] !== undefined) return of.ages.has(age[1])
  if (!PERSON_NOUNS.has(phrase.head) || !of.words.has(phrase.head)) return false
  return parts.slice(1).every((token) => {
    if (token.lower === phrase.head) return true
    const telling =
      token.capital || token.kind !== 'word' || /^(?:former|vice|deputy|of|for)$/.test(token.lower)
    return !telling || of.words.has(token.lower)
  })
}

/** “the man” after “a man”: the same head with a determiner that points back. */
export const pointsBack = (article: Article, phrase: Mention) =>
  DEFINITE.has(article.tokens[phrase.first]?.lower ?? '')

/** “a man”, “one voter”: somebody new. */
export const isNew = (article: Article, phrase: Mention) =>
  OPEN.has(article.tokens[phrase.first]?.lower ?? '')

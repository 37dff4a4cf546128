import type { Article } from '../article'
import { PLACES } from '../mentions/places'
import type { Mention } from '../mentions/mention'
import { BODY_NOUNS, PAPER_NOUNS, PERSON_NOUNS } from '../mentions/people-nouns'
import { describe, fits, isNew, noDescription, pointsBack, type Description } from './descriptions'
import { isGivenName } from './given-names'
import { TITLES } from './titles'
import { genderBefore, genderOf, nounGender, surnameOf, withoutTitles, type Gender } from './names'

/** Somebody, or something that speaks, whom the article names or describes. */
export interface Person {
  /** The fullest form in the article, without titles; of somebody without a name the words that describe them. */
  name: string
  named: boolean
  gender: Gender
  /** An organisation, a place, a paper: “it”, never “he”. */
  body: boolean
  plural: boolean
  /** Surely a name: more than one word, a first name, or written large inside a sentence. */
  solid: boolean
  mentions: Mention[]
  description: Description
}

const ORGANISATION =
  /\b(?:university|institute|ministry|department|agency|bank|group|party|council|committee|commission|court|union|association|foundation|center|centre|times|post|journal|news|inc|corp|company|party|pac|fbi|cia|nato|congress|senate|house|campaign|office|administration|service|press|police|ministerium|partei|gesellschaft|universität)\b/i

/** Is it the name of an organisation or a place rather than of a person? */
export function isBodyName(name: string): boolean {
  const parts = name.split(' ')
  const last = surnameOf(name)
  if (parts.length === 2 && isGivenName(parts[0] ?? '')) return false
  if (parts.length === 1 && TITLES.has(last)) return true
  return PLACES.has(last) || BODY_NOUNS.has(last) || ORGANISATION.test(name) || /^[A-Z]{2,6}$/.test(name)
}

/** Without accents, in lower case: Erdoğan and Erdogan are one. */
const partsOf = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(' ')

/** Is one name a shorter form of the other? Lavrov and Sergei Lavrov; Hillary and Hillary Clinton; never Bill and Hillary Clinton. */
function sameName(short: string, long: string): boolean {
  const a = partsOf(short)
  const b = partsOf(long)
  if (a.length > b.length) return false
  return a.every((part) => b.includes(part)) && (a.at(-1) === b.at(-1) || a.length === 1)
}

const agree = (a: Gender, b: Gender) => a === null || b === null || a === b

/** How many bearers of one name, or of one description, are kept in sight. */
const SEEN = 6
const NAMED = /^(?:named|called|namens|nommée?|appelée?|llamad[oa]|chiamat[oa]|chamad[oa])$/
const PLURAL = /(?:[^s]s|people|police|men|women|children)$/

/** Groups the mentions of an article into those whom they mean, in order of first mention; pronouns are left out. Linear. */
export class People {
  readonly of = new Map<Mention, Person>()
  private readonly byPart = new Map<string, Person[]>()
  private readonly byWord = new Map<string, Person[]>()

  constructor(
    private readonly article: Article,
    mentions: readonly Mention[],
  ) {
    mentions.forEach((mention, i) => {
      if (mention.kind === 'name')
        this.addName(mention, mentions.slice(Math.max(0, i - 5), i), mentions[i + 1])
      else if (mention.kind === 'nominal') this.addPhrase(mention, mentions[i - 1])
    })
  }

  private addName(mention: Mention, earlier: readonly Mention[], next: Mention | undefined): void {
    const before = earlier.at(-1)
    const name = withoutTitles(mention.name)
    const gender = genderOf(mention.name) ?? genderBefore(mention.text, mention.name)
    const person =
      this.known(name, gender) ??
      this.christened(mention, earlier) ??
      this.make(name, gender, isBodyName(name))
    person.mentions.push(mention)
    person.gender ??= gender
    if (!person.named || (name.length > person.name.length && name.split(' ').length <= 4)) person.name = name
    person.named = true
    person.solid ||= this.isSolid(mention, name)
    this.of.set(mention, person)
    const apposed = before !== undefined && this.isApposed(before, mention) ? before : undefined
    if (apposed !== undefined) {
      this.of.set(apposed, person)
      person.gender ??= nounGender(apposed.head)
    }
    if (!person.body) {
      describe(this.article, mention, next, person.description)
      if (apposed !== undefined) person.description.words.add(apposed.head)
      for (const word of person.description.words) if (PERSON_NOUNS.has(word)) note(this.byWord, word, person)
      for (const age of person.description.ages) note(this.byWord, `${age}-year-old`, person)
    }
    for (const part of partsOf(person.name)) note(this.byPart, part, person)
  }

  private isSolid(mention: Mention, name: string): boolean {
    if (name.includes(' ') || isGivenName(name)) return true
    const before = this.article.tokens[mention.tokenEnd - 2]
    return before !== undefined && before.sentence === mention.sentence && before.kind !== 'quote'
  }

  /**
   * Who bears the name already. A surname alone goes to the bearer who is named most, of two to the later: the others are called by
   * their full names.
   */
  private known(name: string, gender: Gender): Person | undefined {
    const alone = !name.includes(' ')
    let best: Person | undefined
    for (const part of partsOf(name))
      for (const person of this.byPart.get(part) ?? []) {
        if (!agree(person.gender, gender)) continue
        if (!sameName(name, person.name) && !sameName(person.name, name)) continue
        if (best === undefined || !alone || person.mentions.length >= best.mentions.length) best = person
      }
    return best
  }

  /** “a woman … named Caroline”: the woman has a name now. */
  private christened(mention: Mention, earlier: readonly Mention[]): Person | undefined {
    if (!NAMED.test(this.article.tokens[mention.first - 1]?.lower ?? '')) return undefined
    const phrase = earlier.findLast((one) => one.sentence === mention.sentence && this.of.has(one))
    const person = phrase === undefined ? undefined : this.of.get(phrase)
    return person !== undefined && !person.named && !person.body && !person.plural ? person : undefined
  }

  /** “the agency’s director, Mara Olsen,”: a phrase, a comma, the name, and an end. */
  private isApposed(phrase: Mention, name: Mention): boolean {
    const { tokens } = this.article
    if (phrase.kind !== 'nominal' || !PERSON_NOUNS.has(phrase.head) || PLURAL.test(phrase.head)) return false
    if (name.first !== phrase.tokenEnd + 1 || tokens[phrase.tokenEnd]?.text !== ',') return false
    const after = tokens[name.tokenEnd]
    return after === undefined || after.kind === 'quote' || /^[,.;)]$/.test(after.text)
  }

  private addPhrase(mention: Mention, before: Mention | undefined): void {
    const { head } = mention
    const age = head.endsWith('-year-old')
    const person = age || PERSON_NOUNS.has(head)
    if (!person && !BODY_NOUNS.has(head) && !PAPER_NOUNS.has(head) && !PLURAL.test(head)) return
    const { tokens } = this.article
    const bearer = before === undefined ? undefined : this.of.get(before)
    if (person && before !== undefined && bearer?.named === true && !bearer.body && !PLURAL.test(head)) {
      const between = tokens.slice(before.tokenEnd, mention.first).map(({ lower }) => lower)
      // Ida Holm, the engineer; Ida Holm (an engineer); Ida Holm, engineer and author
      const apposed = before.kind === 'name' && /^(?:[,(–—]|--?|- -)$/.test(between.join(' '))
      const joined = before.kind === 'nominal' && between.join('') === 'and'
      if (apposed || joined) {
        this.of.set(mention, bearer)
        return
      }
    }
    const meant = this.meantBy(mention)
    if (meant !== undefined) {
      meant.mentions.push(mention)
      this.of.set(mention, meant)
      return
    }
    const made = this.make(mention.text, nounGender(head), !person)
    made.plural = PLURAL.test(head) || /^(?:some|many|several|most|others)$/.test(head)
    made.mentions.push(mention)
    this.of.set(mention, made)
    note(this.byWord, head, made)
  }

  /** Whom a phrase with “the” takes up: the one person whom it describes, or the last of whom the same noun was used. */
  private meantBy(mention: Mention): Person | undefined {
    if (!pointsBack(this.article, mention) || isNew(this.article, mention)) return undefined
    const bearers = this.byWord.get(mention.head) ?? []
    const gender = nounGender(mention.head)
    const fitting = bearers.filter(
      (person) =>
        person.named && agree(person.gender, gender) && fits(this.article, mention, person.description),
    )
    const last = fitting.at(-1)
    if (fitting.length === 1) return last
    if (fitting.length > 1) {
      const near = fitting.filter((one) => mention.sentence - (one.mentions.at(-1)?.sentence ?? 0) <= 3)
      return near.length === 1 ? near[0] : undefined
    }
    const same = bearers.at(-1)
    const short = mention.tokenEnd - mention.first === 2
    return same !== undefined && !same.named && short ? same : undefined
  }

  private make(name: string, gender: Gender, body: boolean): Person {
    return {
      name,
      named: false,
      gender,
      body,
      plural: false,
      solid: false,
      mentions: [],
      description: noDescription(),
    }
  }
}

/** Keeps the last few bearers of a word, each once. */
function note(index: Map<string, Person[]>, word: string, person: Person): void {
  const list = index.get(word) ?? []
  if (list.at(-1) === person) return
  index.set(word, [...list.filter((one) => one !== person), person].slice(-SEEN))
}

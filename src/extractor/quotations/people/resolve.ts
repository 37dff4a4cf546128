import type { Article } from '../article'
import type { Mention } from '../mentions/mention'
import { PERSON_NOUNS } from '../mentions/people-nouns'
import { withoutTitles } from './names'
import { gatherPeople, type Person } from './people'

/** How far back a pronoun looks, in mentions. */
const REACH = 40

/** Finds, for the words that name a speaker, the person as fully named as the article allows. */
export class Resolver {
  private readonly of: Map<Mention, Person>

  constructor(
    private readonly article: Article,
    private readonly mentions: readonly Mention[],
  ) {
    this.of = gatherPeople(mentions).of
  }

  /** `spoken` are the mentions that spoke before, latest last. */
  name(mention: Mention, index: number, spoken: readonly Mention[]): string | null {
    if (mention.kind === 'name') return this.of.get(mention)?.name ?? withoutTitles(mention.name)
    if (mention.kind === 'nominal') return this.apposed(mention, index) ?? mention.text
    const agreement = mention.agreement
    if (agreement === null || agreement.first === true) return null
    if (agreement.relative === true) return this.before(mention, index)
    if (agreement.plural) return this.plural(mention, index)
    return this.antecedent(mention, index, spoken)?.name ?? null
  }

  /** “the agency’s director, Mara Olsen,”: the name that follows a comma. */
  private apposed(mention: Mention, index: number): string | null {
    const next = this.mentions[index + 1]
    const comma = this.article.tokens[mention.tokenEnd]
    if (next?.kind !== 'name' || comma?.text !== ',' || next.first !== mention.tokenEnd + 1) return null
    const after = this.article.tokens[next.tokenEnd]
    const closed = after === undefined || after.kind === 'quote' || /^[,.;)]$/.test(after.text)
    return closed && PERSON_NOUNS.has(mention.head) ? (this.of.get(next)?.name ?? next.name) : null
  }

  /** who, which: the mention that ends just before. */
  private before(mention: Mention, index: number): string | null {
    for (let i = index - 1; i >= Math.max(0, index - 3); i--) {
      const candidate = this.mentions[i]
      if (candidate?.sentence !== mention.sentence) return null
      if (candidate.kind !== 'pronoun') return this.of.get(candidate)?.name ?? candidate.text
    }
    return null
  }

  /** they: two people joined by “and”, else the last plural. */
  private plural(mention: Mention, index: number): string | null {
    for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
      const candidate = this.mentions[i]
      if (candidate === undefined || candidate.kind === 'pronoun') continue
      if (mention.sentence - candidate.sentence > 6) return null
      const person = this.of.get(candidate)
      const and = this.article.tokens[candidate.first - 1]
      const partner = this.mentions[i - 1]
      const joined =
        and !== undefined &&
        /^(?:and|und|et|y|e)$/.test(and.lower) &&
        partner?.tokenEnd === candidate.first - 1
      if (person !== undefined && !person.body && joined) {
        const other = this.of.get(partner)
        if (other !== undefined && !other.body) return `${other.name} and ${person.name}`
      }
      if (candidate.kind === 'nominal' && /s$|^(?:people|police|men|women|children)$/.test(candidate.head))
        return candidate.text
      if (person?.body === true && candidate.sentence === mention.sentence) return person.name
    }
    return null
  }

  /** he, she, it: the person who fits best among those named before. */
  private antecedent(mention: Mention, index: number, spoken: readonly Mention[]): Person | null {
    const gender = mention.agreement?.gender ?? null
    const scores = new Map<Person, number>()
    const last = spoken.at(-1)
    const lastSpeaker = last === undefined ? undefined : this.of.get(last)
    for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
      const candidate = this.mentions[i]
      const person = candidate === undefined ? undefined : this.of.get(candidate)
      if (candidate === undefined || person === undefined || !this.agrees(person, gender)) continue
      const distance = mention.sentence - candidate.sentence
      let score = 10 / (1 + distance) + Math.min(person.mentions.length, 6) * 0.5
      if (this.isSubject(candidate)) score += 4 / (1 + distance / 3)
      if (person.gender !== null && person.gender === gender) score += 3
      if (person === lastSpeaker) score += 3
      if (candidate.possessive) score -= 1
      if (distance === 0 && !this.isSubject(candidate)) score -= 4
      scores.set(person, Math.max(scores.get(person) ?? -Infinity, score))
    }
    let best: Person | null = null
    for (const [person, score] of scores) if (best === null || score > (scores.get(best) ?? 0)) best = person
    return best
  }

  private agrees(person: Person, gender: 'm' | 'f' | 'n' | null): boolean {
    if (gender === 'n') return person.body
    if (person.body) return false
    return person.gender === null || gender === null || person.gender === gender
  }

  /** First in its sentence, or after its first comma, and no object. */
  private isSubject(mention: Mention): boolean {
    const before = this.article.tokens[mention.first - 1]
    if (before === undefined || before.sentence !== mention.sentence) return true
    return before.kind === 'quote' || before.text === ','
  }
}

import type { Article } from '../article'
import { PERSON_NOUNS } from '../mentions/people-nouns'
import type { LinkedMention } from '../speakers/candidate'
import { antecedents } from './antecedents'
import { learnGenders } from './gender'
import { withoutTitles } from './names'
import { findPairs } from './pairs'
import { People, type Person } from './people'

/** Whom a mention means, and how sure that is: 1 for a name. */
export interface Resolved {
  name: string | null
  certainty: number
}

interface Answer {
  person: Person | null
  /** By how much the score of the best exceeds the next one’s. */
  lead: number
}

const NOBODY: Answer = { person: null, lead: 0 }
const SURE = 99

/** Finds, for the words that name a speaker, the person as fully named as the article allows. */
export class Resolver {
  private readonly people: People
  private readonly pairs: Map<number, Person>
  /** What was found for the mentions so far; each pronoun is resolved once, with those before it resolved. */
  private readonly answers: Answer[] = []

  constructor(
    private readonly article: Article,
    private readonly mentions: readonly LinkedMention[],
  ) {
    this.people = new People(article, mentions)
    this.pairs = findPairs(article, mentions, this.people.of)
    learnGenders(mentions, this.people.of)
  }

  /** `spoken` are the mentions that spoke before, latest last. */
  resolve(mention: LinkedMention, spoken: readonly LinkedMention[]): Resolved {
    const { person, lead } = this.answer(mention.index, spoken)
    if (mention.kind !== 'pronoun') {
      const name = person?.name ?? (mention.kind === 'name' ? withoutTitles(mention.name) : mention.text)
      return { name, certainty: 1 }
    }
    return {
      name: person?.name ?? null,
      certainty: person === null ? 1 : lead > 1 ? 1 : lead > 0.4 ? 0.95 : 0.85,
    }
  }

  private answer(index: number, spoken: readonly LinkedMention[]): Answer {
    for (let i = this.answers.length; i <= index; i++) this.answers.push(this.find(i, spoken))
    return this.answers[index] ?? NOBODY
  }

  private find(index: number, spoken: readonly LinkedMention[]): Answer {
    const mention = this.mentions[index]
    if (mention === undefined) return NOBODY
    const agreement = mention.agreement
    if (agreement === null) return { person: this.people.of.get(mention) ?? null, lead: SURE }
    if (agreement.first === true) return NOBODY
    if (agreement.relative === true) return this.before(mention)
    const last = spoken.slice(-3).findLast((one) => one.index < index)
    const person = last === undefined ? null : this.personAt(last.index)
    const speaker = last === undefined || person === null ? null : { person, sentence: last.sentence }
    const of = (i: number) => (agreement.plural ? this.pairs.get(i) : undefined) ?? this.personAt(i)
    const found = antecedents(this.article, this.mentions, mention, of, speaker)
    const [best, next] = found
    if (best !== undefined) return { person: best.person, lead: best.score - (next?.score ?? 0) }
    return NOBODY
  }

  private personAt(index: number): Person | null {
    return this.answers[index]?.person ?? null
  }

  /** who, which: somebody who stands just before. A second “who” of a sentence goes on with the first one’s person. */
  private before(mention: LinkedMention): Answer {
    for (let i = mention.index - 1; i >= Math.max(0, mention.index - 4); i--) {
      const candidate = this.mentions[i]
      if (candidate?.sentence !== mention.sentence) break
      if (candidate.kind === 'pronoun' && candidate.agreement?.relative !== true) continue
      const person = this.personAt(i)
      const human = person !== null && !person.body
      if (
        human ||
        (candidate.kind === 'nominal' && PERSON_NOUNS.has(candidate.head)) ||
        mention.agreement?.gender === 'n'
      )
        return person === null ? NOBODY : { person, lead: SURE }
    }
    return NOBODY
  }
}

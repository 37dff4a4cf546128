import type { Article } from '../article'
import type { Agreement } from '../cues'
import type { LinkedMention } from '../speakers/candidate'
import type { Person } from './people'
import { pointsBack } from './descriptions'
import { roleOf, saysWhatStandsBefore, type Role } from './roles'

/** How far back a pronoun looks, in mentions and in sentences. */
const REACH = 60
const SENTENCES = 12

const ROLE: Readonly<Record<Role, number>> = { subject: 4, owner: 2.4, object: 1.8 }
/** What a sentence’s distance leaves of a mention’s weight. */
const FADE = 0.62
/** What further mentions of a person add, as a share of their weight. */
const AGAIN = 0.25
const SPOKE_LAST = 1
const GENDER_KNOWN = 0.5
/** Nobody’s name: the weight of a man, and of “the candidate”, who has most likely been named before. */
const NEW = 0.7
const DESCRIBED = 0.3
/** A word that is written large only because a sentence begins with it may be no name. */
const DOUBTFUL = 0.3

/** A person with the weight of all that speaks for them as the one who is meant. */
export interface Antecedent {
  person: Person
  score: number
}

/** Who spoke last, and in which sentence the words stand that name them. */
export interface LastSpeaker {
  person: Person
  sentence: number
}

/** Does the pronoun agree with the person in gender, in number, and in being somebody or something? */
export function agrees(person: Person, { gender, plural }: Agreement): boolean {
  if (plural) return person.plural
  if (person.plural) return false
  if (gender === 'n') return person.body
  if (person.body) return false
  return person.gender === null || gender === null || person.gender === gender
}

/**
 * The people whom a pronoun may mean, the likeliest first. Every mention before it speaks for its person: a subject more than an owner,
 * an owner more than an object (Grosz, Joshi and Weinstein’s ranking of centres), and less with every sentence between (after Lappin and Leass's
 * weights of salience). Who spoke last is likely to go on. `of` answers whom an earlier mention means, pronouns included.
 */
export function antecedents(
  article: Article,
  mentions: readonly LinkedMention[],
  pronoun: LinkedMention,
  of: (index: number) => Person | null,
  last: LastSpeaker | null,
): Antecedent[] {
  const agreement = pronoun.agreement
  if (agreement === null) return []
  const reported = saysWhatStandsBefore(article, pronoun)
  const weights = new Map<Person, { top: number; rest: number }>()
  for (let i = pronoun.index - 1; i >= Math.max(0, pronoun.index - REACH); i--) {
    const mention = mentions[i]
    if (mention === undefined || pronoun.sentence - mention.sentence > SENTENCES) break
    const person = of(i)
    if (person === null || !agrees(person, agreement)) continue
    const distance = pronoun.sentence - mention.sentence + 0.5 * Math.min(2, pronoun.block - mention.block)
    let weight = ROLE[roleOf(article, mention)] * FADE ** distance
    if (reported && mention.sentence === pronoun.sentence) weight *= 0.1
    if (!person.named) weight *= pointsBack(article, mention) ? DESCRIBED : NEW
    else if (!person.solid) weight *= DOUBTFUL
    const known = weights.get(person)
    if (known === undefined) weights.set(person, { top: weight, rest: 0 })
    else {
      known.rest += Math.min(known.top, weight)
      known.top = Math.max(known.top, weight)
    }
  }
  const score = (person: Person, { top, rest }: { top: number; rest: number }) =>
    top +
    AGAIN * Math.min(rest, 2 * top) +
    (person === last?.person ? SPOKE_LAST * FADE ** Math.max(0, pronoun.sentence - last.sentence - 1) : 0) +
    (person.gender !== null && person.gender === agreement.gender ? GENDER_KNOWN : 0) +
    0.1 * Math.log2(1 + person.mentions.length)
  return [...weights]
    .map(([person, weight]) => ({ person, score: score(person, weight) }))
    .sort((a, b) => b.score - a.score)
}

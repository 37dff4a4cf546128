import type { Mention } from '../mentions/mention'
import type { Person } from './people'

/** Votes that are enough when none, or hardly any, is against. */
const ENOUGH = 2

/**
 * Gives people whose names tell no gender the one of the pronouns beside them: he, she, his and her vote for the person who is the only one
 * named in their sentence so far, or in the one before.
 */
export function learnGenders(mentions: readonly Mention[], of: ReadonlyMap<Mention, Person>): void {
  const votes = new Map<Person, { m: number; f: number }>()
  let here: Person[] = []
  let before: Person[] = []
  let sentence = -1
  let block = -1
  for (const mention of mentions) {
    if (mention.sentence !== sentence) {
      before = mention.sentence === sentence + 1 && mention.block === block ? here : []
      here = []
      sentence = mention.sentence
      block = mention.block
    }
    const person = of.get(mention)
    if (person !== undefined && !person.body && !person.plural && !here.includes(person)) here.push(person)
    const gender = mention.agreement?.gender
    if (gender !== 'm' && gender !== 'f') continue
    const fitting = (list: readonly Person[]) =>
      list.filter((one) => one.gender === null || one.gender === gender)
    const near = here.length > 0 ? fitting(here) : fitting(before)
    const [only] = near
    if (near.length !== 1 || only === undefined || only.gender !== null) continue
    const count = votes.get(only) ?? { m: 0, f: 0 }
    count[gender] += here.length > 0 ? 2 : 1
    votes.set(only, count)
  }
  for (const [person, { m, f }] of votes) {
    const [most, least] = m > f ? [m, f] : [f, m]
    if (most >= ENOUGH && most >= 3 * least) person.gender = m > f ? 'm' : 'f'
  }
}

import { PLACES } from '../mentions/places'
import type { Mention } from '../mentions/mention'
import { BODY_NOUNS } from '../mentions/people-nouns'
import { genderOf, surnameOf, withoutTitles, type Gender } from './names'

/** Somebody, or a body, that the article names. */
export interface Person {
  /** The fullest form in the article, without titles. */
  name: string
  gender: Gender
  /** An organisation or a place: “it”, never “he”. */
  body: boolean
  mentions: Mention[]
}

const ORGANISATION =
  /\b(?:university|institute|ministry|department|agency|bank|group|party|council|committee|commission|court|union|association|foundation|center|centre|times|post|journal|news|inc|corp|company|party|pac|fbi|cia|nato|congress|senate|house|campaign|office|administration|service|press|police|ministerium|partei|gesellschaft|universität)\b/i

export const isBodyName = (name: string) => {
  const last = surnameOf(name)
  return PLACES.has(last) || BODY_NOUNS.has(last) || ORGANISATION.test(name) || /^[A-Z]{2,6}$/.test(name)
}

/** Is one name a shorter form of the other? Lavrov and Sergei Lavrov; Hillary and Hillary Clinton; never Bill and Hillary Clinton. */
function sameName(short: string, long: string): boolean {
  const a = short.toLowerCase().split(' ')
  const b = long.toLowerCase().split(' ')
  if (a.length > b.length) return false
  return a.every((part) => b.includes(part)) && (surnameOf(short) === surnameOf(long) || a.length === 1)
}

/**
 * Groups the names of an article into people, in order of first mention. A surname alone goes to the last person named so whose gender
 * does not contradict its title.
 */
export function gatherPeople(mentions: readonly Mention[]): { people: Person[]; of: Map<Mention, Person> } {
  const people: Person[] = []
  const of = new Map<Mention, Person>()
  const byPart = new Map<string, Person[]>()
  for (const mention of mentions) {
    if (mention.kind !== 'name') continue
    const name = withoutTitles(mention.name)
    const gender = genderOf(mention.name)
    const known = (byPart.get(surnameOf(name)) ?? []).findLast(
      (person) =>
        (person.gender === null || gender === null || person.gender === gender) &&
        (sameName(name, person.name) || sameName(person.name, name)),
    )
    const person: Person = known ?? { name, gender, body: isBodyName(name), mentions: [] }
    if (known === undefined) people.push(person)
    person.mentions.push(mention)
    person.gender ??= gender
    if (name.length > person.name.length && name.split(' ').length <= 4) person.name = name
    of.set(mention, person)
    for (const part of person.name.toLowerCase().split(' ')) {
      const list = byPart.get(part) ?? []
      if (!list.includes(person)) byPart.set(part, [...list, person].slice(-6))
    }
  }
  return { people, of }
}

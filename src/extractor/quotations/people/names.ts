import { FEMALE_NAMES, MALE_NAMES } from './given-names'
import { FEMALE_NOUNS, MALE_NOUNS } from '../mentions/people-nouns'
import { FEMALE_TITLES, MALE_TITLES, TITLES } from './titles'

export type Gender = 'm' | 'f' | null

/**
 * A name without the titles before it: “Transport Minister Ida Holm” → “Ida Holm”. A name that is all title stays. What stands before a
 * title goes too when a first name and a surname are left.
 */
export function withoutTitles(name: string): string {
  const parts = name.split(' ')
  const isTitle = (i: number) => TITLES.has((parts[i] ?? '').toLowerCase())
  let from = 0
  while (from < parts.length - 1 && isTitle(from)) from++
  for (let i = parts.length - 3; i >= from; i--) if (isTitle(i)) return parts.slice(i + 1).join(' ')
  return parts.slice(from).join(' ')
}

const plainGender = (male: boolean, female: boolean): Gender => (male === female ? null : male ? 'm' : 'f')

/** What a noun tells: spokeswoman, brother; Sprecherin. */
export const nounGender = (noun: string): Gender => plainGender(MALE_NOUNS.has(noun), FEMALE_NOUNS.has(noun))

const titleGender = (word: string): Gender => plainGender(MALE_TITLES.has(word), FEMALE_TITLES.has(word))

/** What titles and the first name of a name tell about gender. */
export function genderOf(name: string): Gender {
  const parts = name.toLowerCase().split(' ')
  const titled = parts.map(titleGender).find((gender) => gender !== null)
  if (titled !== undefined) return titled
  const first = withoutTitles(name).toLowerCase().split(' ')[0] ?? ''
  return plainGender(MALE_NAMES.has(first), FEMALE_NAMES.has(first))
}

/** What the words before a name tell: “the group’s spokeswoman Lee Barr”. */
export function genderBefore(phrase: string, name: string): Gender {
  const lead = phrase
    .slice(0, Math.max(0, phrase.length - name.length))
    .toLowerCase()
    .split(' ')
  return (
    lead.map((word) => nounGender(word) ?? titleGender(word)).findLast((gender) => gender !== null) ?? null
  )
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md)\.?$/i

/** The word by which people are called later: the surname, in lower case. */
export function surnameOf(name: string): string {
  const parts = name.split(' ').filter((part) => !SUFFIX.test(part))
  return (parts.at(-1) ?? '').toLowerCase()
}

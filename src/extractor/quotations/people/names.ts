import { FEMALE_NAMES, MALE_NAMES } from './given-names'
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

/** What titles and the first name tell about gender. */
export function genderOf(phrase: string): Gender {
  const parts = phrase.toLowerCase().split(' ')
  for (const part of parts) {
    if (MALE_TITLES.has(part)) return 'm'
    if (FEMALE_TITLES.has(part)) return 'f'
  }
  const first = withoutTitles(phrase).toLowerCase().split(' ')[0] ?? ''
  const male = MALE_NAMES.has(first)
  const female = FEMALE_NAMES.has(first)
  return male === female ? null : male ? 'm' : 'f'
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md)\.?$/i

/** The word by which people are called later: the surname, in lower case. */
export function surnameOf(name: string): string {
  const parts = name.split(' ').filter((part) => !SUFFIX.test(part))
  return (parts.at(-1) ?? '').toLowerCase()
}

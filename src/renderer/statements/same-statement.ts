import type { Word } from './words'

/** A quotation as far as it decides what is the same statement. */
export interface Said {
  words: readonly Word[]
  /** Who said it, the same for all names of one person; null when unknown. */
  person: string | null
  /** Of the article, `YYYY-MM-DD`, or null. */
  day: string | null
}

/** A few words are only the same statement within one news story. */
const STORY_DAYS = 7
const FEW = 5

const weightOf = ({ key }: Word): number => (key.length > 3 || /\p{N}/u.test(key) ? 1 : 0.4)

const sum = (words: readonly Word[]): number => words.reduce((all, word) => all + weightOf(word), 0)

/** How much of the shorter wording stands in the longer one in any order, by weight, from 0 to 1. */
const containment = (few: readonly Word[], many: readonly Word[]): number => {
  const left = new Map<string, number>()
  for (const { key } of many) left.set(key, (left.get(key) ?? 0) + 1)
  const shared = few.filter(({ key }) => {
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    return count > 0
  })
  return sum(shared) / Math.max(sum(few), 0.1)
}

/** Longer runs than this say nothing more. */
const LONG_RUN = 6

/** The longest run of words that both have, counted up to LONG_RUN. */
const longestRun = (few: readonly Word[], many: readonly Word[]): number => {
  const places = new Map<string, number[]>()
  many.forEach(({ key }, at) => places.set(key, [...(places.get(key) ?? []), at]))
  let best = 0
  few.forEach((word, at) => {
    for (const place of places.get(word.key)?.slice(0, 50) ?? []) {
      let length = 1
      while (
        length < LONG_RUN &&
        few[at + length] !== undefined &&
        few[at + length]?.key === many[place + length]?.key
      )
        length++
      best = Math.max(best, length)
    }
  })
  return best
}

const daysApart = (a: string | null, b: string | null): number =>
  a && b ? Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000 : Infinity

/**
 * Whether two quotations are wordings of one statement. Longer ones by the words they share and a run of them in the same order,
 * which must be more where different people are named; a few words only where they stand whole in the other and the person is
 * the same, or is not known and both were printed within days.
 */
export const isSameStatement = (a: Said, b: Said): boolean => {
  const [few, many] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words]
  if (few.length < 2) return false
  const known = a.person !== null && b.person !== null
  const samePerson = known && a.person === b.person
  const run = longestRun(few, many)
  if (few.length < FEW) {
    const whole = run === few.length && few.some(({ key }) => key.length > 3)
    return whole && (samePerson || (!known && daysApart(a.day, b.day) <= STORY_DAYS))
  }
  const shared = containment(few, many)
  if (known && !samePerson) return shared >= 0.85 && run >= LONG_RUN - 1
  return (shared >= 0.7 && run >= 3) || (shared >= 0.6 && run >= 4)
}

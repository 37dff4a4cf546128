import type { Origin, PartialDate } from '#shared/domain/metadata'
import { isThread } from '../page-traits'
import type { Candidate } from '../weigh'
import type { DateMention } from './mentions'

const DAY = 86_400_000

const isNextTo = (a: PartialDate, b: PartialDate): boolean =>
  a.length === 10 && b.length === 10 && Math.abs(Date.parse(a) - Date.parse(b)) === DAY

const yearsBetween = (a: PartialDate, b: PartialDate): number => (Date.parse(b) - Date.parse(a)) / (365 * DAY)

/** Whose word is given as the field's origin when several agree. */
const RANK: readonly Origin[] = [
  'citation tags',
  'json-ld',
  'meta tags',
  'dublin core',
  'microdata',
  'time element',
  'page text',
  'address',
  'json-ld page',
]
const SHOWN: ReadonlySet<Origin> = new Set<Origin>(['time element', 'page text'])
const isShown = ({ shown }: DateMention): boolean => shown
const isStated = ({ origin }: DateMention): boolean => !SHOWN.has(origin) && origin !== 'address'

/** Where a date stands, in one word: what is known of few pages with a place is learned from all that look alike. */
const lookOf = (is: { stated: boolean; shown: boolean; aside: boolean; change: boolean }): string => {
  if (is.stated) return is.shown ? 'both' : 'stated'
  if (is.change) return is.shown ? 'change shown' : 'change'
  return is.shown ? 'shown' : is.aside ? 'aside' : 'far'
}

/**
 * Each distinct date that a page gives, with the facts that speak for and against its being the day of first publication. A time
 * stamp in universal time supports the day shown on the page when they are one day apart, as that is the article's own zone.
 */
export const dateCandidates = (
  mentions: readonly DateMention[],
  traits: readonly string[],
  author: { origin: Origin; certainty: number } | null,
): Candidate<PartialDate>[] => {
  const shownDays = new Set(mentions.filter(isShown).map(({ date }) => date))
  const moved = mentions.map((one) => {
    if (!one.utc || one.change || shownDays.has(one.date)) return one
    const local = [...shownDays].find((day) => isNextTo(day, one.date))
    return local ? { ...one, date: local } : one
  })
  const dates = [...new Set(moved.map(({ date }) => date))]
  const who = author === null ? 'no author' : author.certainty > 0.8 ? 'sure author' : 'author'
  const lastChange = moved
    .filter(({ change, date }) => change && date.length === 10)
    .map(({ date }) => date)
    .sort()
    .at(-1)
  const first = (some: readonly DateMention[]): DateMention[] => some.filter(({ change }) => !change)
  const earliest = dates.filter((date) => date.length === 10).sort()[0]
  return dates.map((date) => {
    const own = moved.filter((one) => one.date === date)
    const claims = first(own)
    const others = moved.filter((one) => one.date !== date)
    const stated = claims.some(isStated)
    const shown = own.some(isShown)
    const aside = own.some(({ places }) => places.some((place) => place.endsWith(' elsewhere')))
    const look = lookOf({ stated, shown, aside, change: claims.length === 0 })
    const statedElsewhere = first(others).some(isStated)
    const shownElsewhere = first(others).filter(isShown)
    const origin =
      RANK.find((rank) => (claims.length ? claims : own).some((one) => one.origin === rank)) ?? 'page text'
    return {
      value: date,
      origin,
      features: [
        ...new Set(own.flatMap(({ places }) => places)),
        ...(isThread(traits) ? own.flatMap(({ places }) => places).map((place) => `thread, ${place}`) : []),
        ...(isThread(traits) && date === earliest ? ['thread, earliest'] : []),
        `is ${look}`,
        `precision ${String(date.length)}`,
        `origins ${String(Math.min(4, new Set(claims.map((one) => one.origin)).size))}`,
        ...(own.some(({ change }) => change) && claims.length ? ['also changed'] : []),
        ...(own.every(({ change }) => change) && !statedElsewhere && !shownElsewhere.length
          ? ['only changes known']
          : []),
        ...(statedElsewhere ? ['other stated'] : []),
        ...(shownElsewhere.length > 3 ? ['many others shown'] : shownElsewhere.length ? ['other shown'] : []),
        ...(first(others).some((one) => isStated(one) && one.date < date) ? ['earlier stated'] : []),
        who,
        `${look}, ${who}`,
        ...(lastChange && date.length === 10 && yearsBetween(date, lastChange) >= 2
          ? [`${look}, changed years after`]
          : []),
        ...(dates.length > 12 ? [`${look}, many dates`] : dates.length === 1 ? [`${look}, only date`] : []),
        ...traits.map((trait) => `${look}, ${trait}`),
        ...traits,
      ],
    }
  })
}

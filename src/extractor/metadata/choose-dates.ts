import type { PartialDate } from '#shared/domain/metadata'
import { findDates, statedDate } from './dates'
import type { Evidence, PageOrigin } from './evidence'

export interface ChosenDates {
  published: PartialDate | null
  modified: PartialDate | null
}

const TRUST: Record<PageOrigin, number> = {
  'meta tags': 3,
  'citation tags': 3,
  'json-ld': 2.8,
  'front matter': 3,
  microdata: 2,
  'dublin core': 2,
  'json-ld page': 2.5,
  'time element': 2.5,
  'page text': 1.7,
  address: 2.6,
  byline: 0,
  'title element': 0,
  heading: 0,
}
const ENOUGH = 2.5
const UPDATED = /updat|modif|edited|revis|last review|aktualis|mis à jour/i

interface Candidate {
  date: PartialDate
  origin: PageOrigin
  utc: boolean
  score: number
}

const DAY = 86_400_000

const isNextTo = (a: PartialDate, b: PartialDate): boolean =>
  a.length === 10 && b.length === 10 && Math.abs(Date.parse(a) - Date.parse(b)) === DAY

/** Dates near the headline, those said to be of a change apart. */
const headDates = (
  head: readonly string[],
  language: string | null,
): { published: Evidence[]; modified: Evidence[] } => {
  const found = { published: [] as Evidence[], modified: [] as Evidence[] }
  for (const line of head) {
    if (line.length > 200) continue
    const dates = findDates(line, language)
    const rest = dates.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), line)
    // A date inside a sentence is one of the things told.
    if ((rest.match(/\p{L}+/gu)?.length ?? 0) > 12) continue
    for (const { date, start } of dates) {
      const before = line.slice(Math.max(0, start - 40), start)
      const updated = UPDATED.test(before) && !/publish|posted/i.test(before.slice(before.search(UPDATED)))
      found[updated ? 'modified' : 'published'].push({ value: date, origin: 'page text' })
    }
  }
  return found
}

/**
 * Weighs the places that give a date of publication; agreement between places and a date shown near the headline count. A time
 * stamp in universal time yields to the day shown on the page when they are one day apart, as that is the article's own zone.
 */
export const chooseDates = (
  stated: { published: readonly Evidence[]; modified: readonly Evidence[] },
  head: readonly string[],
  inAddress: PartialDate | null,
  language: string | null,
  hasAuthor: boolean,
): ChosenDates => {
  const near = headDates(head, language)
  const shown = new Set([...near.published, ...near.modified].map(({ value }) => value))
  const changed = new Set(near.modified.map(({ value }) => value))
  const counts = new Map<PageOrigin, number>()
  const candidates: Candidate[] = []
  const add = (value: string, origin: PageOrigin): void => {
    const date = statedDate(value, language)
    if (!date) return
    const order = counts.get(origin) ?? 0
    counts.set(origin, order + 1)
    candidates.push({
      date,
      origin,
      utc: /T\d.*(?:Z|[+-]00:?00)$/.test(value),
      score: TRUST[origin] - Math.min(1.2, order * 0.3),
    })
  }
  for (const { value, origin } of stated.published) add(value, origin)
  for (const { value } of near.published) add(value, 'page text')
  if (inAddress?.length === 10) add(inAddress, 'address')
  for (const one of candidates) {
    const allies = new Set(
      candidates
        .filter((other) => other.date === one.date && other.origin !== one.origin)
        .map((other) => other.origin),
    )
    one.score += allies.size * 0.6
    if (shown.has(one.date) && !changed.has(one.date)) one.score += 0.8
    // Site builders date every page; without any other sign of an article that is no publication.
    if (one.origin === 'json-ld page' && !hasAuthor) one.score -= 0.5
    if (one.date.length < 10) one.score -= 0.8
    if (one.date.length < 7) one.score -= 0.5
  }
  const best = candidates.reduce<Candidate | null>(
    (top, one) => (!top || one.score > top.score ? one : top),
    null,
  )
  let published = best && best.score >= ENOUGH ? best.date : null
  if (best?.utc && published && !shown.has(published)) {
    const local = near.published.find(({ value }) => isNextTo(value, best.date))
    if (local) published = local.value
  }
  const known = published !== null
  const change =
    [...stated.modified, ...near.modified]
      .map(({ value }) => statedDate(value, language))
      .find((date) => date !== null) ?? null
  // Where a page shows nothing but the day of its last change, that is the date to cite.
  const shownChange = near.modified[0]?.value
  if (!known && shownChange) published = shownChange
  return { published, modified: change && (!published || change >= published) ? change : null }
}

import type { Census } from './census'
import { keysOf } from './keys'
import { membersOf, type Member } from './members'
import type { Part, Parts } from './part'
import type { Sign } from './signs'

/** Elements of one kind that could be the posts of a thread. */
export interface Group {
  key: string
  members: Member[]
  /** Shares, 0 to 1: of the page's words, of the members that name who wrote them, and when. */
  coverage: number
  named: number
  dated: number
  score: number
}

/** More kinds than these are never compared, however many names a page's elements have. */
const MOST_KINDS = 150
const LEAST_COVERAGE = 0.2

const kindsOf = (parts: Parts): Map<string, Part[]> => {
  const kinds = new Map<string, Part[]>()
  for (const part of parts.all) {
    for (const key of new Set(keysOf(part.element))) {
      const kind = kinds.get(key)
      if (kind) kind.push(part)
      else kinds.set(key, [part])
    }
  }
  return kinds
}

/** Words below the members; those inside another of the kind count once. `parts` are in the order of the page. */
const covered = (parts: readonly Part[]): number => {
  let words = 0
  let last = -1
  for (const part of parts) {
    if (part.first <= last && part.last <= last) continue
    words += part.words
    last = part.last
  }
  return words
}

/** How often the sign that most members have stands in each of them: once in a post, often in what holds several. */
const repeatsOf = (members: readonly Member[], signs: (member: Member) => readonly Sign[]): number => {
  const counts = new Map<string, { members: number; signs: number }>()
  for (const member of members) {
    const own = new Map<string, number>()
    for (const { key } of signs(member)) own.set(key, (own.get(key) ?? 0) + 1)
    for (const [key, times] of own) {
      const count = counts.get(key) ?? { members: 0, signs: 0 }
      count.members++
      count.signs += times
      counts.set(key, count)
    }
  }
  let most = { members: 0, signs: 0 }
  for (const count of counts.values()) if (count.members > most.members) most = count
  return most.members ? most.signs / most.members : 1
}

const groupOf = (key: string, parts: readonly Part[], census: Census, total: number): Group => {
  const members = membersOf(parts, census).filter(({ words, authors }) => words > 0 || authors.length > 0)
  const withWords = members.filter(({ words }) => words > 0)
  const count = Math.max(1, withWords.length)
  const coverage = total ? Math.min(1, withWords.reduce((sum, { words }) => sum + words, 0) / total) : 0
  const named = withWords.filter(({ authors }) => authors.length > 0).length / count
  const dated = withWords.filter(({ times }) => times.length > 0).length / count
  const repeats = Math.max(
    repeatsOf(withWords, ({ authors }) => authors),
    repeatsOf(withWords, ({ times }) => times),
  )
  const score =
    (coverage * (0.1 + 0.6 * named + 0.3 * dated) * (count / (count + 0.5))) /
    Math.sqrt(Math.max(1, repeats - 0.5))
  return { key, members: withWords, coverage, named, dated, score }
}

/** The kind of element that is most likely a thread's posts: they hold most of the page's words, and each names its author and time. */
export const bestGroup = (parts: Parts, census: Census): Group | null => {
  const total = parts.words.reduce((sum, words) => sum + words, 0)
  const kinds = [...kindsOf(parts)]
    .map(([key, all]) => ({ key, all, words: covered(all) }))
    .filter(
      ({ key, all, words }) => (all.length > 1 || key === 'stated post') && words >= LEAST_COVERAGE * total,
    )
    .sort((a, b) => b.words - a.words)
    .slice(0, MOST_KINDS)
  let best: Group | null = null
  for (const { key, all } of kinds) {
    const group = groupOf(key, all, census, total)
    if (!best || group.score > best.score * 1.001) best = group
  }
  return best
}

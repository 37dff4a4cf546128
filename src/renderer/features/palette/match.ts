import { fold } from '../../ui'

export interface Searchable {
  /** Folded words of the title. */
  words: readonly string[]
  folded: string
  initials: string
}

const WORD = /[\p{L}\p{N}]+/gu

export function searchable(title: string): Searchable {
  const folded = fold(title)
  const words = folded.match(WORD) ?? []
  return { words, folded, initials: words.map((word) => word[0] ?? '').join('') }
}

export const queryWords = (query: string): readonly string[] => fold(query).match(WORD) ?? []

const FIRST_WORD = 4
const WORD_START = 3
const INITIALS = 2
const INSIDE = 1

function scoreOf(word: string, { words, folded, initials }: Searchable): number {
  const at = words.findIndex((candidate) => candidate.startsWith(word))
  if (at >= 0) return (at === 0 ? FIRST_WORD : WORD_START) + (words[at] === word ? 0.5 : 0)
  if (word.length > 1 && initials.includes(word)) return INITIALS
  return folded.includes(word) ? INSIDE : 0
}

/**
 * How well a title answers what was typed: every word must start one of the title's words, be the initials of some, or at
 * least stand inside it. 0 means that it does not; word starts count most, at the beginning of the title more.
 */
export function match(query: readonly string[], title: Searchable): number {
  let total = 0
  for (const word of query) {
    const score = scoreOf(word, title)
    if (score === 0) return 0
    total += score
  }
  return query.length === 0 ? 1 : total / query.length
}

/** Those that match, the best first; equal ones keep their order. */
export function rank<T>(items: readonly T[], query: string, title: (item: T) => Searchable): readonly T[] {
  const words = queryWords(query)
  if (words.length === 0) return items
  return items
    .map((item) => ({ item, score: match(words, title(item)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item)
}

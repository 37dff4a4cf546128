import type { Word } from './words'

/** FNV-1a over UTF-16 code units, 32 bits (Fowler, Noll, Vo). */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/**
 * Pairs of neighbouring words, each once, as 32-bit numbers. Pairs instead of the usual runs of three or more, because
 * quotations are short: a changed word costs two shingles, and “get moving” still has one.
 */
export const shinglesOf = (words: readonly Word[]): number[] => {
  const found = new Set<number>()
  for (let at = 1; at < words.length; at++)
    found.add(hash(`${words[at - 1]?.key ?? ''} ${words[at]?.key ?? ''}`))
  return [...found]
}

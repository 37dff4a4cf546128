const WORD = /[\p{L}\p{N}]+/gu
/** Scripts without spaces: about two characters make a word. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu
const LATIN_ONLY = /^[\u0000-\u0e00\u1e00-\u2e7f]*$/

const matches = (text: string, pattern: RegExp): number => {
  let count = 0
  pattern.lastIndex = 0
  while (pattern.test(text)) count++
  return count
}

/** How many words a text has, in scripts with and without spaces. */
export const countWords = (text: string): number =>
  matches(text, WORD) + (LATIN_ONLY.test(text) ? 0 : Math.floor(matches(text, DENSE) / 2))

/** Running text: long and of few links. `linkShare` is 0 to 1. */
export const isProse = (words: number, linkShare: number): boolean => words >= 15 && linkShare < 0.4

/** A text's letters and digits in small letters, to compare texts by. */
export const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

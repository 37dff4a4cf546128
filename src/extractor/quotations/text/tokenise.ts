import type { Block } from '../blocks'
import { ABBREVIATIONS } from './abbreviations'
import type { Token } from './token'

/** A stretch that is one token: a quotation with its marks. */
export interface Stretch {
  outerStart: number
  outerEnd: number
}

const TOKEN =
  /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:[-’'‘ʼ]\p{L}[\p{L}\p{M}\p{N}]*|-\d+)*|[@#]\w+|[$€£]?\d[\p{N}.,:]*(?:[-‐]\p{L}[\p{L}]*)*(?:-\p{L}+)*%?|[^\s\p{L}\p{N}]/gu
const POSSESSIVE = /[’'](?:s|S)$/
const CONTRACTED = /[’'](?:s|d|ll|re|ve|m|S)$/
const CAPITAL = /^[\p{Lu}\p{Lt}@]/u

function add(tokens: Token[], text: string, start: number, kind: Token['kind'], block: number): void {
  const lower = text.toLowerCase()
  const capital = CAPITAL.test(text)
  tokens.push({ start, end: start + text.length, text, lower, kind, capital, quote: -1, block, sentence: -1 })
}

/** Splits off ’s, ’d, ’ll … from an English word. */
function addWord(tokens: Token[], text: string, start: number, block: number): void {
  const ending = CONTRACTED.exec(text)
  if (ending === null || ending.index === 0) {
    add(tokens, text, start, 'word', block)
    return
  }
  add(tokens, text.slice(0, ending.index), start, 'word', block)
  const kind = POSSESSIVE.test(text) ? 'possessive' : 'word'
  add(tokens, ending[0], start + ending.index, kind, block)
}

function addPlain(tokens: Token[], text: string, from: number, to: number, block: number): void {
  for (const match of text.slice(from, to).matchAll(TOKEN)) {
    const word = match[0]
    const start = from + match.index
    if (/^\p{L}/u.test(word)) {
      const next = text.charAt(start + word.length)
      const initial = word.length === 1 && /\p{Lu}/u.test(word)
      if (next === '.' && start + word.length < to && (initial || ABBREVIATIONS.has(word.toLowerCase()))) {
        // The stop is part of the word; the punctuation token that follows is left out below.
        add(tokens, `${word}.`, start, 'word', block)
      } else addWord(tokens, word, start, block)
    } else if (/^[\p{N}$€£]/u.test(word) && /\p{N}/u.test(word)) {
      const number = word.replace(/[.,:]+$/, '')
      add(tokens, number, start, 'number', block)
      for (let i = number.length; i < word.length; i++) add(tokens, word.charAt(i), start + i, 'punct', block)
    } else {
      const last = tokens.at(-1)
      if (last === undefined || last.end <= start)
        add(tokens, word, start, /^[@#]\w/.test(word) ? 'word' : 'punct', block)
    }
  }
}

/** The tokens of all blocks in order; each stretch becomes one token of kind `quote`, once per block that it touches. */
export function tokenise(text: string, blocks: readonly Block[], stretches: readonly Stretch[]): Token[] {
  const tokens: Token[] = []
  let next = 0
  blocks.forEach((block, index) => {
    let from = block.start
    while (from < block.end) {
      const stretch = stretches[next]
      if (stretch === undefined || stretch.outerStart >= block.end) {
        addPlain(tokens, text, from, block.end, index)
        break
      }
      if (stretch.outerStart > from) addPlain(tokens, text, from, stretch.outerStart, index)
      const start = Math.max(from, stretch.outerStart)
      const end = Math.min(block.end, stretch.outerEnd)
      if (end <= start) {
        next++
        continue
      }
      tokens.push({
        start,
        end,
        text: '',
        lower: '',
        kind: 'quote',
        capital: false,
        quote: next,
        block: index,
        sentence: -1,
      })
      if (stretch.outerEnd > block.end) break
      from = end
      next++
    }
  })
  return tokens
}

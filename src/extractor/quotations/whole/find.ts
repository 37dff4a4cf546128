import type { Passage } from '#shared/domain/passage'
import type { Block } from '../blocks'
import type { Cues } from '../cues'
import { trimmed, type MarkedSpan } from '../marks/span'
import { mayName } from '../turns/label'
import type { Turn } from '../turns/transcript'
import { signatureOf } from './signature'

/** A letter or a statement of more paragraphs is cut there. */
const MOST_BLOCKS = 12
/** UTF-16 code units; a longer paragraph above a signature is no motto. */
const LONGEST_MOTTO = 600
const FROM = /^(?:From|Von|De|Da)\s+(\p{Lu}[^:\n(),]{2,48})(?:,[^:\n]{1,60}|\s?\([^)\n]{1,60}\))?:(?:\s+|$)/u
const WORD = /[\p{L}\p{M}’'-]+/gu
const MARKED = /^[“”„‟"«»‹›「『‘'`—–―•*-]|^\d+[.)]\s/
const SENTENCE = /[.?!…][)\]]?$/

/** Whether a block belongs to a block quote, by its index. */
function blockQuotes(blocks: readonly Block[], passages: readonly Passage[]): boolean[] {
  const quotes = passages.filter(({ type }) => type === 'blockQuote').sort((a, b) => a.start - b.start)
  let next = 0
  return blocks.map((block) => {
    while ((quotes[next]?.end ?? Infinity) <= block.start) next++
    const quote = quotes[next]
    return quote !== undefined && quote.start <= block.start && block.end <= quote.end
  })
}

/** Does the block lead up to words that somebody said or wrote? “Holm wrote on her page:” */
function introduces(text: string, block: Block, cues: Cues): boolean {
  const tail = text.slice(Math.max(block.start, block.end - 160), block.end)
  if (!/[:：]$/.test(tail)) return false
  const sentence = tail.slice(Math.max(0, ...['. ', '? ', '! '].map((stop) => tail.lastIndexOf(stop))))
  for (const match of sentence.matchAll(WORD)) {
    const word = match[0].toLowerCase()
    const level = cues.verbs.get(word)
    if (level === 'say' || level === 'report' || cues.nouns.has(word)) return true
  }
  return false
}

interface Whole {
  first: number
  last: number
  /** Where the words begin, when not with the block. */
  from?: number
  turn?: Turn
}

const labelled = (start: number, end: number, text: string): Turn['label'] => ({
  start,
  end,
  wordsStart: end,
  text,
})

/**
 * What is quoted whole and needs no marks: block quotes that are introduced or signed, a paragraph between “X wrote:” and the next, a
 * motto above “— X”, letters under “From X:”. `taken` are the spans found by marks: a block that begins with one is left alone.
 * Linear in the text's length.
 */
export function findWhole(
  text: string,
  passages: readonly Passage[],
  blocks: readonly Block[],
  cues: Cues,
  taken: readonly MarkedSpan[],
): MarkedSpan[] {
  const quoted = blockQuotes(blocks, passages)
  const marked = new Set(taken.flatMap(({ firstBlock, lastBlock }) => [firstBlock, lastBlock]))
  const plain = (index: number) => {
    const block = blocks[index]
    return block?.kind === 'prose' && !MARKED.test(text.slice(block.start, block.start + 4))
  }
  const found: Whole[] = []
  for (let i = 0; i < blocks.length; i++) {
    const whole = fromLetter(text, blocks, i) ?? blockQuoteAt(i) ?? paragraphAt(i)
    if (whole === null) continue
    found.push(whole)
    i = whole.last
  }
  return found.flatMap((whole) => spanOf(text, blocks, whole))

  function blockQuoteAt(first: number): Whole | null {
    if (quoted[first] !== true || !plain(first)) return null
    let last = first
    while (quoted[last + 1] === true) last++
    const inside = last > first ? signatureAt(last) : null
    const below = inside === null && quoted[last + 1] !== true ? signatureAt(last + 1) : null
    const above = blocks[first - 1]
    const end = inside === null ? last : last - 1
    const signed = inside ?? below
    if (signed !== null) return { first, last: end, turn: signed }
    return above !== undefined && introduces(text, above, cues) ? { first, last: end } : null
  }

  function signatureAt(index: number): Turn | null {
    const block = blocks[index]
    const signature = block === undefined ? null : signatureOf(text, block)
    if (signature === null) return null
    const { start, end } = signature
    return { first: index, last: index, label: labelled(start, end, text.slice(start, end)), asks: false }
  }

  function paragraphAt(index: number): Whole | null {
    const block = blocks[index]
    const above = blocks[index - 1]
    if (block === undefined || !plain(index) || quoted[index] === true || marked.has(index)) return null
    const words = text.slice(block.start, block.end)
    if (!SENTENCE.test(words) || words.length < 20) return null
    const signed = words.length <= LONGEST_MOTTO && signatureAt(index + 1)
    if (signed) return { first: index, last: index, turn: signed }
    return above !== undefined && above.kind === 'prose' && introduces(text, above, cues)
      ? { first: index, last: index }
      : null
  }
}

/** “From Ida Holm:” and the letter below it. */
function fromLetter(text: string, blocks: readonly Block[], index: number): Whole | null {
  const block = blocks[index]
  if (block === undefined || block.kind === 'cell') return null
  const match = FROM.exec(text.slice(block.start, Math.min(block.end, block.start + 140)))
  const name = match?.[1]?.trim()
  if (match === null || name === undefined || !mayName(name) || !name.includes(' ')) return null
  const start = block.start + match[0].indexOf(name)
  const turn = { first: index, last: index, label: labelled(start, start + name.length, name), asks: false }
  const from = block.start + match[0].length
  if (from < block.end) return { first: index, last: index, from, turn }
  let last = index
  while (last + 1 < blocks.length && last - index < MOST_BLOCKS && blocks[last + 1]?.kind === 'prose') {
    const next = blocks[last + 1]
    if (next === undefined || FROM.test(text.slice(next.start, next.start + 140))) break
    last++
  }
  return last === index ? null : { first: index + 1, last, turn }
}

function spanOf(text: string, blocks: readonly Block[], { first, last, from, turn }: Whole): MarkedSpan[] {
  const start = from ?? blocks[first]?.start
  const end = blocks[last]?.end
  const inner = start === undefined || end === undefined ? null : trimmed(text, start, end)
  if (inner === null) return []
  const span = {
    start: inner[0],
    end: inner[1],
    outerStart: inner[0],
    outerEnd: inner[1],
    glyph: ':',
    unclosed: false,
    nested: false,
    firstBlock: first,
    lastBlock: last,
  }
  return [turn === undefined ? span : { ...span, turn }]
}

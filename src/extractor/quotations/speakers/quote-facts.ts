import type { Article, Quote } from '../article'
import type { LinkedMention } from './candidate'

/** What the ranker wants to know about a quotation before it looks at any speaker. */
export interface QuoteFacts {
  quote: Quote
  words: number
  /** `comma`: “…,” expects who says it; `stop`: it is a sentence; `none`: a fragment. */
  ending: 'comma' | 'stop' | 'none'
  /** Its first letter is small. */
  small: boolean
  /** Begins its sentence, and its block. */
  startsSentence: boolean
  startsBlock: boolean
  endsBlock: boolean
  heading: boolean
  /** The word or mark just before and after, in lower case; empty at the block's edge. */
  before: string
  after: string
  /** The nearest cue in its own sentence: before, after, at both sides, or none. */
  cueBefore: boolean
  cueAfter: boolean
  /** The quotation before it, and whether it stands in the same block with nothing but stops between. */
  sameBlockAsLast: boolean
  /** In the same sentence as the quotation before it. */
  sameSentenceAsLast: boolean
  adjoinsLast: boolean
  /** Every word but the little ones has a capital: a title, a headline. */
  titleCase: boolean
  text: string
}

const LITTLE = /^(?:the|a|an|of|and|in|on|for|to|with|at|by|from|is|de|la|le|der|die|das|und|von)$/i

function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/, 12).filter((word) => !LITTLE.test(word))
  return words.length > 0 && words.every((word) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word))
}

function hasCue(article: Article, from: number, step: 1 | -1): boolean {
  const { tokens, cues } = article
  const sentence = tokens[from]?.sentence
  for (let i = from + step, n = 0; n < 30; i += step, n++) {
    const token = tokens[i]
    if (token === undefined || token.sentence !== sentence || token.kind === 'quote') return false
    const level = cues.verbs.get(token.lower)
    if (!token.capital && (level === 'say' || level === 'report')) return true
    if (cues.accordingTo.has(token.lower) && token.lower.length > 3) return true
  }
  return false
}

export function quoteFacts(article: Article, quote: Quote, last: Quote | null): QuoteFacts {
  const { text, tokens, blocks } = article
  const { span } = quote
  const words = text.slice(span.start, span.end)
  const first = tokens[quote.firstToken]
  const final = tokens[quote.lastToken]
  const before = tokens[quote.firstToken - 1]
  const after = tokens[quote.lastToken + 1]
  const startsBlock = before?.block !== first?.block
  const endsBlock = after?.block !== final?.block
  const lastEnd = last === null ? undefined : tokens[last.lastToken]
  const sameBlockAsLast = lastEnd !== undefined && lastEnd.block === first?.block
  const outside = text.slice(span.end, span.outerEnd + 2)
  const ending =
    /^\W*,/.test(outside) || words.endsWith(',')
      ? 'comma'
      : /[.?!…]$/.test(words) || /^\W*[.?!]/.test(outside)
        ? 'stop'
        : 'none'
  return {
    quote,
    words: words.split(/\s+/, 60).length,
    ending,
    small: /^[^\p{L}]*\p{Ll}/u.test(words.slice(0, 12)),
    startsSentence: before === undefined || before.sentence !== first?.sentence,
    startsBlock,
    endsBlock,
    heading: blocks[span.firstBlock]?.kind === 'heading',
    before: startsBlock ? '' : (before?.lower ?? ''),
    after: endsBlock ? '' : (after?.lower ?? ''),
    cueBefore: hasCue(article, quote.firstToken, -1),
    cueAfter: hasCue(article, quote.lastToken, 1),
    sameBlockAsLast,
    sameSentenceAsLast: lastEnd !== undefined && lastEnd.sentence === first?.sentence,
    adjoinsLast: sameBlockAsLast && last !== null && quote.firstToken - last.lastToken <= 2,
    titleCase: isTitleCase(words.slice(0, 120)),
    text: words,
  }
}

/** What was decided for the quotations before. */
export interface History {
  last: LinkedMention | null
  lastQuote: Quote | null
  /** The one who spoke before the last speaker did. */
  earlier: LinkedMention | null
}

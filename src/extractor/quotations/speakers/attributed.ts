import type { Article } from '../article'
import { GLYPHS } from '../marks/glyphs'
import type { Candidate } from './candidate'
import { isTied, linkFor, type Features } from './features'
import type { History, QuoteFacts } from './quote-facts'

const length = (words: number) =>
  words < 2 ? '1' : words < 3 ? '2' : words < 4 ? '3' : words < 6 ? '5' : words < 10 ? '9' : 'long'

const wordClass = (article: Article, word: string): string => {
  if (word === '') return 'edge'
  if (!/[\p{L}\p{N}]/u.test(word)) return word
  const level = article.cues.verbs.get(word)
  if (level !== undefined) return `verb-${level}`
  if (article.cues.nouns.has(word)) return 'noun'
  if (
    /^(?:the|a|an|of|and|as|that|is|was|were|are|in|on|by|for|to|with|or|but|his|her|their|its|not|be|been|titled|called|so-called|entitled|named|song|book|film|movie|album|show)$/.test(
      word,
    )
  )
    return word
  return 'word'
}

/**
 * Facts that tell whether anybody is quoted at all, or the marks stand around a title, a term or a word held at arm’s length.
 * `best` is the likeliest speaker.
 */
export function attributionFeatures(
  article: Article,
  facts: QuoteFacts,
  best: Candidate | null,
  history: History,
  lastAttributed: boolean,
): Features {
  const out: Features = ['always']
  const long = length(facts.words)
  const link = best === null ? null : linkFor(facts, best)
  const tied = isTied(link) ? 'tied' : 'loose'
  const side = facts.cueBefore ? (facts.cueAfter ? 'both' : 'before') : facts.cueAfter ? 'after' : 'none'
  const form = `${facts.ending}${facts.small ? '-small' : ''}`
  const title = facts.titleCase ? 'title' : 'plain'
  out.push(`length ${long}`, `length ${long} ${title}`, `length ${long} ${tied}`, `length ${long} ${form}`)
  out.push(
    `before ${wordClass(article, facts.before)}`,
    `before ${wordClass(article, facts.before)} ${title}`,
  )
  out.push(`after ${wordClass(article, facts.after)}`)
  out.push(`cues ${side}`, `cues ${side} ${title}`)
  out.push(
    `best ${best?.zone ?? 'none'} ${link?.tie ?? 'none'}`,
    `best ${link?.tie ?? 'none'} ${link?.level ?? 'none'}`,
  )
  out.push(`best ${best?.zone ?? 'none'} ${tied} ${title}`)
  if (GLYPHS[facts.quote.span.glyph]?.family === 'single') {
    const kind = article.hasDoubles ? 'single beside doubles' : 'single alone'
    const place = facts.heading ? 'heading' : facts.quote.span.firstBlock === 0 ? 'first block' : 'later'
    out.push(kind, `${kind} ${place}`, `${kind} ${place} ${long}`)
  }
  if (facts.quote.span.unclosed) out.push('unclosed')
  out.push(facts.heading ? 'heading' : 'prose')
  if (facts.startsBlock && facts.endsBlock) out.push(`whole block ${title}`)
  if (facts.adjoinsLast || facts.sameSentenceAsLast)
    out.push(
      `follows ${lastAttributed ? 'a quotation' : 'none'} ${facts.adjoinsLast ? 'closely' : 'in its sentence'}`,
    )
  if (facts.startsSentence) out.push(`starts sentence ${title}`)
  if (/[?!]$/.test(facts.text)) out.push('asks or cries')
  if (/\b(?:I|we|you|I’m|I'm|my|our|ich|wir|je|nous|yo|io|eu)\b/i.test(facts.text.slice(0, 400)))
    out.push(`first person ${long}`)
  if (/^\W*(?:https?:|@|#|\d+$)/.test(facts.text)) out.push('address or number')
  if (history.last === null) out.push('nobody has spoken')
  return out
}

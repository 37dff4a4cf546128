import type { Article } from '../article'
import { GLYPHS } from '../marks/glyphs'
import type { Candidate } from './candidate'
import { isTied, linkFor, type Features } from './features'
import type { QuoteFacts } from './quote-facts'

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

/** The kind of word that leads up to a quotation. */
function leader(article: Article, word: string): string {
  if (word === '') return 'edge'
  if (/^[,:]$/.test(word)) return word
  if (!/[\p{L}\p{N}]/u.test(word)) return 'mark'
  const level = article.cues.verbs.get(word)
  if (level !== undefined) return level === 'weak' ? 'weak' : 'verb'
  if (
    /^(?:the|a|an|his|her|their|its|our|this|der|die|das|den|dem|ein|eine|einen|le|la|un|una|el|il|o)$/.test(
      word,
    )
  )
    return 'article'
  if (/^(?:that|dass|que|che)$/.test(word)) return 'that'
  if (/^(?:as|als|comme|como|come)$/.test(word)) return 'as'
  if (/^(?:of|on|in|for|to|with|from|by|at|about|and|or|von|zu|mit|de|et|und|y|e)$/.test(word))
    return 'little'
  return 'word'
}

const WORKS = new Set(
  (
    'show movie film song book album podcast series program programme drama episode novel play documentary magazine newspaper hashtag ' +
    'initiative referendum chapter crowd star theme debate deal campaign franchise musical sitcom painting poem track single game app ' +
    'buch roman zeitschrift zeitung magazin sendung lied serie website schiff projekt aktion organisation gruppe partei ' +
    'livre émission chanson roman journal libro película canción revista serie diario canzone rivista giornale livro filme música jornal'
  ).split(' '),
)

/** A noun for a work, a programme, a group beside the marks: what stands between them is its name. */
function besideWork(article: Article, facts: QuoteFacts): string | null {
  const { tokens } = article
  const { firstToken, lastToken } = facts.quote
  for (let i = firstToken - 1; i >= firstToken - 2; i--)
    if (WORKS.has(tokens[i]?.lower ?? '')) return 'a work before'
  for (let i = lastToken + 1; i <= lastToken + 2; i++)
    if (WORKS.has(tokens[i]?.lower ?? '')) return 'a work after'
  return null
}

/** How far the cue of the likeliest speaker stands from the quotation, in tokens. */
function reachOf(facts: QuoteFacts, best: Candidate | null): string {
  const link = best === null ? null : linkFor(facts, best)
  if (best === null || link === null || !isTied(link)) return 'none'
  const { firstToken, lastToken } = facts.quote
  const gap = link.cue < firstToken ? firstToken - link.cueEnd - 1 : link.cue - lastToken - 1
  return `${link.cue < firstToken ? 'before' : 'after'} ${gap < 2 ? 'at once' : gap < 5 ? 'soon' : gap < 12 ? 'later' : 'far'}`
}

/**
 * Facts that tell whether anybody is quoted at all, or the marks stand around a title, a term or a word held at arm’s length.
 * `best` is the likeliest speaker.
 */
export function attributionFeatures(
  article: Article,
  facts: QuoteFacts,
  best: Candidate | null,
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
  const size = facts.words < 3 ? 'brief' : facts.words < 6 ? 'middling' : 'long'
  const follower = /^[\p{L}\p{N}]/u.test(facts.after)
    ? article.cues.verbs.has(facts.after)
      ? 'verb'
      : 'word'
    : facts.after === ''
      ? 'edge'
      : 'mark'
  out.push(
    `frame ${leader(article, facts.before)} ${follower} ${size}`,
    `frame ${leader(article, facts.before)} ${title} ${size}`,
  )
  const work = besideWork(article, facts)
  if (work !== null) out.push(`${work} ${title}`, `${work} ${size}`)
  const reach = reachOf(facts, best)
  out.push(`reach ${reach} ${size}`, `reach ${reach} ${title}`, `tie ${link?.tie ?? 'none'} ${size}`)
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
  return out
}

/** Below this logit nobody is quoted: a title, a term, a word held at arm’s length. */
const THRESHOLD = -0.1
/** One or two words are more often a term than a quotation. */
const BRIEF_THRESHOLD = 0.2

/** A whole sentence between marks is somebody’s, even when nothing near it says whose. */
const isSentence = (facts: QuoteFacts) =>
  facts.words > 4 &&
  !facts.small &&
  !facts.titleCase &&
  facts.ending !== 'none' &&
  facts.startsSentence &&
  !facts.heading

/** `best` is the likeliest speaker, `logit` the sum of the weights of the attribution features. */
export function isAttributed(facts: QuoteFacts, best: Candidate | null, logit: number): boolean {
  const tie = best === null ? null : linkFor(facts, best)?.tie
  const threshold = facts.words < 3 ? BRIEF_THRESHOLD : THRESHOLD
  return logit > threshold || tie === 'signed' || tie === 'colon' || isSentence(facts)
}

import type { Article, Quote } from '../article'
import type { Mention } from '../mentions/mention'
import { linkAfter, linkBefore, type Link } from './link'

/** Where a mention stands, seen from a quotation. `L`: before, `R`: after, `P`: in an earlier block, `N`: in the next. */
export type Zone = 'R0' | 'R1' | 'L0' | 'L1' | 'L2' | 'L3' | 'P0' | 'P1' | 'N0' | 'H'

export interface LinkedMention extends Mention {
  index: number
  after: Link | null
  before: Link | null
}

export interface Candidate {
  mention: LinkedMention
  zone: Zone
}

const MOST_BEFORE = 16
const MOST_AFTER = 8

/** Ties every mention to its cues, once. */
export function linkMentions(article: Article): LinkedMention[] {
  const starts = new Map(article.mentions.map((mention) => [mention.first, mention]))
  return article.mentions.map((mention, index) => ({
    ...mention,
    index,
    after: linkAfter(article, mention, starts),
    before: linkBefore(article, mention),
  }))
}

/** Index of the first mention that begins at or after a token. */
function firstFrom(mentions: readonly Mention[], token: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.first ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low
}

function zoneBefore(article: Article, quote: Quote, mention: Mention): Zone | null {
  const at = article.tokens[quote.firstToken]
  if (at === undefined) return null
  if (mention.block === at.block) {
    const back = at.sentence - mention.sentence
    return back <= 0 ? 'L0' : back === 1 ? 'L1' : back === 2 ? 'L2' : back < 6 ? 'L3' : null
  }
  const blocks = at.block - mention.block
  return blocks === 1 ? 'P0' : blocks === 2 ? 'P1' : null
}

function zoneAfter(article: Article, quote: Quote, mention: Mention): Zone | null {
  const at = article.tokens[quote.lastToken]
  if (at === undefined) return null
  if (mention.block !== at.block) return mention.block === at.block + 1 ? 'N0' : null
  const ahead = mention.sentence - at.sentence
  return ahead === 0 ? 'R0' : ahead === 1 ? 'R1' : null
}

/** Mentions near a quotation, nearest first on each side, and those of `history` (who spoke last) wherever they stand. */
export function candidatesFor(
  article: Article,
  mentions: readonly LinkedMention[],
  quote: Quote,
  history: readonly LinkedMention[],
): Candidate[] {
  const found: Candidate[] = []
  const seen = new Set<number>()
  const add = (mention: LinkedMention, zone: Zone) => {
    if (seen.has(mention.index)) return
    seen.add(mention.index)
    found.push({ mention, zone })
  }
  const from = firstFrom(mentions, quote.firstToken)
  for (let i = from - 1; i >= Math.max(0, from - MOST_BEFORE); i--) {
    const mention = mentions[i]
    const zone = mention === undefined ? null : zoneBefore(article, quote, mention)
    if (mention === undefined || zone === null) break
    add(mention, zone)
  }
  const next = firstFrom(mentions, quote.lastToken + 1)
  for (let i = next; i < Math.min(mentions.length, next + MOST_AFTER); i++) {
    const mention = mentions[i]
    const zone = mention === undefined ? null : zoneAfter(article, quote, mention)
    if (mention === undefined || zone === null) break
    add(mention, zone)
  }
  for (const mention of history) add(mention, zoneBefore(article, quote, mention) ?? 'H')
  return found
}

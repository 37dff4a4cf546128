import type { RawBlock } from '../flatten/raw-block'
import { describeBlocks, FEATURE_NAMES } from './features'
import { confidenceModel } from './model'
import { isNever } from './never'
import { describePage, isProse } from './page'
import { keptByReadability } from './readability'

const ENOUGH = 0.45
const LONG = 25
/** How many blocks away a caption may stand from the text that it belongs to. */
const CAPTION_REACH = 4

const confidence = confidenceModel(FEATURE_NAMES)

export interface Selection {
  blocks: RawBlock[]
  /** Mean confidence over the words of what was chosen, 0 to 1. */
  certainty: number
}

/**
 * Chooses the blocks that are the article's. Takes the document apart (Readability is one of the witnesses), so everything else
 * that is wanted of it must be read before.
 */
export const selectBlocks = (
  document: Document,
  raws: readonly RawBlock[],
  title: string,
  statedText: string,
  tooDeep = false,
): Selection => {
  const page = describePage(raws)
  // Readability takes quadratic time on absurdly deep pages.
  const kept = tooDeep ? raws.map(() => false) : keptByReadability(document, raws)
  const likely = describeBlocks(page, { kept, title, statedText: bare(statedText) }).map(confidence)
  const words = page.candidates.map((one) => one.words)
  // A standfirst may be prose, so a longer paragraph is what begins the body.
  const firstProse = page.candidates.findIndex(
    (one, i) => (likely[i] ?? 0) >= ENOUGH && one.words >= LONG && isProse(one.words, one.linkShare),
  )
  let chosen = page.candidates.map(
    (one, i) => one.raw.block.role === 'body' && (likely[i] ?? 0) >= ENOUGH && !isNever(one, i < firstProse),
  )
  if (!chosen.includes(true)) chosen = raws.map(({ block }, i) => block.role === 'body' && (kept[i] ?? false))
  if (!chosen.includes(true)) chosen = raws.map(({ block }) => block.role === 'body')
  const total = raws.reduce((sum, _, i) => sum + (chosen[i] ? (words[i] ?? 0) : 0), 0)
  const sure = raws.reduce((sum, _, i) => sum + (chosen[i] ? (words[i] ?? 0) * (likely[i] ?? 0) : 0), 0)
  return {
    blocks: raws.filter(({ block }, i) => (block.role === 'body' ? chosen[i] : isBeside(chosen, i))),
    certainty: total ? sure / total : 0,
  }
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** A caption belongs to the article when chosen text stands near it on both sides. */
const isBeside = (chosen: readonly boolean[], i: number): boolean =>
  chosen.slice(Math.max(0, i - CAPTION_REACH), i).includes(true) &&
  chosen.slice(i + 1, i + 1 + CAPTION_REACH).includes(true)

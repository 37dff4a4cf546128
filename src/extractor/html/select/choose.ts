import { isNever } from './never'
import { bestThreshold } from './threshold'
import type { Page } from './page'

const LONG = 25
/** How many blocks away a caption may stand from the text that it belongs to. */
const CAPTION_REACH = 4

export interface Choice {
  /** For each block whether it is kept. */
  kept: boolean[]
  /** Mean likelihood over the words of what was chosen, 0 to 1. */
  certainty: number
}

/** Chooses the blocks that are the article's, given how likely each is. */
export const chooseBlocks = ({ candidates }: Page, likely: readonly number[]): Choice => {
  const enough = bestThreshold(
    candidates.flatMap(({ raw, words }, i) =>
      raw.block.role === 'body' ? [[likely[i] ?? 0, words] as const] : [],
    ),
  )
  const isBody = candidates.map(({ raw }) => raw.block.role === 'body')
  // A standfirst may be prose, so a longer paragraph is what begins the body.
  const firstProse = candidates.findIndex(
    (one, i) => (likely[i] ?? 0) >= enough && one.words >= LONG && one.isProse,
  )
  let chosen = candidates.map(
    (one, i) => isBody[i] === true && (likely[i] ?? 0) >= enough && !isNever(one, i < firstProse),
  )
  if (!chosen.includes(true)) {
    const most = likely.reduce((a, b, i) => (isBody[i] ? Math.max(a, b) : a), 0)
    chosen = likely.map((value, i) => isBody[i] === true && value >= most / 2)
  }
  if (!chosen.includes(true)) chosen = isBody
  let words = 0
  let sure = 0
  candidates.forEach((one, i) => {
    if (!chosen[i]) return
    words += one.words
    sure += one.words * (likely[i] ?? 0)
  })
  return {
    kept: chosen.map((value, i) => (isBody[i] ? value : isBeside(chosen, i))),
    certainty: words ? sure / words : 0,
  }
}

/** A caption belongs to the article when chosen text stands near it on both sides. */
const isBeside = (chosen: readonly boolean[], i: number): boolean =>
  chosen.slice(Math.max(0, i - CAPTION_REACH), i).includes(true) &&
  chosen.slice(i + 1, i + 1 + CAPTION_REACH).includes(true)

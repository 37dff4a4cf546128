import { FEATURES, type Feature } from './features'
import { modelOf, type StoredModel } from '../../html/select/model'
import { hasPhrase } from '../../html/select/phrases'
import { isDateLine } from '../../metadata/date-line'
import type { PageView, WebBlock } from './page-view'
import { judgedView, SECOND_FEATURES, type Judged } from './second-features'
import stored from './trees.json'

const ENOUGH = 0.4

const { first, second } = stored as unknown as { first: StoredModel; second: StoredModel }

/** Both rounds ask for the same facts: each is found out once a page. */
const remembered = (feature: Feature): Feature => {
  const known = new WeakMap<PageView, Float64Array>()
  return (view, i) => {
    const column = known.get(view) ?? new Float64Array(view.blocks.length).fill(NaN)
    known.set(view, column)
    const value = column[i] ?? NaN
    return Number.isNaN(value) ? (column[i] = feature(view, i)) : value
  }
}

const features = Object.entries(FEATURES).map(([name, feature]) => [name, remembered(feature)] as const)
const judgeFirst = modelOf<PageView>(first, Object.fromEntries(features))
const judgeSecond = modelOf<Judged>(second, {
  ...SECOND_FEATURES,
  ...Object.fromEntries(
    features.map(([name, feature]) => [name, ({ view }: Judged, i: number) => feature(view, i)]),
  ),
})

/** A standfirst may be prose, so a longer paragraph is what begins the body. */
const LONG = 25

/** Lines of date and author, which stand before the body. */
const isFactLine = ({ text, words, phrases, heading }: WebBlock): boolean =>
  !heading && (isDateLine(text) || (words <= 8 && hasPhrase(phrases, 'byline')))

/** Running text that may be an article although nothing else says so, in words. */
const SOME = 100

export interface Choice {
  /** One a block. */
  kept: boolean[]
  /** Nothing looked like an article, so the longest stretch of running text was taken. */
  guessed: boolean
}

/**
 * Which blocks of a printed web page are its article's: judged twice, the second time knowing what was thought of the blocks
 * around. Null when the page shows no article: only menus and the like were printed.
 */
export const chooseBlocks = (view: PageView): Choice | null => {
  const count = view.blocks.length
  const likely = judgeSecond(judgedView(view, judgeFirst(view, count)), count)
  const kept = likely.map((one) => one >= ENOUGH)
  const begins = view.blocks.findIndex(({ prose, words }, i) => kept[i] && prose && words >= LONG)
  for (let i = 0; i < begins; i++) if (isFactLine(view.blocks[i] as WebBlock)) kept[i] = false
  if (kept.some(Boolean)) return { kept, guessed: false }
  const prose = view.blocks.reduce((sum, block) => sum + (block.prose ? block.words : 0), 0)
  const [first, last] = view.stretch
  return prose < SOME ? null : { kept: likely.map((_, i) => i >= first && i <= last), guessed: true }
}

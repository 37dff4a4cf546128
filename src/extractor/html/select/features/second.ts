import type { PageNode } from '../page-tree'
import { FIRST } from './first'
import { at, flag, isIn, share, smallestRoot, up, type Feature, type View } from './view'

interface Sum {
  words: number
  likely: number
}

/** A view with how likely each block was judged at first to be of the article, and what follows from it. */
export interface JudgedView extends View {
  likely: readonly number[]
  /** The smallest element that holds most of what is likely. */
  root: PageNode | null
  firstLikely: number
  lastLikely: number
  likelyWords: number
  below: ReadonlyMap<PageNode, Sum>
  ofKind: ReadonlyMap<string, Sum>
  /** For each block: the mean over the words from it to the next heading of its level or above. */
  section: readonly number[]
  /** For each block: likelihood of the heading before it. */
  heading: readonly number[]
  /** Share of all likely words that stands before the block. */
  passed: readonly number[]
}

const LIKELY = 0.5

const add = <K>(sums: Map<K, Sum>, key: K, words: number, likely: number): void => {
  const sum = sums.get(key) ?? { words: 0, likely: 0 }
  sum.words += words
  sum.likely += words * likely
  sums.set(key, sum)
}

const levelAt = (view: View, i: number): number => {
  const block = at(view, i)?.raw.block
  return block?.type === 'heading' ? (block.level ?? 6) : 7
}

/** Backwards, with the running sums of every open level: linear. */
const sectionsOf = (view: View, likely: readonly number[]): number[] => {
  const open = Array.from({ length: 8 }, (): Sum => ({ words: 0, likely: 0 }))
  const section = likely.map(() => 0)
  for (let i = likely.length - 1; i >= 0; i--) {
    const level = levelAt(view, i)
    const own = open[level]
    section[i] = own ? share(own.likely, own.words) : 0
    const words = (at(view, i)?.words ?? 0) + 1
    open.forEach((sum, k) => {
      if (k >= level && level < 7) open[k] = { words: 0, likely: 0 }
      else {
        sum.words += words
        sum.likely += words * (likely[i] ?? 0)
      }
    })
  }
  return section
}

/** Adds to a view what the first judgement (0 to 1 a block) lets follow. */
export const judged = (view: View, likely: readonly number[]): JudgedView => {
  const { candidates } = view.page
  const below = new Map<PageNode, Sum>()
  const ofKind = new Map<string, Sum>()
  let heading = 0.5
  let before = 0
  const headings: number[] = []
  const passed: number[] = []
  candidates.forEach((one, i) => {
    const value = likely[i] ?? 0
    let node: PageNode | null = one.node
    for (let step = 0; node && step < 4; step++, node = node.parent) add(below, node, one.words + 1, value)
    add(ofKind, one.node.path, one.words + 1, value)
    headings.push(heading)
    if (one.raw.block.type === 'heading') heading = value
    passed.push(before)
    before += one.words * value
  })
  const strong = (i: number): boolean => (likely[i] ?? 0) >= LIKELY && at(view, i)?.isProse === true
  return {
    ...view,
    likely,
    root: smallestRoot(candidates, (i) => (strong(i) ? (candidates[i]?.words ?? 0) : 0), 0.8),
    firstLikely: candidates.findIndex((_, i) => strong(i)),
    lastLikely: candidates.findLastIndex((_, i) => strong(i)),
    likelyWords: before,
    below,
    ofKind,
    section: sectionsOf(view, likely),
    heading: headings,
    passed: passed.map((words) => share(words, before)),
  }
}

const meanWithin = (view: JudgedView, i: number, from: number, to: number): number => {
  let sum = 0
  let count = 0
  for (let j = Math.max(0, i + from); j <= i + to && j < view.likely.length; j++) {
    if (j === i) continue
    const weight = Math.min(60, (at(view, j)?.words ?? 0) + 1)
    sum += weight * (view.likely[j] ?? 0)
    count += weight
  }
  return share(sum, count)
}

const toLikely = (view: JudgedView, i: number, step: 1 | -1): number => {
  for (let d = 1; d < 20; d++)
    if ((view.likely[i + d * step] ?? 0) >= LIKELY && at(view, i + d * step)?.isProse) return d
  return 20
}

/** The mean below an ancestor, the block itself left out. */
const others = (view: JudgedView, i: number, steps: number): number => {
  const one = at(view, i)
  const sum = one && view.below.get(up(one.node, steps))
  if (!one || !sum) return 0
  return share(sum.likely - (one.words + 1) * (view.likely[i] ?? 0), sum.words - one.words - 1)
}

const ofKind = (view: JudgedView, i: number): number => {
  const one = at(view, i)
  const sum = one && view.ofKind.get(one.node.path)
  if (!one || !sum) return 0
  return share(sum.likely - (one.words + 1) * (view.likely[i] ?? 0), sum.words - one.words - 1)
}

const steps = [-4, -3, -2, -1, 1, 2, 3, 4].map((step): [string, Feature<JudgedView>] => [
  `likely ${step < 0 ? `${-step} before` : `${step} after`}`,
  (view, i) => view.likely[i + step] ?? 0,
])

/** What the judgement of all blocks says about each. */
const JUDGED: Record<string, Feature<JudgedView>> = {
  likely: (view, i) => view.likely[i] ?? 0,
  ...Object.fromEntries(steps),
  'likely within 4 before': (view, i) => meanWithin(view, i, -4, -1),
  'likely within 4 after': (view, i) => meanWithin(view, i, 1, 4),
  'likely within 12': (view, i) => meanWithin(view, i, -12, 12),
  'likely within 30': (view, i) => meanWithin(view, i, -30, 30),
  'likely others 1 up': (view, i) => others(view, i, 1),
  'likely others 2 up': (view, i) => others(view, i, 2),
  'likely others 3 up': (view, i) => others(view, i, 3),
  'likely of its kind': ofKind,
  'likely section': (view, i) => view.section[i] ?? 0,
  'likely heading': (view, i) => view.heading[i] ?? 0,
  'likely passed': (view, i) => view.passed[i] ?? 0,
  'likely share of page': (view) => share(view.likelyWords, view.page.words),
  'likely words of page': (view) => Math.min(6000, view.likelyWords),
  'to likely before': (view, i) => toLikely(view, i, -1),
  'to likely after': (view, i) => toLikely(view, i, 1),
  'before first likely': (view, i) => Math.max(0, Math.min(20, view.firstLikely - i)),
  'after last likely': (view, i) => Math.max(0, Math.min(20, i - view.lastLikely)),
  'before last likely': (view, i) => Math.max(0, Math.min(20, view.lastLikely - i)),
  'after first likely': (view, i) => Math.max(0, Math.min(20, i - view.firstLikely)),
  'in likely root': (view, i) => flag(isIn(at(view, i)?.node ?? null, view.root)),
  'child of likely root': (view, i) => flag(!!view.root && at(view, i)?.node.parent === view.root),
  'depth below likely root': (view, i) => (at(view, i)?.node.depth ?? 0) - (view.root?.depth ?? 0),
}

/** Everything that is known of a block once all were judged. */
export const SECOND: Readonly<Record<string, Feature<JudgedView>>> = { ...FIRST, ...JUDGED }

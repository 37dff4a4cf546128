import type { PageView } from './page-view'

/** A page and how likely each of its blocks was found to be the article's at first. */
export interface Judged {
  view: PageView
  likely: readonly number[]
  /** First and last running text that is likely the article's, or -1. */
  first: number
  last: number
  /** Mean of what was thought of all blocks of one place and style, weighed by words. */
  ofKind: ReadonlyMap<string, number>
  /** For each block the mean over the section below the heading that it stands under. */
  ofSection: readonly number[]
}

const kindKey = (view: PageView, i: number): string => {
  const block = view.blocks[i]
  return block
    ? `${Math.round(block.x0 / 4)} ${Math.round(block.size * 20)} ${block.bold} ${block.heading} ${block.linked > 0.5}`
    : ''
}

const mean = (sum: number, weight: number, otherwise: number): number => (weight ? sum / weight : otherwise)

const means = (view: PageView, likely: readonly number[], keyOf: (i: number) => string | number) => {
  const sums = new Map<string | number, [sum: number, weight: number]>()
  view.blocks.forEach(({ words }, i) => {
    const [sum, weight] = sums.get(keyOf(i)) ?? [0, 0]
    sums.set(keyOf(i), [sum + (likely[i] ?? 0) * (words + 1), weight + words + 1])
  })
  return new Map([...sums].map(([key, [sum, weight]]) => [key, mean(sum, weight, 0)] as const))
}

export const judgedView = (view: PageView, likely: readonly number[]): Judged => {
  const strong = view.blocks.map(({ prose }, i) => prose && (likely[i] ?? 0) > 0.6)
  const sections = means(view, likely, (i) => view.under[i] ?? -1)
  return {
    view,
    likely,
    first: strong.indexOf(true),
    last: strong.lastIndexOf(true),
    ofKind: new Map(
      [...means(view, likely, (i) => kindKey(view, i))].map(([key, value]) => [String(key), value]),
    ),
    ofSection: view.blocks.map(({ heading }, i) => sections.get(heading ? i : (view.under[i] ?? -1)) ?? -1),
  }
}

type Feature = (judged: Judged, i: number) => number

const thought =
  (steps: number): Feature =>
  ({ likely }, i) =>
    likely[i + steps] ?? -0.1

const around =
  (from: number, to: number): Feature =>
  ({ view, likely }, i) => {
    let [sum, weight] = [0, 0]
    for (let k = i + from; k <= i + to; k++) {
      const block = view.blocks[k]
      if (!block || k === i) continue
      sum += (likely[k] ?? 0) * (block.words + 1)
      weight += block.words + 1
    }
    return mean(sum, weight, -0.1)
  }

/** The likeliest among blocks so far away at most. */
const best =
  (from: number, to: number): Feature =>
  ({ likely }, i) => {
    let most = 0
    for (let k = i + from; k <= i + to; k++) most = Math.max(most, likely[k] ?? 0)
    return most
  }

const near = (value: number): number => Math.max(-40, Math.min(40, value))

/** What was thought of a block and of those around it. */
export const SECOND_FEATURES: Readonly<Record<string, Feature>> = {
  thought: thought(0),
  'thought before': thought(-1),
  'thought after': thought(1),
  'thought 2 before': thought(-2),
  'thought 2 after': thought(2),
  'thought 3 before': thought(-3),
  'thought 3 after': thought(3),
  'mean of 4 before': around(-4, -1),
  'mean of 4 after': around(1, 4),
  'mean of 12 before': around(-12, -1),
  'mean of 12 after': around(1, 12),
  'mean around': around(-5, 5),
  'best of 5 before': best(-5, -1),
  'best of 5 after': best(1, 5),
  'best of 20 before': best(-20, -1),
  'best of 20 after': best(1, 20),
  'mean of kind': ({ view, ofKind }, i) => ofKind.get(kindKey(view, i)) ?? 0,
  'mean of section': ({ ofSection }, i) => ofSection[i] ?? -1,
  'after first': ({ first }, i) => (first < 0 ? -50 : near(i - first)),
  'before last': ({ last }, i) => (last < 0 ? -50 : near(last - i)),
}

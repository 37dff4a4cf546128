import type { Candidate } from '../page'
import { at, flag, isIn, share, up, type Feature, type View } from './view'

const cap = (value: number, limit: number): number => Math.min(1, value / limit)
const linksOf = (one: Candidate, steps: number): number => {
  const node = up(one.node, steps)
  return share(node.linkedWords, node.words)
}
const isProseAt = (view: View, i: number): boolean => at(view, i)?.isProse === true
const with_ =
  (read: (one: Candidate, view: View, i: number) => number): Feature =>
  (view, i) => {
    const one = at(view, i)
    return one ? read(one, view, i) : 0
  }

/** How many blocks away the nearest running text is, up to 20. */
const toProse = (view: View, i: number, step: 1 | -1): number => {
  for (let d = 1; d < 20; d++) if (isProseAt(view, i + d * step)) return d
  return 20
}

const proseWithin = (view: View, i: number, reach: number): number => {
  let words = 0
  for (let j = i - reach; j <= i + reach; j++) if (isProseAt(view, j)) words += at(view, j)?.words ?? 0
  return words
}

const neighbours = (steps: readonly number[]): [string, Feature][] =>
  steps.flatMap((step): [string, Feature][] => {
    const where = step < 0 ? `${-step} before` : `${step} after`
    return [
      [`words ${where}`, (view, i) => Math.min(80, at(view, i + step)?.words ?? 0)],
      [`links ${where}`, (view, i) => at(view, i + step)?.linkShare ?? 0],
      [`heading ${where}`, (view, i) => flag(at(view, i + step)?.raw.block.type === 'heading')],
      [`same kind ${where}`, (view, i) => flag(at(view, i + step)?.node.path === at(view, i)?.node.path)],
      [
        `same parent ${where}`,
        (view, i) => flag(at(view, i + step)?.node.parent === at(view, i)?.node.parent),
      ],
    ]
  })

const climbing = (steps: readonly number[]): [string, Feature][] =>
  steps.flatMap((step): [string, Feature][] => [
    [`links ${step} up`, with_((one) => linksOf(one, step))],
    [`words ${step} up`, with_((one) => up(one.node, step).words)],
    [
      `prose share ${step} up`,
      with_((one) => share(up(one.node, step).proseWords, up(one.node, step).words)),
    ],
    [
      `share of all prose ${step} up`,
      with_((one, { page }) => share(up(one.node, step).proseWords, page.proseWords)),
    ],
    [`words a block ${step} up`, with_((one) => share(up(one.node, step).words, up(one.node, step).blocks))],
  ])

/** Where a block stands: in the tree, on the page, among its neighbours and its kind. */
export const PLACE: Record<string, Feature> = {
  ...Object.fromEntries(climbing([1, 2, 3, 5])),
  ...Object.fromEntries(neighbours([-3, -2, -1, 1, 2, 3])),
  depth: with_((one) => one.node.depth),
  'in prose root': with_((one, { proseRoot }) => flag(isIn(one.node, proseRoot))),
  'child of prose root': with_((one, { proseRoot }) => flag(one.node.parent === proseRoot)),
  'depth below prose root': with_((one, { proseRoot }) => one.node.depth - (proseRoot?.depth ?? 0)),
  'in scored root': with_((one, { scoreRoot }) => flag(isIn(one.node, scoreRoot))),
  'child of scored root': with_((one, { scoreRoot }) => flag(one.node.parent === scoreRoot)),
  'depth below scored root': with_((one, { scoreRoot }) => one.node.depth - (scoreRoot?.depth ?? 0)),
  'scored root share of prose': ({ scoreRoot, page }) => share(scoreRoot?.proseWords ?? 0, page.proseWords),
  'words of its kind': with_((one, { kinds }) =>
    share(kinds.get(one.node.path)?.words ?? 0, kinds.get(one.node.path)?.count ?? 0),
  ),
  'links of its kind': with_((one, { kinds }) =>
    share(kinds.get(one.node.path)?.linked ?? 0, kinds.get(one.node.path)?.words ?? 0),
  ),
  'prose of its kind': with_((one, { kinds }) =>
    share(kinds.get(one.node.path)?.prose ?? 0, kinds.get(one.node.path)?.count ?? 0),
  ),
  'size of its kind': with_((one, { kinds }) => kinds.get(one.node.path)?.count ?? 0),
  'kind share of page': with_((one, { kinds, page }) =>
    share(kinds.get(one.node.path)?.words ?? 0, page.words),
  ),
  repeated: with_((one, { repeats }) => repeats.get(one.text) ?? 0),
  'blocks of its parent': with_((one) => one.node.parent?.blocks ?? 0),
  'to prose before': (view, i) => toProse(view, i, -1),
  'to prose after': (view, i) => toProse(view, i, 1),
  'prose within 3': (view, i) => proseWithin(view, i, 3),
  'prose within 10': (view, i) => proseWithin(view, i, 10),
  'place on page': (view, i) => share(i, view.page.candidates.length),
  'before first prose': ({ firstProse }, i) => Math.max(0, Math.min(20, firstProse - i)),
  'after last prose': ({ lastProse }, i) => Math.max(0, Math.min(20, i - lastProse)),
  'before title': ({ titleAt }, i) => Math.min(20, Math.max(0, titleAt - i)),
  'after title': ({ titleAt }, i) => (titleAt < 0 ? -1 : Math.min(20, Math.max(0, i - titleAt))),
  'since heading': ({ sinceHeading }, i) => Math.min(30, sinceHeading[i] ?? 0),
  'since comments began': ({ sinceComments }, i) => sinceComments[i] ?? 0,
  'since related began': ({ sinceRelated }, i) => sinceRelated[i] ?? 0,
  'since foot began': ({ sinceFoot }, i) => sinceFoot[i] ?? 0,
  'prose passed': ({ prosePassed }, i) => prosePassed[i] ?? 0,
  'which article element': ({ articles }, i) => articles[i] ?? 0,
  'article elements': ({ articles }) =>
    Math.max(0, ...articles.slice(-1), articles[articles.length >> 1] ?? 0),
  'words of page': ({ page }) => cap(page.words, 20000),
  'blocks of page': ({ page }) => page.candidates.length,
  'prose share of page': ({ page }) => share(page.proseWords, page.words),
  'code of page': (view) => view.share.code,
  'tables of page': (view) => view.share.table,
  'lists of page': (view) => view.share.listItem,
  'headings of page': (view) => view.share.heading,
  'quotes of page': (view) => view.share.blockQuote,
}

import { inReadingOrder, marginLabels } from '#shared/domain/locator'
import type { Passage } from '#shared/domain/passage'

/** A passage with its place in reading order and what the margin says beside it. */
export interface Placed {
  passage: Passage
  index: number
  label: string | null
}

interface Nested {
  item: Placed
  children: NestedGroup[]
}

/** Neighbouring list items (or block quotes) of one depth. */
export interface NestedGroup {
  ordered: boolean
  items: Nested[]
}

/** What the page is made of. */
export type Block =
  | { kind: 'passage'; item: Placed; headingRank: number }
  | { kind: 'list'; group: NestedGroup }
  | { kind: 'quote'; items: Placed[] }
  | { kind: 'notes'; role: 'footnote' | 'reference'; items: Placed[] }
  | { kind: 'aside'; items: Placed[] }

const depthOf = ({ passage }: Placed): number => Math.max(1, passage.level ?? 1)
const isOrdered = ({ passage }: Placed): boolean => typeof passage.number === 'number'

/** Takes items from `at` on that are at least `depth` deep. A jump of several levels is one level deeper. */
function nest(items: readonly Placed[], at: number, depth: number): { groups: NestedGroup[]; next: number } {
  const groups: NestedGroup[] = []
  let next = at
  while (next < items.length) {
    const item = items[next]
    if (!item || depthOf(item) < depth) break
    const group = groups.at(-1)
    const last = group?.items.at(-1)
    if (last && depthOf(item) > depthOf(last.item)) {
      const inner = nest(items, next, depthOf(last.item) + 1)
      last.children.push(...inner.groups)
      next = inner.next
      continue
    }
    if (group?.ordered === isOrdered(item)) group.items.push({ item, children: [] })
    else groups.push({ ordered: isOrdered(item), items: [{ item, children: [] }] })
    next += 1
  }
  return { groups, next }
}

const kindOf = ({ passage }: Placed): Block['kind'] => {
  if (passage.role === 'footnote' || passage.role === 'reference') return 'notes'
  if (passage.role === 'aside') return 'aside'
  if (passage.type === 'listItem') return 'list'
  return passage.type === 'blockQuote' ? 'quote' : 'passage'
}

/** Neighbours that make one block together. */
function runs(items: readonly Placed[]): Placed[][] {
  const found: Placed[][] = []
  for (const item of items) {
    const run = found.at(-1)
    const last = run?.at(-1)
    const together =
      last &&
      kindOf(last) === kindOf(item) &&
      kindOf(item) !== 'passage' &&
      last.passage.role === item.passage.role
    if (together) run?.push(item)
    else found.push([item])
  }
  return found
}

/**
 * Ranks for headings, from 2 because the title is 1: the levels that the article uses, closed up, and never more than one deeper than
 * the heading before.
 */
function headingRanks(items: readonly Placed[]): Map<Placed, number> {
  const headings = items.filter(({ passage }) => passage.type === 'heading')
  const levels = [...new Set(headings.map(({ passage }) => passage.level ?? 1))].sort((a, b) => a - b)
  let last = 1
  return new Map(
    headings.map((item) => {
      last = Math.min(6, last + 1, levels.indexOf(item.passage.level ?? 1) + 2)
      return [item, last]
    }),
  )
}

/** The passages of a revision in reading order, with their labels. */
export function placePassages(passages: readonly Passage[]): Placed[] {
  const labels = marginLabels(passages)
  return inReadingOrder(passages).map((passage, index) => ({
    passage,
    index,
    label: labels.get(passage) ?? null,
  }))
}

/** Groups passages into what the page shows: lists nest, quotes, footnotes and asides stand together. */
export function blocksOf(items: readonly Placed[]): Block[] {
  const ranks = headingRanks(items)
  return runs(items).flatMap((run): Block[] => {
    const [first] = run
    if (!first) return []
    const kind = kindOf(first)
    if (kind === 'list') return nest(run, 0, 1).groups.map((group) => ({ kind, group }))
    if (kind === 'quote' || kind === 'aside') return [{ kind, items: run }]
    if (kind === 'notes')
      return [{ kind, role: first.passage.role === 'reference' ? 'reference' : 'footnote', items: run }]
    return [{ kind: 'passage', item: first, headingRank: ranks.get(first) ?? 2 }]
  })
}

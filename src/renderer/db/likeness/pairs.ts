import { shareOf, type Sketch } from './sketch'

/** In larger groups only texts are compared that share one of their smallest hashes. */
const ALL_PAIRS = 40
const TELLING = 8
/** Texts with one such hash, beyond which it is taken for what all of them have, such as a fixed opening. */
const MOST_SHARING = 200

/** An article of a group that shares an address or a title, with a sketch for each source whose text is there. */
export interface Member {
  id: string
  sketches: readonly Sketch[]
}

export interface Pair {
  /** Positions in the group: `earlier` < `later`. */
  earlier: number
  later: number
  /** How much of the shorter text stands in the longer one; null when it cannot be told. */
  share: number | null
}

function shareBetween(a: Member, b: Member): number | null {
  let best: number | null = null
  for (const mine of a.sketches)
    for (const theirs of b.sketches) best = Math.max(best ?? 0, shareOf(mine, theirs))
  return best
}

function* allPairs(count: number): Generator<[earlier: number, later: number]> {
  for (let later = 1; later < count; later++)
    for (let earlier = 0; earlier < later; earlier++) yield [earlier, later]
}

function* sharingPairs(members: readonly Member[]): Generator<[earlier: number, later: number]> {
  const byHash = new Map<number, number[]>()
  for (const [later, { sketches }] of members.entries()) {
    const before = new Set<number>()
    for (const hash of sketches.flatMap(({ hashes }) => [...hashes.subarray(0, TELLING)])) {
      const sharing = byHash.get(hash) ?? []
      if (sharing.length === 0) byHash.set(hash, sharing)
      if (sharing.length < MOST_SHARING && sharing.at(-1) !== later) {
        for (const earlier of sharing) before.add(earlier)
        sharing.push(later)
      }
    }
    for (const earlier of before) yield [earlier, later]
  }
}

/** Pairs of a group with how much their texts share: all of a small one, of a large one those that may share much. */
export function* pairsOf(members: readonly Member[]): Generator<Pair> {
  const pairs = members.length <= ALL_PAIRS ? allPairs(members.length) : sharingPairs(members)
  for (const [earlier, later] of pairs) {
    const [a, b] = [members[earlier], members[later]]
    if (a && b) yield { earlier, later, share: shareBetween(a, b) }
  }
}

import type { Name } from '#shared/domain/metadata'
import { bare } from '../bare'
import { certaintyOf, chooseBest, type Candidate, type Chosen, type Weights } from '../weigh'
import { shownName } from './candidates'
import { AUTHOR_WEIGHTS } from './weights'

/** Below this it is likelier that nobody is named. */
export const ENOUGH_FOR_AUTHORS = 0.4

const keysOf = (names: readonly Name[]): string[] => names.map((name) => bare(shownName(name)))

/** The likeliest authors; null where nothing convinces. A place that names the same persons and some more is more complete. */
export const chooseAuthors = (
  candidates: readonly Candidate<Name[]>[],
  weights: Weights = AUTHOR_WEIGHTS,
  least = ENOUGH_FOR_AUTHORS,
): Chosen<Name[]> | null => {
  const best = chooseBest(weights, candidates, least)
  if (!best) return null
  const keys = keysOf(best.value)
  for (const { value, origin, features } of candidates) {
    if (value.length <= best.value.length || value.some((name) => 'literal' in name)) continue
    const certainty = certaintyOf(weights, features)
    const others = new Set(keysOf(value))
    if (certainty >= least && keys.every((key) => others.has(key))) return { value, origin, certainty }
  }
  return best
}

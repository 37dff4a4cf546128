import type { Origin } from '#shared/domain/metadata'

/** What each named fact about a candidate adds to the logit that it is the right value. */
export type Weights = Readonly<Record<string, number>>

/** One value that a page may mean, with everything that speaks for and against it. */
export interface Candidate<T> {
  value: T
  origin: Origin
  features: string[]
}

export interface Chosen<T> {
  value: T
  origin: Origin
  /** 0 to 1. */
  certainty: number
}

/** How likely a candidate is right, 0 to 1: logistic regression over named features; unknown names count nothing. */
export const certaintyOf = (weights: Weights, features: readonly string[]): number =>
  1 / (1 + Math.exp(-features.reduce((sum, feature) => sum + (weights[feature] ?? 0), weights['bias'] ?? 0)))

/** The likeliest candidate, the first of equals; null when none reaches `least`. */
export const chooseBest = <T>(
  weights: Weights,
  candidates: readonly Candidate<T>[],
  least: number,
): Chosen<T> | null => {
  let best: Chosen<T> | null = null
  for (const { value, origin, features } of candidates) {
    const certainty = certaintyOf(weights, features)
    if (certainty >= least && (!best || certainty > best.certainty)) best = { value, origin, certainty }
  }
  return best
}

import type { Features } from './features'

/** A table of tuned numbers: what each fact adds. Facts that are not in it add nothing. */
export type Weights = Readonly<Record<string, number>>

export function score(weights: Weights, features: Features): number {
  let sum = 0
  for (const feature of features) sum += weights[feature] ?? 0
  return sum
}

export const logistic = (x: number) => 1 / (1 + Math.exp(-x))

/** The softmax of scores; empty for none. */
export function shares(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const powers = scores.map((value) => Math.exp(value - top))
  const sum = powers.reduce((total, value) => total + value, 0)
  return powers.map((value) => value / sum)
}

import type { Question, Scored } from './decide'
import { score, shares, type Weights } from './score'
import { SPEAKER_WEIGHTS } from './speaker-weights'

/** The likeliest speaker, and how much of the ranker’s belief it holds, 0 to 1. */
export interface Choice {
  best: Scored
  share: number
}

/** Null when there is no candidate. */
export function choose(question: Question, weights: Weights = SPEAKER_WEIGHTS): Choice | null {
  const scores = question.scored.map((scored) => score(weights, scored.features))
  const parts = shares(scores)
  let top = -1
  scores.forEach((value, i) => {
    if (top < 0 || value > (scores[top] ?? 0)) top = i
  })
  const best = question.scored[top]
  return best === undefined ? null : { best, share: parts[top] ?? 0 }
}

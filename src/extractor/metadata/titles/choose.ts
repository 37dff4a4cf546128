import { chooseBest, type Candidate, type Chosen, type Weights } from '../weigh'
import { TITLE_WEIGHTS } from './weights'

/** The likeliest title; a page that gives any has one. */
export const chooseTitle = (
  candidates: readonly Candidate<string>[],
  weights: Weights = TITLE_WEIGHTS,
): Chosen<string> | null => chooseBest(weights, candidates, 0)

import { ATTRIBUTION_WEIGHTS } from './attribution-weights'
import { CERTAINTY_WEIGHTS } from './certainty-weights'
import type { Weights } from './score'
import { SPEAKER_WEIGHTS } from './speaker-weights'

/** The three tables of numbers by which speakers are chosen. */
export interface Tables {
  speakers: Weights
  attribution: Weights
  certainty: Weights
}

/** The tables that ship; others are passed in only to measure what was learned without an article. */
export const SHIPPED: Tables = {
  speakers: SPEAKER_WEIGHTS,
  attribution: ATTRIBUTION_WEIGHTS,
  certainty: CERTAINTY_WEIGHTS,
}

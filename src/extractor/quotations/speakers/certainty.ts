import type { Candidate } from './candidate'
import { linkFor, type Features } from './features'
import type { QuoteFacts } from './quote-facts'

const band = (x: number) =>
  x > 0.99
    ? '99'
    : x > 0.97
      ? '97'
      : x > 0.93
        ? '93'
        : x > 0.85
          ? '85'
          : x > 0.7
            ? '70'
            : x > 0.5
              ? '50'
              : 'low'

/**
 * Facts from which certainty is read: how much of the ranker’s belief the best speaker holds (`share`), how it is tied to a verb of
 * saying, and how sure it is that anybody is quoted (`attribution`, a logit).
 */
export function certaintyFeatures(
  facts: QuoteFacts,
  best: Candidate,
  share: number,
  attribution: number,
): Features {
  const link = linkFor(facts, best)
  const tie = link?.tie ?? 'none'
  return [
    'always',
    `share ${band(share)}`,
    `tie ${best.zone} ${tie}`,
    `level ${link?.level ?? 'none'}`,
    `noun ${best.mention.kind}`,
    `attribution ${attribution > 3 ? 'high' : attribution > 1.5 ? 'good' : attribution > 0.5 ? 'fair' : 'poor'}`,
    facts.quote.span.unclosed ? 'unclosed' : 'closed',
    facts.words < 3 ? 'brief' : 'long',
    facts.cueBefore && facts.cueAfter ? 'cues on both sides' : 'one cue at most',
  ]
}

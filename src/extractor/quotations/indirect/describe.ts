import type { Article, Quote } from '../article'
import type { FoundQuotation } from '../found'
import type { LinkedMention } from '../speakers/candidate'
import type { Resolver } from '../people/resolve'
import { certaintyFeatures } from '../speakers/certainty'
import { CERTAINTY_WEIGHTS } from '../speakers/certainty-weights'
import { choose } from '../speakers/choose'
import type { Interviewer } from '../speakers/decide'
import { logistic, score } from '../speakers/score'
import type { Reported } from './reported'

/** Taken from the logit of certainty, so that what is called certain errs on the safe side. */
const CAUTION = 1
/** A speaker who is not beside this very verb is never certain. */
const MOST_LOOSE = 0.85

/** Reported speech in the form in which a quotation is asked about. */
function asQuote(article: Article, { first, end }: Reported): Quote | null {
  const from = article.tokens[first]
  const to = article.tokens[end - 1]
  if (from === undefined || to === undefined) return null
  const span = {
    start: from.start,
    end: to.end,
    outerStart: from.start,
    outerEnd: to.end,
    glyph: '',
    unclosed: false,
    nested: false,
    firstBlock: from.block,
    lastBlock: to.block,
  }
  return { span, firstToken: first, lastToken: end - 1 }
}

/** Reported speech as a quotation of kind `indirect`. Its speaker is chosen as for words between marks. */
export function describeReported(
  article: Article,
  interviewer: Interviewer,
  resolver: Resolver,
  reported: Reported,
  spoken: readonly LinkedMention[],
): FoundQuotation | null {
  const quote = asQuote(article, reported)
  if (quote === null) return null
  const { text, tokens } = article
  const { start, end } = quote.span
  const question = interviewer.ask(quote)
  const choice = choose(question)
  const cue = text.slice(tokens[reported.cue]?.start ?? start, tokens[reported.cueEnd]?.end ?? start)
  const common = { start, end, words: text.slice(start, end), kind: 'indirect', cue, nested: false } as const
  if (choice === null)
    return { ...common, speaker: null, speakerMention: null, speakerSpan: null, certainty: 0 }
  const { mention } = choice.best.candidate
  const sure = certaintyFeatures(question.facts, choice.best.candidate, choice.share, 2)
  const belief = Math.round(logistic(score(CERTAINTY_WEIGHTS, sure) - CAUTION) * 1000) / 1000
  const isTied = mention.after?.cue === reported.cue || mention.before?.cue === reported.cue
  return {
    ...common,
    speaker: resolver.resolve(mention, spoken).name,
    speakerMention: text.slice(mention.start, mention.end),
    speakerSpan: [mention.start, mention.end],
    certainty: Math.min(isTied ? 1 : MOST_LOOSE, belief),
  }
}

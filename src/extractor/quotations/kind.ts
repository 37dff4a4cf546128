import type { QuotationKind } from '#shared/domain/quotation'
import type { QuoteFacts } from './speakers/quote-facts'

/**
 * `direct`: a sentence of its own; `short`: one or two words; `mixed`: a longer fragment inside the article’s own sentence.
 */
export function kindOf(facts: QuoteFacts): QuotationKind {
  const introduced = facts.startsSentence || /^[,:–—-]$/.test(facts.before)
  if (introduced && facts.ending !== 'none' && !facts.small) return 'direct'
  if (facts.words > 1 && facts.startsSentence && !facts.small && facts.ending !== 'none') return 'direct'
  if (facts.before === ',' && facts.ending !== 'none' && (facts.words > 2 || /[.?!]$/.test(facts.text)))
    return 'direct'
  return facts.words < 3 ? 'short' : 'mixed'
}

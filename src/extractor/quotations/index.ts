import type { Passage } from '#shared/domain/passage'
import type { Quotation } from '#shared/domain/quotation'
import { blocksOf } from './blocks'
import { findMarkedSpans } from './marks'

/** Rises whenever the same text may give other quotations, so that stored ones are found again. */
export const FINDER_VERSION = '1'

const CUE =
  '(?:said|says|told|asked|added|replied|declared|wrote|sagte|erklärte|déclaré|affirmé|dijo|afirmó|disse)'
const NAME = "(?:\\p{Lu}[\\p{L}’'.-]+(?:\\s+(?:\\p{Lu}[\\p{L}’'.-]+|de|van|von))*|[Hh]e|[Ss]he|[Tt]hey)"
const AFTER = new RegExp(`^[^\\p{L}]{0,4}(?:(${CUE})\\s+(${NAME})|(${NAME})\\s+(${CUE}))`, 'u')

/**
 * The quotations of an article, outermost only, in text order. `passages` say where paragraphs, headings, tables and code stand;
 * without them every line is a paragraph. Pure, in time linear in the text's length.
 */
export function findQuotations(
  text: string,
  passages: readonly Passage[],
  _language: string | null,
): Quotation[] {
  const blocks = blocksOf(text, passages)
  return findMarkedSpans(text, blocks)
    .filter((span) => !span.nested)
    .map((span): Quotation => {
      const words = text.slice(span.start, span.end)
      const after = text.slice(span.outerEnd, span.outerEnd + 120)
      const match = AFTER.exec(after)
      const mention = match?.[2] ?? match?.[3] ?? null
      const from = mention === null ? 0 : span.outerEnd + after.indexOf(mention)
      return {
        start: span.start,
        end: span.end,
        words,
        kind: words.split(/\s+/).length < 3 ? 'short' : 'direct',
        speaker: mention,
        speakerMention: mention,
        speakerSpan: mention === null ? null : [from, from + mention.length],
        cue: match?.[1] ?? match?.[4] ?? null,
        certainty: mention === null ? 0 : 0.8,
      }
    })
}

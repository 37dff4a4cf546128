import type { FoundQuotation } from '../found'
import type { MarkedSpan } from '../marks/span'
import type { Cast } from './cast'
import type { Turn } from './transcript'

/** A turn of a transcript as a quotation. */
export function describeTurn(text: string, span: MarkedSpan, turn: Turn, cast: Cast): FoundQuotation {
  const { start, end } = span
  const { name, certainty } = cast.of(turn)
  const { label } = turn
  const named = label.end > label.start
  return {
    start,
    end,
    words: text.slice(start, end),
    kind: 'direct',
    speaker: name,
    speakerMention: named ? text.slice(label.start, label.end) : null,
    speakerSpan: named ? [label.start, label.end] : null,
    cue: null,
    certainty,
    nested: false,
  }
}

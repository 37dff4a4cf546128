import type { Annotation } from '#shared/domain/annotation'
import { quoted } from '#shared/domain/citation'
import type { PinSnapshot } from '#shared/domain/pin'
import { normalise } from '../../../anchoring'

/** What is to be said of a pin whose source has changed. */
export type Rewording =
  /** Somebody took the new wording for the highlight; the pin has what the highlight had before. */
  | { kind: 'take'; text: string }
  /** Nobody has decided yet what the highlight's words are now. */
  | { kind: 'look'; text: string }
  /** The pin has words that its highlight never had: they are somebody's own. */
  | { kind: 'own'; text: string }

const bare = (words: string): string => normalise(words).text.trim()

const LOOKS = {
  changed: 'The wording was changed in the source.',
  ambiguous: 'The words stand at several places of the source now.',
  lost: 'The words are not in the newest version of the source.',
} as const

/** Null while the source still says what the pin says, but for white space and the shape of quotation marks. */
export function rewordingOf(
  { words }: Pick<PinSnapshot, 'words'>,
  { selectors, earlier = [], look }: Pick<Annotation, 'selectors' | 'earlier' | 'look'>,
): Rewording | null {
  const now = selectors.quote.exact
  if (bare(words) === bare(now)) return look ? { kind: 'look', text: LOOKS[look.standing] } : null
  const reads = `The source now reads: ${quoted(now)}`
  return earlier.some((place) => place.selectors.quote.exact === words)
    ? { kind: 'take', text: reads }
    : { kind: 'own', text: `This pin has words of its own, which stay as they are. ${reads}` }
}

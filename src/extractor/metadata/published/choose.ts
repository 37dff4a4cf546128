import type { PartialDate } from '#shared/domain/metadata'
import { chooseBest, type Candidate, type Chosen, type Weights } from '../weigh'
import type { DateMention } from './mentions'
import { PUBLISHED_WEIGHTS } from './weights'

/** Below this it is likelier that no day of publication is given. */
export const ENOUGH_FOR_PUBLISHED = 0.6

export const choosePublished = (
  candidates: readonly Candidate<PartialDate>[],
  weights: Weights = PUBLISHED_WEIGHTS,
  least = ENOUGH_FOR_PUBLISHED,
): Chosen<PartialDate> | null => chooseBest(weights, candidates, least)

const STATED = 0.9
const SHOWN = 0.75

/** The day of the last change that the page states, or else shows; never one before publication. */
export const chooseModified = (
  mentions: readonly DateMention[],
  published: PartialDate | null,
): Chosen<PartialDate> | null => {
  const changes = mentions.filter(
    ({ change, date, shown, origin }) =>
      change &&
      (shown || (origin !== 'page text' && origin !== 'time element')) &&
      (!published || date >= published),
  )
  const best = changes.find(({ origin }) => origin !== 'page text' && origin !== 'time element') ?? changes[0]
  if (!best) return null
  const agreed = changes.some((other) => other.date === best.date && other.origin !== best.origin)
  const base = best.origin === 'page text' || best.origin === 'time element' ? SHOWN : STATED
  return { value: best.date, origin: best.origin, certainty: agreed ? 0.95 : base }
}

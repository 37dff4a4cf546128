import { certaintyLevel } from '#shared/domain/certainty'
import type { Saying } from '../../statements'
import type { QuotationRow } from '../api'

/** A row as far as it decides what is the same statement. Nobody is named by a guess that is worse than none. */
export const sayingOf = ({ id, words, speaker, certainty, person, published }: QuotationRow): Saying => ({
  id,
  text: words,
  person: certaintyLevel(speaker, certainty) === 'unknown' ? null : person,
  day: published?.length === 10 ? published : null,
})

import type { PartialDate } from '#shared/domain/metadata'
import { statedDate } from '../../metadata/dates'
import { metaValues, type Stated } from './refinements'

export interface BookDates {
  published: PartialDate | null
  modified: PartialDate | null
}

/** Events that are a publication, the likeliest first; a date without event is one too. */
const PUBLICATION = [
  'publication',
  'original-publication',
  '',
  'issued',
  'ops-publication',
  'epub-publication',
]

const clean = (value: string): PartialDate | null => {
  const date = statedDate(value)
  // Programs write the first day of the first year where they know none, and midnight of 1 January for a year.
  return date === null || /^(?:0|1[0-4])/.test(date) ? null : date
}

/** When the book came out and when it was last changed. Days on which the file was made or converted are neither. */
export const datesOf = (stated: readonly Stated[]): BookDates => {
  const dates = stated
    .filter(({ name, value }) => name === 'date' && value)
    .map((one) => ({ event: (one.property('event') ?? '').toLowerCase(), value: one.value }))
  const published =
    PUBLICATION.flatMap((event) => dates.filter((date) => date.event === event))
      .concat(metaValues(stated, 'dcterms:issued', 'dcterms:date').map((value) => ({ event: '', value })))
      .map(({ value }) => clean(value))
      .find((date) => date !== null) ?? null
  const modified =
    [
      ...dates.filter(({ event }) => event === 'modification').map(({ value }) => value),
      ...metaValues(stated, 'dcterms:modified'),
    ]
      .map(clean)
      .find((date) => date !== null) ?? null
  return { published, modified: modified && (!published || modified >= published) ? modified : null }
}

import { attributeOf } from '../xml'
import { metaValues, type Stated } from './refinements'

export interface Series {
  series?: string
  seriesNumber?: string
}

/** `1.0` is how programs write 1. */
const numbered = (series: string, number: string | null | undefined): Series => {
  const bare = number?.trim().replace(/\.0+$/, '') ?? ''
  return { series, ...(bare ? { seriesNumber: bare } : {}) }
}

/** The series that a book says it belongs to (EPUB 3), or as programs note it in EPUB 2; sets of other kinds are none. */
export const seriesOf = (stated: readonly Stated[]): Series => {
  const own = stated.find(
    (one) =>
      attributeOf(one.element, 'property') === 'belongs-to-collection' &&
      one.value &&
      (one.property('collection-type') ?? 'series') === 'series',
  )
  if (own) return numbered(own.value, own.property('group-position'))
  const [series] = metaValues(stated, 'calibre:series')
  return series ? numbered(series, metaValues(stated, 'calibre:series_index')[0]) : {}
}

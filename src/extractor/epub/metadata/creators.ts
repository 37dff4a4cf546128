import type { Name } from '#shared/domain/metadata'
import { parseByline, parseName } from '../../metadata/names'
import type { Stated } from './refinements'

/** MARC relator codes of those whose work it is; editors, translators and illustrators contribute to it. */
const AUTHORS = /^(?:aut|cre|dub)$/i
const NOBODY = /^(?:unknown|anonymous|anon\.?|various(?: authors)?|n\/a|unbekannt|inconnu|desconocido)$/i
const SUFFIX = /^(?:jr|sr|ii|iii|iv|v)\.?$/i

const wordsOf = (name: string): string =>
  (
    name
      .toLowerCase()
      .normalize('NFD')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .sort()
    .join(' ')

/**
 * “Family, Given” or “Family, Given, Suffix”, if those are the words of the name as shown: some programs file a book under anything.
 */
const fromFiling = (filed: string, shown: string): Name | null => {
  const [family = '', given = '', suffix, ...more] = filed.split(',').map((part) => part.trim())
  if (!family || !given || more.length || (suffix !== undefined && !SUFFIX.test(suffix))) return null
  if (wordsOf(filed) !== wordsOf(shown)) return null
  return { given, family, ...(suffix ? { suffix } : {}) }
}

const nameOf = (creator: Stated): Name[] => {
  const filed = creator.property('file-as')
  const found = filed === null ? null : fromFiling(filed, creator.value)
  if (found) return [found]
  // Some put all authors into one element.
  if (/[;&]|\s(?:and|und|et|y)\s/i.test(creator.value)) {
    const names = parseByline(creator.value)
    if (names.length > 1 && names.every((name) => !('literal' in name))) return names
  }
  return [parseName(creator.value)]
}

const placeOf = (creator: Stated): number => {
  const place = Number.parseInt(creator.property('display-seq') ?? '', 10)
  return Number.isNaN(place) ? Infinity : place
}

/** The authors in the order in which they are shown. */
export const authorsOf = (stated: readonly Stated[]): Name[] => {
  const authors = stated.filter(
    (one) =>
      one.name === 'creator' &&
      one.value &&
      !NOBODY.test(one.value) &&
      AUTHORS.test(one.property('role') || 'aut'),
  )
  const placed = authors.map((author) => ({ author, place: placeOf(author) }))
  const names = placed
    .sort((a, b) => (a.place === b.place ? 0 : a.place - b.place))
    .flatMap(({ author }) => nameOf(author))
  const known = new Set<string>()
  return names.filter((name) => {
    const key = JSON.stringify(name).toLowerCase()
    return !known.has(key) && known.add(key)
  })
}

import type { Stated } from './refinements'

export interface Identifiers {
  isbn?: string
  doi?: string
  /** Where the book is described or came from. */
  url: string | null
}

const DOI = /\b10\.\d{4,9}\/[^\s"<>]+/

const isIsbn13 = (digits: string): boolean =>
  /^97[89]\d{10}$/.test(digits) &&
  Array.from(digits).reduce((sum, digit, i) => sum + Number(digit) * (i % 2 ? 3 : 1), 0) % 10 === 0

const isIsbn10 = (digits: string): boolean =>
  /^\d{9}[\dX]$/.test(digits) &&
  Array.from(digits).reduce((sum, digit, i) => sum + (digit === 'X' ? 10 : Number(digit)) * (10 - i), 0) %
    11 ===
    0

/** An ISBN by its check digit, as digits only, or null. Ten digits alone may be any number, so they must be called an ISBN. */
const isbnOf = ({ value, property }: Stated): string | null => {
  const called = /isbn/i.test(`${value} ${property('scheme') ?? ''}`) || property('identifier-type') === '15'
  const digits = value
    .replace(/^(?:urn:)?(?:e-?)?isbn(?:-1[03])?[:\s]*/i, '')
    .replace(/[-\s]/g, '')
    .toUpperCase()
  return isIsbn13(digits) || (called && isIsbn10(digits)) ? digits : null
}

const first = <T>(values: readonly (T | null | undefined)[]): T | undefined =>
  values.find((value): value is T => value !== null && value !== undefined)

/** ISBN, DOI and address; the identifiers of the book itself before those of what it was made from. */
export const identifiersOf = (stated: readonly Stated[]): Identifiers => {
  const own = stated.filter(({ name }) => name === 'identifier')
  const all = [...own, ...stated.filter(({ name }) => name === 'source')]
  const isbn = first(all.map(isbnOf))
  const doi = first(own.map(({ value }) => DOI.exec(value)?.[0]?.replace(/[.,;]+$/, '')))
  const address = all.find(({ value }) => /^https?:\/\/\S+$/i.test(value) && !DOI.test(value))
  return { ...(isbn ? { isbn } : {}), ...(doi ? { doi } : {}), url: address?.value ?? null }
}

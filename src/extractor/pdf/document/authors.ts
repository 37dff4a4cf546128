import type { Name } from '#shared/domain/metadata'
import { looksLikePerson, parseByline } from '../../metadata/names'
import { isSuperscript } from '../layout/paragraph-text'
import type { Line } from '../model'

export interface FoundAuthors {
  names: Name[]
  origin: 'first page' | 'document properties'
  certainty: number
}

const MARKS = /[*∗†‡§¶‖#✉⋆◦]+|\(\s*\)|\[\s*\]|[\u00b9\u00b2\u00b3\u2070-\u209f]+/gu
/** An affiliation's number or letter that is not raised: "Ann Lee1,2 and Tom Ray 3". */
const NUMBERS = /(?<=\p{L})\s?\d{1,2}(?:\s?[,;]\s?\d{1,2})*(?=\s*(?:$|[,;&]|and\b|und\b|et\b|y\b))/gu
const MAIL = /\S+@\S+|\{[^}]*\}@\S+/g
const ORCID = /https?:\/\/orcid\.org\/\S+|\borcid\b:?\s*\S*|\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b/giu

/** A line of names without what marks their affiliations. */
export const withoutMarks = (line: Line): string => {
  let text = ''
  for (const fragment of line.fragments) {
    if (text && !text.endsWith(' ')) text += ' '
    for (const piece of fragment.pieces) if (!isSuperscript(piece, line)) text += piece.text
  }
  return text
    .replace(ORCID, ' ')
    .replace(MAIL, ' ')
    .replace(MARKS, '')
    .replace(NUMBERS, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;])/g, '$1')
    .replace(/(?:[,;]\s*){2,}/g, ', ')
    .trim()
}

const key = (name: Name): string =>
  ('literal' in name ? name.literal : `${name.given} ${name.family}`)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '')

const isPerson = (name: Name): boolean => !('literal' in name)

/** Names in the lines below a title: the first stretch of lines that hold nothing but names. */
const shownNames = (lines: readonly Line[]): Name[] => {
  const texts: string[] = []
  for (const line of lines.slice(0, 16)) {
    const text = withoutMarks(line)
    if (!text) continue
    const joined = [...texts, text].join(' ')
    const names = parseByline(joined)
    const persons = names.filter(isPerson)
    const dangling = /(?:[,;&]|\b(?:and|und|et|y|e))$/i.test(joined)
    const good = persons.length === names.length && persons.length > 0
    // The last name may go on in the next line.
    const nearly =
      persons.length >= 1 &&
      persons.length >= names.length - 1 &&
      (dangling || texts.length > 0 || line === lines[0])
    if (good || (nearly && isNamePart(text))) texts.push(text)
    else if (texts.length) break
  }
  while (texts.length) {
    const names = parseByline(texts.join(' '))
    if (names.length && names.every(isPerson)) return names
    texts.pop()
  }
  return []
}

const isNamePart = (text: string): boolean =>
  text
    .split(/[\s,;]+/)
    .every((word) => /^(?:\p{Lu}|and$|und$|et$|y$|&$|van$|von$|der$|den$|de$|la$|di$|da$|dos$)/u.test(word))

const NOBODY =
  /^(?:user|admin\w*|author|unknown|anonymous|owner|default|microsoft|windows|office|home|pc|lenovo|dell|hp|acer|root)$/i

/** Persons whom the file's properties name; an account or a program is nobody. */
const statedNames = (authors: readonly string[]): Name[] =>
  authors
    .filter((author) => !NOBODY.test(author.trim()))
    .flatMap((author) => parseByline(author))
    .filter(isPerson)

const occurs = (name: Name, page: string): boolean => {
  if ('literal' in name) return false
  const letters = page
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '')
  return letters.includes(key({ literal: name.family }))
}

/**
 * The authors: names below the title, weighed with those of the properties, which count when the page shows them or shows no
 * names at all.
 */
export const findAuthors = (
  below: readonly Line[],
  stated: readonly string[],
  page: string,
): FoundAuthors | null => {
  const shown = shownNames(below)
  const said = statedNames(stated)
  const seen = said.filter((name) => occurs(name, page))
  if (said.length && seen.length === said.length && said.length >= shown.length)
    return {
      names: said,
      origin: shown.length ? 'first page' : 'document properties',
      certainty: shown.length === said.length ? 0.95 : 0.8,
    }
  if (shown.length) return { names: shown, origin: 'first page', certainty: 0.8 }
  const persons = said.filter((name) =>
    looksLikePerson('literal' in name ? name.literal : `${name.given} ${name.family}`),
  )
  return persons.length ? { names: persons, origin: 'document properties', certainty: 0.5 } : null
}

const NONE: ReadonlySet<string> = new Set()

/**
 * What an element says it is: the words of `epub:type` (EPUB 3 Structural Semantics) and of `role` (DPUB-ARIA, without its `doc-`).
 */
export const kindsOf = (element: Element): ReadonlySet<string> => {
  const type = element.getAttribute('epub:type')
  const role = element.getAttribute('role')
  if (!type && !role?.startsWith('doc-')) return NONE
  const words = `${type ?? ''} ${role?.replaceAll('doc-', '') ?? ''}`.toLowerCase().split(/\s+/)
  return new Set(words.filter(Boolean))
}

const NOTE = /^(?:footnote|endnote|rearnote|note)$/
const NOTES = /^(?:footnotes|endnotes|rearnotes|notes)$/

const some = (kinds: ReadonlySet<string>, pattern: RegExp): boolean =>
  [...kinds].some((kind) => pattern.test(kind))

export const isNote = (kinds: ReadonlySet<string>): boolean => some(kinds, NOTE)

/** A place where notes are gathered. */
export const isNotes = (kinds: ReadonlySet<string>): boolean => some(kinds, NOTES)

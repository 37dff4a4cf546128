import { attributeOf, localName, textOf } from '../xml'

/** An element of the metadata with what others say of it. */
export interface Stated {
  name: string
  value: string
  element: Element
  /** A property that an attribute (EPUB 2) or another element (EPUB 3) gives it. */
  property: (name: string) => string | null
}

/** The elements of a book's metadata, each with its refinements. */
export const statedMetadata = (elements: readonly Element[]): Stated[] => {
  const refined = new Map<string, Map<string, string>>()
  for (const element of elements) {
    const target = attributeOf(element, 'refines')?.replace(/^#/, '')
    const property = attributeOf(element, 'property')
    if (!target || property === null) continue
    const known = refined.get(target) ?? new Map<string, string>()
    if (!known.has(property)) known.set(property, textOf(element))
    refined.set(target, known)
  }
  return elements
    .filter((element) => attributeOf(element, 'refines') === null)
    .map((element) => {
      const more = refined.get(attributeOf(element, 'id') ?? '')
      return {
        name: localName(element),
        value: textOf(element),
        element,
        property: (name) => more?.get(name) ?? attributeOf(element, name),
      }
    })
}

/** What `<meta property="…">value` (EPUB 3) or `<meta name="…" content="value">` (EPUB 2) states. */
export const metaValues = (stated: readonly Stated[], ...names: string[]): string[] =>
  stated.flatMap(({ name, value, element }) => {
    if (name !== 'meta') return []
    const called = attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? ''
    return names.includes(called) ? [value || (attributeOf(element, 'content') ?? '')].filter(Boolean) : []
  })

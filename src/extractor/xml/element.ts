/** One element of a parsed part. Lists of children are linked, which keeps large documents small in memory. */
export interface XmlElement {
  /** `prefix:local` with the reader's own prefix for the namespace, whatever the file calls it. */
  name: string
  /** Names and values in turn; null for none. */
  attributes: string[] | null
  first: XmlNode | null
  next: XmlNode | null
}

export interface XmlText {
  name: null
  value: string
  next: XmlNode | null
}

export type XmlNode = XmlElement | XmlText

export const childrenOf = (element: XmlElement): XmlElement[] => {
  const children: XmlElement[] = []
  for (let node = element.first; node; node = node.next) if (node.name !== null) children.push(node)
  return children
}

/** The first child element of a name. */
export const childOf = (element: XmlElement | null | undefined, name: string): XmlElement | null => {
  for (let node = element?.first ?? null; node; node = node.next) if (node.name === name) return node
  return null
}

/** The element that a path of child names leads to. */
export const under = (element: XmlElement | null, ...path: string[]): XmlElement | null =>
  path.reduce<XmlElement | null>((at, name) => childOf(at, name), element)

export const attributeOf = (element: XmlElement | null | undefined, name: string): string | null => {
  const attributes = element?.attributes
  if (attributes)
    for (let i = 0; i < attributes.length; i += 2)
      if (attributes[i] === name) return attributes[i + 1] ?? null
  return null
}

/** An attribute as a whole number, or null. */
export const numberOf = (element: XmlElement | null | undefined, name: string): number | null => {
  const value = attributeOf(element, name)
  return value !== null && /^\s*-?\d{1,9}/.test(value) ? Number.parseInt(value, 10) : null
}

/** All text inside, as it stands. Parsing bounds the depth. */
export const textOf = (element: XmlElement | null): string => {
  let text = ''
  for (let node = element?.first ?? null; node; node = node.next)
    text += node.name === null ? node.value : textOf(node)
  return text
}

/** Every element inside of a name, in document order. */
export const descendantsOf = (element: XmlElement | null, name: string): XmlElement[] => {
  const found: XmlElement[] = []
  const visit = (parent: XmlElement): void => {
    for (const child of childrenOf(parent)) {
      if (child.name === name) found.push(child)
      visit(child)
    }
  }
  if (element) visit(element)
  return found
}

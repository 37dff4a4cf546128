import type { DocumentProperties } from '../office/properties'
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from '../xml/element'

const text = (meta: XmlElement | null, name: string): string =>
  textOf(childOf(meta, name)).replace(/\s+/g, ' ').trim()

/** What `office:meta` (part 3, 4.3) states. Who saved it last is not its author where the first one is known. */
export const readProperties = (root: XmlElement | null): DocumentProperties => {
  const meta = childOf(root, 'office:meta')
  return {
    title: text(meta, 'dc:title'),
    creator: text(meta, 'meta:initial-creator') || text(meta, 'dc:creator'),
    keywords: (meta ? childrenOf(meta) : [])
      .filter(({ name }) => name === 'meta:keyword')
      .flatMap((one) => textOf(one).split(/[,;]/))
      .map((word) => word.trim())
      .filter(Boolean),
    language: text(meta, 'dc:language') || null,
    template: attributeOf(childOf(meta, 'meta:template'), 'xlink:title') ?? '',
  }
}

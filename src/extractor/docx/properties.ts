import { NO_PROPERTIES, type DocumentProperties } from '../office/properties'
import { childOf, textOf, type XmlElement } from '../xml/element'
import type { OfficePackage, Relations } from './package'

const partOf = (source: OfficePackage, relations: Relations, type: string): XmlElement | null => {
  const target = [...relations.values()].find((one) => one.type === type && !one.external)?.target
  const part = target === undefined ? null : source.part(target)
  return part?.ok ? part.value : null
}

const text = (root: XmlElement | null, name: string): string =>
  textOf(childOf(root, name)).replace(/\s+/g, ' ').trim()

/** The core and extended properties (part 2, 11; part 1, 22.2). A part that cannot be read states nothing. */
export const readProperties = (source: OfficePackage): DocumentProperties => {
  const relations = source.relations('')
  if (!relations.ok) return NO_PROPERTIES
  const core = partOf(source, relations.value, 'core-properties')
  const app =
    partOf(source, relations.value, 'extended-properties') ??
    partOf(source, relations.value, 'extendedProperties')
  return {
    title: text(core, 'dc:title'),
    creator: text(core, 'dc:creator'),
    keywords: text(core, 'cp:keywords')
      .split(/\s*[,;]\s*/)
      .filter(Boolean),
    language: text(core, 'dc:language') || null,
    template: text(app, 'app:Template'),
  }
}

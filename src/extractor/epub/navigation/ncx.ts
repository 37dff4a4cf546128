import { insideArchive } from '../../zip/inside'
import { readXml, type Container } from '../container'
import { attributeOf, childrenOf, elementsOf, localName, textOf } from '../xml'
import { NO_NAVIGATION, pageKey, type NavEntry, type Navigation } from './model'

const targetOf = (point: Element, from: string): { path: string; fragment: string } | null => {
  const content = childrenOf(point).find((child) => localName(child) === 'content')
  return content ? insideArchive(from, attributeOf(content, 'src') ?? '') : null
}

const labelOf = (point: Element): string => {
  const label = childrenOf(point).find((child) => localName(child) === 'navlabel')
  return label ? textOf(label) : ''
}

const depthIn = (map: Element, point: Element): number => {
  let depth = 1
  for (let at = point.parentElement; at && at !== map; at = at.parentElement)
    if (localName(at) === 'navpoint') depth++
  return depth
}

/** The table of contents of EPUB 2 (NCX 2005-1): `navMap` and `pageList`. Parsing has bounded its depth. */
export const readNcx = (container: Container, path: string): Navigation => {
  const root = readXml(container, path)
  if (!root?.ok) return NO_NAVIGATION
  const map = elementsOf(root.value, 'navmap')[0]
  const entries = (map ? elementsOf(map, 'navpoint') : []).flatMap((point): NavEntry[] => {
    const place = targetOf(point, path)
    const label = labelOf(point)
    return map && place && label ? [{ ...place, label, depth: depthIn(map, point) }] : []
  })
  const pages = new Map<string, string>()
  for (const target of elementsOf(root.value, 'pagetarget')) {
    const place = targetOf(target, path)
    const label = labelOf(target) || (attributeOf(target, 'value') ?? '')
    if (place && label) pages.set(pageKey(place), label)
  }
  return { entries, pages, landmarks: new Map() }
}

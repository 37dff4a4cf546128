import { failure, ok, type Result } from '#shared/result'
import { insideArchive } from '../zip/inside'
import { readXml, type Container } from './container'
import { epubSentence } from './sentences'
import { attributeOf, childrenOf, elementsOf, localName } from './xml'

interface Item {
  path: string
  mediaType: string
  properties: ReadonlySet<string>
  fallback: string | null
}

/** One file of the book in reading order. */
export interface SpineItem {
  path: string
  /** Whether it is passed when one reads on; the others are opened by a link, as notes are. */
  linear: boolean
}

/** The package document of a book (EPUB 3.3 part 5; OPF 2.0.1). */
export interface Package {
  path: string
  /** The elements of its metadata. */
  metadata: Element[]
  /** In reading order, as far as they are text. */
  spine: SpineItem[]
  /** What `guide` says a file is, by path. */
  guide: ReadonlyMap<string, string>
  nav: string | null
  ncx: string | null
  /** Every page is a picture or is set word by word at its place. */
  fixedLayout: boolean
}

const TEXT = /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document|application\/x-dtbook\+xml)$/i
const PAGE_NAME = /\.(?:x?html?|xht|xml)$/i

const words = (text: string | null): ReadonlySet<string> => new Set(text?.split(/\s+/).filter(Boolean))

const manifest = (root: Element, from: string): Map<string, Item> => {
  const items = new Map<string, Item>()
  for (const element of elementsOf(root, 'item')) {
    const id = attributeOf(element, 'id')
    const place = insideArchive(from, attributeOf(element, 'href') ?? '')
    if (id === null || !place || items.has(id)) continue
    items.set(id, {
      path: place.path,
      mediaType: attributeOf(element, 'media-type') ?? '',
      properties: words(attributeOf(element, 'properties')),
      fallback: attributeOf(element, 'fallback'),
    })
  }
  return items
}

/** An item that is text, or the first such in its chain of fallbacks, which may lead in a circle. */
const textItem = (items: ReadonlyMap<string, Item>, id: string): Item | null => {
  const tried = new Set<string>()
  for (let next: string | null = id; next !== null && !tried.has(next);) {
    tried.add(next)
    const item = items.get(next)
    if (!item) return null
    if (TEXT.test(item.mediaType) || (!item.mediaType && PAGE_NAME.test(item.path))) return item
    next = item.fallback
  }
  return null
}

const readSpine = (spine: Element | undefined, items: ReadonlyMap<string, Item>): SpineItem[] => {
  const found = new Map<string, SpineItem>()
  for (const reference of spine ? elementsOf(spine, 'itemref') : []) {
    const item = textItem(items, attributeOf(reference, 'idref') ?? '')
    if (item && !found.has(item.path))
      found.set(item.path, { path: item.path, linear: attributeOf(reference, 'linear') !== 'no' })
  }
  return [...found.values()]
}

const readGuide = (root: Element, from: string): Map<string, string> => {
  const guide = new Map<string, string>()
  const references = elementsOf(root, 'guide').flatMap((element) => elementsOf(element, 'reference'))
  for (const reference of references) {
    const place = insideArchive(from, attributeOf(reference, 'href') ?? '')
    const type = attributeOf(reference, 'type')?.toLowerCase()
    if (place && type && !guide.has(place.path)) guide.set(place.path, type)
  }
  return guide
}

/** OPF 1 wraps the elements once more. */
const metadataOf = (root: Element): Element[] =>
  elementsOf(root, 'metadata')
    .slice(0, 1)
    .flatMap(childrenOf)
    .flatMap((element) => (/^(?:dc|x)-metadata$/.test(localName(element)) ? childrenOf(element) : [element]))

const isFixed = (metadata: readonly Element[]): boolean =>
  metadata.some(
    (element) =>
      (attributeOf(element, 'property') === 'rendition:layout' &&
        element.textContent.trim() === 'pre-paginated') ||
      (attributeOf(element, 'name') === 'fixed-layout' && attributeOf(element, 'content') === 'true'),
  )

/** Reads the list of contents. Errors: `damaged`, `unsafe`, those of reading the file. */
export const readPackage = (container: Container, path: string): Result<Package> => {
  const root = readXml(container, path)
  if (!root) return failure('damaged', epubSentence.noPackage(container.file))
  if (!root.ok) return root
  const items = manifest(root.value, path)
  const spine = elementsOf(root.value, 'spine')[0]
  const all = [...items.values()]
  const metadata = metadataOf(root.value)
  return ok({
    path,
    metadata,
    spine: readSpine(spine, items),
    guide: readGuide(root.value, path),
    nav: all.find(({ properties }) => properties.has('nav'))?.path ?? null,
    ncx:
      items.get((spine && attributeOf(spine, 'toc')) ?? '')?.path ??
      all.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')?.path ??
      null,
    fixedLayout: isFixed(metadata),
  })
}

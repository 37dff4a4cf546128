import type { Block } from '../../blocks/model'
import type { AssetStore } from '../../html/flatten/assets'
import { Flattener } from '../../html/flatten/flatten'
import type { SpineItem } from '../package'
import { innerLinks } from './links'
import type { Chapter, ChapterBlock } from './model'
import { orderOf } from './order'
import { pageBreaks, takePageBreaks } from './pages'
import { parseChapter } from './parse-chapter'
import { prepare } from './prepare'
import { documentKinds, semanticsIn } from './semantics'

export interface ChapterContext {
  store: AssetStore
  /** The printed page at an id of a file, or at its beginning (''), by the book's list of pages. */
  listedPage: (path: string, fragment: string) => string | undefined
  /** The printed page on which the file before has ended. */
  page: string | undefined
}

/** Finds the first of some numbers, each at least as large as those before, that reaches a value. */
const firstReaching = (rising: readonly number[], value: number): number => {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? Infinity) >= value) high = middle
    else low = middle + 1
  }
  return low
}

const rising = (numbers: readonly number[]): number[] => {
  let most = -Infinity
  return numbers.map((one) => (most = Math.max(most, one)))
}

/** Reads one file of a book: its blocks with their printed pages, and what is needed to put the files together. */
export const readChapter = (
  { path, linear }: SpineItem,
  bytes: Uint8Array,
  { store, listedPage, page }: ChapterContext,
): Chapter => {
  const { document, isCut } = parseChapter(bytes)
  const { body } = document
  const marked = takePageBreaks(document)
  const back = prepare(document)
  const order = orderOf(body)
  const raws = new Flattener(null, store).flatten(body)
  const spans = raws.map(({ element }) => order.get(element))
  const ends = rising(spans.map((span) => span?.end ?? 0))
  const contents = rising(spans.map((span) => span?.content ?? 0))
  const blockAt = (place: number): number => firstReaching(ends, place)
  const breaks = pageBreaks(order, marked, (fragment) => listedPage(path, fragment))
  const semantics = semanticsIn(body)
  const groups = new Map<Element, number>()

  let next = 0
  let current = page
  const blocks = raws.map(({ block, element }, i): ChapterBlock => {
    const content = contents[i] ?? 0
    for (let at = breaks[next]; at && at.at <= content; at = breaks[++next]) current = at.label
    const { role, group } = semantics(element)
    if (group && !groups.has(group)) groups.set(group, groups.size)
    const own: Block = {
      ...block,
      ...(block.role === 'body' ? { role } : {}),
      ...(current ? { page: current } : {}),
    }
    return { block: own, group: group ? (groups.get(group) ?? null) : null, mentionedBy: null }
  })

  const places = new Map<string, number>()
  for (const [element, { start }] of order) {
    const id = element.getAttribute('id') ?? (element.tagName === 'A' ? element.getAttribute('name') : null)
    if (id && !places.has(id)) places.set(id, blockAt(start))
  }
  const contentOf = (block: number): number => spans[block]?.content ?? -1
  const links = innerLinks(document, { path, order, back, blockAt, contentOf })
  return {
    path,
    linear,
    kinds: documentKinds(body),
    blocks,
    places,
    links,
    isCut,
    linked: links.reduce((sum, { text, path: target }) => sum + (target === path ? 0 : text.length), 0),
    ...lastPage(breaks.at(-1)?.label ?? page),
  }
}

const lastPage = (page: string | undefined): { lastPage?: string } => (page ? { lastPage: page } : {})

import { insideArchive } from '../../zip/inside'
import { parseChapter } from '../chapter/parse-chapter'
import { kindsOf } from '../chapter/kinds'
import type { Container } from '../container'
import { NO_NAVIGATION, pageKey, type NavEntry, type Navigation } from './model'

const wordsOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim()

const depthIn = (nav: Element, link: Element): number => {
  let depth = 0
  for (let at = link.parentElement; at && at !== nav; at = at.parentElement) if (at.tagName === 'OL') depth++
  return Math.max(1, depth)
}

const links = (nav: Element | undefined): Element[] => (nav ? [...nav.querySelectorAll('a[href]')] : [])

/** The navigation document of EPUB 3 (part 7): its `toc`, `page-list` and `landmarks`. */
export const readNavDocument = (container: Container, path: string): Navigation => {
  const bytes = container.read(path)
  if (!bytes?.ok) return NO_NAVIGATION
  const { document } = parseChapter(bytes.value)
  const navs = [...document.querySelectorAll('nav')]
  const nav = (kind: string): Element | undefined => navs.find((one) => kindsOf(one).has(kind))
  const placeOf = (link: Element) => insideArchive(path, link.getAttribute('href') ?? '')
  const toc = nav('toc') ?? (navs.length === 1 ? navs[0] : undefined)
  const entries = links(toc).flatMap((link): NavEntry[] => {
    const place = placeOf(link)
    const label = wordsOf(link)
    return toc && place && label ? [{ ...place, label, depth: depthIn(toc, link) }] : []
  })
  const pages = new Map<string, string>()
  for (const link of links(nav('page-list'))) {
    const place = placeOf(link)
    const label = wordsOf(link)
    if (place && label) pages.set(pageKey(place), label)
  }
  const landmarks = new Map<string, string>()
  for (const link of links(nav('landmarks'))) {
    const place = placeOf(link)
    const [kind] = kindsOf(link)
    if (place && kind && !landmarks.has(place.path)) landmarks.set(place.path, kind)
  }
  return { entries, pages, landmarks }
}

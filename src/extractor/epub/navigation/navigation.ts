import type { Container } from '../container'
import type { Package } from '../package'
import { NO_NAVIGATION, type Navigation } from './model'
import { readNavDocument } from './nav-document'
import { readNcx } from './ncx'

/** Far more than the headings of any book. */
const MAX_ENTRIES = 5_000

/** The table of contents of EPUB 3, with what only that of EPUB 2 has. A book without either is read without. */
export const readNavigation = (container: Container, { nav, ncx }: Package): Navigation => {
  const modern = nav === null ? NO_NAVIGATION : readNavDocument(container, nav)
  const old = ncx === null ? NO_NAVIGATION : readNcx(container, ncx)
  return {
    entries: (modern.entries.length ? modern.entries : old.entries).slice(0, MAX_ENTRIES),
    pages: modern.pages.size ? modern.pages : old.pages,
    landmarks: modern.landmarks,
  }
}

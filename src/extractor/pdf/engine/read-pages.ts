import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { learnFonts, pagesForFonts, type FontStyle, type FontUse } from './fonts'
import { pageLinks, type Link } from './links'
import { pageText, type PageText } from './page-text'

/** Far more than any page of an article shows. */
const MAX_ITEMS = 30_000
const MAX_ALL_ITEMS = 1_500_000
/** What learning fonts may take, as a share of the time that the text took. */
const FONT_SHARE = 0.5
const MIN_FONT_MS = 150

export interface ReadPage {
  text: PageText
  links: Link[]
}

export interface ReadPages {
  /** As many as were read before time was over; null for a page that is damaged. */
  pages: (ReadPage | null)[]
  styles: ReadonlyMap<string, FontStyle>
}

/** Reads pages in order until `milliseconds` are over. */
export const readPages = async (document: PDFDocumentProxy, milliseconds: number): Promise<ReadPages> => {
  const start = performance.now()
  const pages: (ReadPage | null)[] = []
  const costs: number[] = []
  const proxies: PDFPageProxy[] = []
  let items = 0
  for (let number = 1; number <= document.numPages; number++) {
    const before = performance.now()
    if (before - start > milliseconds || items > MAX_ALL_ITEMS) break
    try {
      const page = await document.getPage(number)
      const text = await pageText(page, MAX_ITEMS)
      pages.push({ text, links: text.items.length ? await pageLinks(page) : [] })
      items += text.items.length
      proxies[number - 1] = page
    } catch {
      pages.push(null)
    }
    costs.push(performance.now() - before)
  }
  const spent = performance.now() - start
  const budget = Math.min(Math.max(MIN_FONT_MS, spent * FONT_SHARE), milliseconds / 3)
  const styles = await readFonts(pages, proxies, costs, performance.now() + budget)
  return { pages, styles }
}

const usesOf = (pages: readonly (ReadPage | null)[]): FontUse[] => {
  const uses = new Map<string, { font: string; letters: number; pages: number[] }>()
  pages.forEach((page, i) => {
    for (const { font, text } of page?.text.items ?? []) {
      const use = uses.get(font) ?? { font, letters: 0, pages: [] }
      use.letters += text.length
      if (use.pages.at(-1) !== i && use.pages.length < 50) use.pages.push(i)
      uses.set(font, use)
    }
  })
  return [...uses.values()].slice(0, 300)
}

const readFonts = async (
  pages: readonly (ReadPage | null)[],
  proxies: readonly (PDFPageProxy | undefined)[],
  costs: readonly number[],
  deadline: number,
): Promise<Map<string, FontStyle>> => {
  const styles = new Map<string, FontStyle>()
  const uses = usesOf(pages)
  for (const index of pagesForFonts(uses, (page) => costs[page] ?? 0)) {
    const page = proxies[index]
    if (!page || performance.now() > deadline) continue
    try {
      await learnFonts(
        page,
        uses.map(({ font }) => font),
        styles,
      )
    } catch {
      // A page that cannot be drawn has told its text already.
    }
    page.cleanup()
  }
  return styles
}

import type { PageViewport, PDFPageProxy } from 'pdfjs-dist'

/** A place on the page, in points from its top left corner, that leads to an address, or (`href` null) elsewhere in the document. */
export interface Link {
  x0: number
  y0: number
  x1: number
  y1: number
  href: string | null
}

interface Annotation {
  subtype?: unknown
  rect?: unknown
  url?: unknown
  dest?: unknown
}

/** How many are worth looking at on one page. */
const MAX = 2000

const point = (viewport: PageViewport, x: number, y: number): [number, number] => {
  const [a = 0, b = 0] = (viewport.convertToViewportPoint(x, y) as unknown[]).map(Number)
  return [a, b]
}

const isAddress = (url: unknown): url is string => typeof url === 'string' && /^(?:https?|mailto):/i.test(url)

/** The links of a page, with their http, https and mailto addresses. */
export const pageLinks = async (page: PDFPageProxy): Promise<Link[]> => {
  // For the screen PDF.js also gathers the text below every link, which takes as long as reading the page.
  const annotations = (await page.getAnnotations({ intent: 'print' })) as Annotation[]
  const viewport = page.getViewport({ scale: 1 })
  const links: Link[] = []
  for (const { subtype, rect, url, dest } of annotations.slice(0, MAX)) {
    if (subtype !== 'Link' || (!isAddress(url) && !dest)) continue
    if (!Array.isArray(rect) || rect.length !== 4) continue
    const [left = 0, bottom = 0, right = 0, top = 0] = rect.map(Number)
    const [ax, ay] = point(viewport, left, bottom)
    const [bx, by] = point(viewport, right, top)
    links.push({
      x0: Math.min(ax, bx),
      y0: Math.min(ay, by),
      x1: Math.max(ax, bx),
      y1: Math.max(ay, by),
      href: isAddress(url) ? url : null,
    })
  }
  return links
}

import type { PDFPageProxy } from 'pdfjs-dist'

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>
type TextItem = Extract<TextContent['items'][number], { str: string }>

/** A text item of PDF.js, turned upright: a place on the page as it is read. `angle` is in quarter turns, or null when slanted. */
export interface Item {
  text: string
  x: number
  baseline: number
  width: number
  size: number
  font: string
  angle: 0 | 1 | 2 | 3 | null
}

export interface PageText {
  width: number
  height: number
  items: Item[]
}

type Matrix = readonly number[]

const times = (a: Matrix, b: Matrix): number[] => {
  const [a0 = 1, a1 = 0, a2 = 0, a3 = 1, a4 = 0, a5 = 0] = a
  const [b0 = 1, b1 = 0, b2 = 0, b3 = 1, b4 = 0, b5 = 0] = b
  return [
    a0 * b0 + a2 * b1,
    a1 * b0 + a3 * b1,
    a0 * b2 + a2 * b3,
    a1 * b2 + a3 * b3,
    a0 * b4 + a2 * b5 + a4,
    a1 * b4 + a3 * b5 + a5,
  ]
}

/** The direction of writing in quarter turns clockwise; a slant of up to three degrees counts as none. */
const quarterTurns = (dx: number, dy: number): Item['angle'] => {
  const turns = Math.atan2(dy, dx) / (Math.PI / 2)
  const near = Math.round(turns)
  return Math.abs(turns - near) < 0.034 ? (((near + 4) % 4) as 0 | 1 | 2 | 3) : null
}

/** The page's items, as they come; the rest of a page with absurdly many is not read. */
const itemsOf = async (page: PDFPageProxy, limit: number): Promise<TextItem[]> => {
  const items: TextItem[] = []
  const reader = page.streamTextContent().getReader() as ReadableStreamDefaultReader<TextContent>
  while (items.length < limit) {
    const { value, done } = await reader.read()
    if (done) return items
    for (const item of value.items) if ('str' in item) items.push(item)
  }
  await reader.cancel(new Error('Enough')).catch(() => undefined)
  return items
}

/** All text of a page in the order of the file; bounded to `limit` items. */
export const pageText = async (page: PDFPageProxy, limit: number): Promise<PageText> => {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const upright: Item[] = []
  for (const item of await itemsOf(page, limit)) {
    if (!item.str) continue
    const [a = 1, b = 0, , , x = 0, y = 0] = times(transform, item.transform as Matrix)
    upright.push({
      text: item.str,
      x,
      baseline: y,
      width: item.width,
      size: item.height,
      font: item.fontName,
      angle: quarterTurns(a, b),
    })
  }
  return { width, height, items: upright }
}

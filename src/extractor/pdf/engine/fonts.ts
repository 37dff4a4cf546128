import type { PDFPageProxy } from 'pdfjs-dist'

export interface FontStyle {
  bold: boolean
  italic: boolean
  mono: boolean
}

export type FontStyles = ReadonlyMap<string, FontStyle>

const BOLD =
  /bold|black|heavy|demi(?!book)|[-,.](?:bd|b|xb|sb|bi|medi|mediital)$|(?:cm|sf|lm)(?:ss)?bx|cmb\d/i
const ITALIC = /ital|oblique|slanted|[-,.](?:it|i|bi|obl|semiboldit|boldit)$|(?:cm|sf)(?:bx)?(?:ti|sl)/i
const MONO =
  /mono(?!type)|courier|consol|menlo|typewriter|\bhack\b|inconsolata|source ?code|fira ?code|(?:cm|lm|sf)tt|letter ?gothic|nimbusmon/i

/** Bold, italic and of one width, told from a font's name as files give it (`ABCDEF+Times-BoldItalic`). */
export const styleOfName = (name: string): FontStyle => {
  const bare = name.replace(/^[A-Z]{6}\+/, '')
  return { bold: BOLD.test(bare), italic: ITALIC.test(bare), mono: MONO.test(bare) }
}

/** Shares of the letters of a document that each font has, by the page on which it is met first. */
export interface FontUse {
  font: string
  letters: number
  pages: readonly number[]
}

/** A font that hardly occurs is worth no page. */
const RARE = 0.004

/**
 * The fewest pages that show all fonts worth knowing, taken greedily; `cost` of a page is what reading its text took. Fonts of
 * page one all count, because titles are there.
 */
export const pagesForFonts = (uses: readonly FontUse[], cost: (page: number) => number): number[] => {
  const all = uses.reduce((sum, { letters }) => sum + letters, 0)
  const open = new Set(uses.filter(({ letters, pages }) => letters >= all * RARE || pages[0] === 0))
  const chosen: number[] = []
  while (open.size) {
    const gains = new Map<number, number>()
    for (const { letters, pages } of open)
      for (const page of pages) gains.set(page, (gains.get(page) ?? 0) + letters + all * RARE)
    let best = -1
    let worth = -1
    for (const [page, gain] of gains) {
      const value = gain / (cost(page) + 1)
      if (value > worth) [best, worth] = [page, value]
    }
    if (best < 0) break
    chosen.push(best)
    for (const use of open) if (use.pages.includes(best)) open.delete(use)
  }
  return chosen
}

/** Adds the styles of all fonts that a page shows. */
export const learnFonts = async (
  page: PDFPageProxy,
  fonts: Iterable<string>,
  styles: Map<string, FontStyle>,
): Promise<void> => {
  // Fonts' names come only with the list of drawing operations. AnnotationMode.DISABLE is 0.
  await page.getOperatorList({ annotationMode: 0 })
  const known = page.commonObjs as { has: (id: string) => boolean; get: (id: string) => unknown }
  for (const font of fonts) {
    if (styles.has(font) || !known.has(font)) continue
    const { name, isMonospace, composite } = known.get(font) as Record<string, unknown>
    if (typeof name !== 'string') continue
    const style = styleOfName(name)
    styles.set(font, { ...style, mono: style.mono || (isMonospace === true && composite !== true) })
  }
}

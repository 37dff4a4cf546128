import type { BodyStyle } from './body-style'
import type { Paragraph } from './paragraphs'

const LARGER = 1.08
const MAX_LETTERS = 220
const NUMBERED = /^(?:(?:\d{1,2}\.)*\d{1,2}\.?|[IVX]{1,5}\.|[A-Z]\.|§\s?\d+)\s+\p{Lu}/u
const SENTENCE_END = /[.;,]$/

const textOf = ({ lines }: Paragraph): string => lines.map((line) => line.text).join(' ')

const share = ({ lines }: Paragraph, of: 'bold' | 'italic' | 'mono' | 'linked'): number => {
  const all = lines.reduce((sum, line) => sum + line.text.length, 0)
  return lines.reduce((sum, line) => sum + line[of] * line.text.length, 0) / Math.max(1, all)
}

const isCapitals = (text: string): boolean =>
  /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(text) && text === text.toUpperCase()

const opensSection = (text: string): boolean =>
  /^(?:abstract|summary|introduction|conclusions?|references|bibliography|acknowledge?ments?|discussion|methods|results|appendix)$/i.test(
    text,
  )

/**
 * Whether a paragraph looks like a heading: larger than the body, or short and bold, numbered or in capitals where the body is
 * not, with white space above.
 */
export const isHeading = (paragraph: Paragraph, body: BodyStyle, next: Paragraph | undefined): boolean => {
  const { lines, above } = paragraph
  const text = textOf(paragraph)
  const size = lines[0]?.size ?? 0
  if (paragraph.rows || lines.length > 4 || text.length > MAX_LETTERS || !/\p{L}/u.test(text)) return false
  if (share(paragraph, 'mono') > 0.9 && !body.mono) return false
  if (size >= body.size * LARGER) return text.length < 160 || !SENTENCE_END.test(text)
  if (size < body.size * 0.6 || lines.length > 2) return false
  const bold = share(paragraph, 'bold') > 0.9 && !body.bold
  const numbered = NUMBERED.test(text)
  const isShort = text.length <= 110 && !/[;,]$/.test(text)
  if (bold && isShort && (!text.endsWith('.') || numbered) && !text.endsWith(':'))
    return above > 1.1 || numbered
  if (size < body.size * 0.9 || next === undefined) return false
  const apart = above > 1.3 && isShort && !SENTENCE_END.test(text) && lines.length === 1
  if (!apart) return false
  return (
    opensSection(text) ||
    (isCapitals(text) && text.length >= 5) ||
    (numbered && share(paragraph, 'italic') > 0.8)
  )
}

export interface HeadingStyle {
  size: number
  bold: boolean
  capitals: boolean
}

export const headingStyle = (paragraph: Paragraph): HeadingStyle => ({
  size: Math.round((paragraph.lines[0]?.size ?? 0) * 2) / 2,
  bold: share(paragraph, 'bold') > 0.8,
  capitals: isCapitals(textOf(paragraph)),
})

const heavier = (a: HeadingStyle, b: HeadingStyle): number =>
  b.size - a.size || Number(b.bold) - Number(a.bold) || Number(b.capitals) - Number(a.capitals)

const sameStyle = (a: HeadingStyle, b: HeadingStyle): boolean => heavier(a, b) === 0

/**
 * Levels 1 to 6 for styles of headings: the largest gets `first`. A number like 2.1 says the level itself, below the one
 * of whole numbers.
 */
export const headingLevels = (
  headings: readonly { style: HeadingStyle; text: string }[],
  first: number,
): number[] => {
  const styles: HeadingStyle[] = []
  for (const { style } of headings) if (!styles.some((one) => sameStyle(one, style))) styles.push(style)
  styles.sort(heavier)
  const rank = (style: HeadingStyle): number => styles.findIndex((one) => sameStyle(one, style))
  const tops = headings.filter(({ text }) => /^\d{1,2}\.?\s/.test(text)).map(({ style }) => rank(style))
  const base = tops.length ? Math.min(...tops) : null
  return headings.map(({ style, text }) => {
    const depth = /^(\d{1,2}(?:\.\d{1,2})+)\.?\s/.exec(text)?.[1]?.split('.').length
    const level = first + (depth !== undefined && base !== null ? base + depth - 1 : rank(style))
    return Math.min(6, Math.max(1, level))
  })
}

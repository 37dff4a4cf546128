import type { Layout } from '../layout/layout'
import { isHeading } from '../layout/headings'
import type { Paragraph } from '../layout/paragraphs'
import { isProse, isSmaller, rawText } from './entries'

const OPENS =
  /^(?:(?:structured |graphical )?abstract|summary|synopsis|zusammenfassung|kurzfassung|résumé|resumen|resumo|riassunto|sommario|samenvatting|einleitung|introducción|(?:\d\.?\s+)?introduction|highlights|key ?points)\b/iu

/**
 * Where the text itself begins on the page of the title: a heading like "Abstract", a heading with running text below it, or the
 * first running text. What stands before (authors, their institutions, dates) is no body. Null when nothing on the page begins.
 */
export const bodyStart = (layout: Layout, page: number, title: readonly Paragraph[]): Paragraph | null => {
  const paragraphs = layout.paragraphs[page] ?? []
  const from = Math.max(...title.map((one) => paragraphs.indexOf(one))) + 1
  for (let i = from; i < paragraphs.length; i++) {
    const one = paragraphs[i] as Paragraph
    const text = rawText(one)
    if (OPENS.test(text)) return one
    const next = paragraphs[i + 1]
    const nextText = next ? rawText(next) : ''
    if (isHeading(one, layout.body, next) && next && isProse(nextText, 12) && !isSmaller(next, layout.body))
      return one
    if (isProse(text, 20) && !isSmaller(one, layout.body)) return one
  }
  return null
}

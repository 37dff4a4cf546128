import type { Layout } from '../layout/layout'
import type { Paragraph } from '../layout/paragraphs'
import { isProse, rawText } from './entries'

export interface FoundTitle {
  text: string
  /** The paragraphs that show it, empty when only the properties name it. */
  paragraphs: Paragraph[]
  origin: 'first page' | 'document properties'
  certainty: number
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** What programs write into the field for want of a title. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)|powerpoint|untitled|unbenannt|sans titre|document\d*|presentation|title|layout \d+|print|full ?page|slide \d+|no job name|\S+\.(?:docx?|rtf|odt|pages|tex|dvi|indd|qxd|qxp|pdf|pptx?|ps|eps|txt|html?|fm|ai|wpd))\b|\.(?:docx?|rtf|odt|pages|tex|dvi|indd|qxd|qxp|pdf|pptx?|ps|eps|txt|html?|fm|ai|wpd)$|^[\w.-]*\d[\w.-]*$|^(?:doi:|10\.\d{4})|^\S{1,12}$/iu

/** Whether a title in a file's properties could be one; a file's or a program's name is none. */
export const isLikelyTitle = (text: string): boolean =>
  text.length >= 4 && text.length <= 400 && /\p{L}{2}/u.test(text) && !NO_TITLE.test(text)

/** What stands above titles in their size: the kind of text, the journal. */
const LABEL =
  /^(?:(?:original |research |review |short |full |regular |brief )*(?:article|paper|report|communication|research|review|letter|note)s?|open access|editorial|perspective|opinion|commentary|news|essay|book review|correspondence|case (?:report|study)|abstract|summary|contents|table of contents|vol(?:ume|\.)? ?\d+.*|issn.*|doi.*|https?:.*|www\..*)$/i

/** Paragraphs of one style that follow each other closely, as one: a title's lines. */
const groups = (paragraphs: readonly Paragraph[]): Paragraph[][] => {
  const result: Paragraph[][] = []
  for (const one of paragraphs) {
    const group = result.at(-1)
    const last = group?.at(-1)?.lines.at(-1)
    const first = one.lines[0]
    const close =
      last &&
      first &&
      last.page === first.page &&
      Math.abs(last.size - first.size) < 0.6 &&
      last.bold > 0.8 === first.bold > 0.8 &&
      one.above < 1.5
    if (group && close) group.push(one)
    else result.push([one])
  }
  return result
}

interface Candidate {
  paragraphs: Paragraph[]
  text: string
  score: number
}

const candidatesOf = (
  layout: Layout,
  page: number,
  stated: string,
  notTitles: readonly string[],
): Candidate[] => {
  const height = layout.pages[page]?.height ?? 1
  const names = notTitles.map(bare).filter(Boolean)
  return groups(layout.paragraphs[page] ?? []).flatMap((paragraphs): Candidate[] => {
    const text = paragraphs.map(rawText).join(' ')
    const first = paragraphs[0]?.lines[0]
    const letters = bare(text)
    if (!first || letters.length < 4 || text.length > 400 || LABEL.test(text) || names.includes(letters))
      return []
    const larger = first.size / layout.body.size
    const said =
      stated &&
      (letters === stated
        ? 3
        : letters.length > 8 && (stated.includes(letters) || letters.includes(stated))
          ? 1.5
          : 0)
    const score =
      Math.min(2.2, larger) * 2 +
      (first.bold > 0.8 && !layout.body.bold ? 0.4 : 0) -
      (first.baseline / height) * 0.8 +
      (said || 0) -
      (letters.length < 12 ? 0.8 : 0) -
      (isProse(text, 25) && /[.!?]$/.test(text) ? 1.5 : 0)
    const stands = larger >= 1.12 || (said || 0) >= 3 || (first.bold > 0.8 && !layout.body.bold)
    return stands ? [{ paragraphs, text, score }] : []
  })
}

const sharesWords = (a: string, b: string): boolean => {
  const words = new Set(a.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
  const others = b.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return others.length > 0 && others.filter((word) => words.has(word)).length >= others.length * 0.5
}

/**
 * The title: what the first page with text shows largest, weighed with what the file's properties say; `notTitles` are names that
 * stand there too (the journal's). Properties alone count when the page shows nothing that could be a title.
 */
export const findTitle = (
  layout: Layout,
  stated: string,
  notTitles: readonly string[],
  toText: (paragraphs: readonly Paragraph[]) => string,
): FoundTitle | null => {
  const likely = isLikelyTitle(stated) ? stated : ''
  const page = layout.paragraphs.findIndex((paragraphs) => paragraphs.length > 0)
  if (page < 0) return null
  const best = candidatesOf(layout, page, bare(likely), notTitles).reduce<Candidate | null>(
    (a, b) => (!a || b.score > a.score ? b : a),
    null,
  )
  if (!best)
    return likely ? { text: likely, paragraphs: [], origin: 'document properties', certainty: 0.6 } : null
  const text = toText(best.paragraphs)
  const agrees = likely !== '' && bare(likely) === bare(text)
  const larger = (best.paragraphs[0]?.lines[0]?.size ?? 0) / layout.body.size
  // A page without any large type shows no title of its own.
  if (!agrees && likely && larger < 1.12 && !sharesWords(likely, text))
    return { text: likely, paragraphs: [], origin: 'document properties', certainty: 0.6 }
  const certainty = agrees ? 0.97 : larger >= 1.3 ? 0.85 : larger >= 1.12 ? 0.7 : 0.5
  return { text, paragraphs: best.paragraphs, origin: 'first page', certainty }
}

import { isCaption } from '../layout/captions'
import { footnotesOf } from '../layout/footnotes'
import { isHeading } from '../layout/headings'
import type { Layout } from '../layout/layout'
import { listMark } from '../layout/list-marks'
import type { Paragraph } from '../layout/paragraphs'
import { opensReferences, splitReferences } from '../layout/references'
import { countWords, isSmaller, rawText, type Entry, type Kind } from './entries'
import { bodyStart } from './front'
import { keywordsIn } from './publication'

const isCode = ({ lines }: Paragraph): boolean => lines.every((line) => line.mono > 0.9)

/** A narrow column of small type beside the text: notes in the margin. */
const isMarginNote = (one: Paragraph, layout: Layout, page: readonly Paragraph[]): boolean => {
  if (!isSmaller(one, layout.body)) return false
  const main = page.filter(
    (other) => !isSmaller(other, layout.body) && other.x1 - other.x0 > (one.x1 - one.x0) * 1.8,
  )
  return main.length > 0 && main.every((other) => one.x1 <= other.x0 + 2 || one.x0 >= other.x1 - 2)
}

/** Labels inside a drawing: short stretches of type right before its caption. */
const figureLabels = (page: readonly Paragraph[], layout: Layout): Set<Paragraph> => {
  const labels = new Set<Paragraph>()
  page.forEach((caption, at) => {
    if (!isCaption(caption) || !/^(?:\S+\s)?(?:fig|abb|scheme|chart)/i.test(rawText(caption))) return
    for (let i = at - 1; i >= 0; i--) {
      const one = page[i] as Paragraph
      const words = countWords(rawText(one)) / one.lines.length
      if (isCaption(one) || words > 6 || listMark(rawText(one)) || !isSmaller(one, layout.body)) break
      labels.add(one)
    }
  })
  return labels
}

export const kindOf = (one: Paragraph, next: Paragraph | undefined, layout: Layout): Kind => {
  if (one.rows) return 'table'
  if (isCaption(one)) return 'caption'
  if (isCode(one) && !layout.body.mono) return 'code'
  if (isHeading(one, layout.body, next)) return 'heading'
  return listMark(one.lines[0]?.text ?? '') ? 'listItem' : 'text'
}

/** Keywords are no text, but said of it. */
const isKeywords = (one: Paragraph): boolean => one.lines.length <= 4 && keywordsIn(rawText(one)) !== null

/** Headings of one style that follow each other closely are one heading on several lines. */
export const mergeHeadings = (entries: readonly Entry[]): Entry[] => {
  const result: Entry[] = []
  for (const entry of entries) {
    const before = result.at(-1)
    const [last, first] = [before?.paragraph.lines.at(-1), entry.paragraph.lines[0]]
    const isRest =
      before?.kind === 'heading' &&
      entry.kind === 'heading' &&
      last &&
      first &&
      last.page === first.page &&
      Math.abs(last.size - first.size) < 0.3 &&
      last.bold > 0.8 === first.bold > 0.8 &&
      entry.paragraph.above < 1.3 &&
      before.paragraph.lines.length < 4 &&
      !/^\d/.test(first.text)
    if (isRest) {
      const lines = [...before.paragraph.lines, ...entry.paragraph.lines]
      result[result.length - 1] = {
        ...before,
        paragraph: { ...before.paragraph, lines },
        text: rawText({ lines }),
      }
    } else result.push(entry)
  }
  return result
}

/** The entries after the heading of a reference list become its references, up to the next heading as large. */
const markReferences = (entries: readonly Entry[], layout: Layout): Entry[] => {
  const result: Entry[] = []
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as Entry
    if (entry.kind !== 'heading' || !opensReferences(entry.text)) {
      result.push(entry)
      continue
    }
    result.push({ ...entry, kind: 'reference' })
    const size = entry.paragraph.lines[0]?.size ?? 0
    let lines: Paragraph['lines'] = []
    let model = entry.paragraph
    const flush = (): void => {
      for (const one of splitReferences(lines, layout.body.pitch))
        result.push({ kind: 'reference', paragraph: { ...model, lines: one }, text: rawText({ lines: one }) })
      lines = []
    }
    for (i++; i < entries.length; i++) {
      const one = entries[i] as Entry
      if (
        one.kind === 'heading' &&
        (one.paragraph.lines[0]?.size ?? 0) >= size - 0.3 &&
        !/^\[?\d/.test(one.text)
      )
        break
      if (one.kind === 'caption' || one.kind === 'aside') {
        flush()
        result.push(one)
        continue
      }
      model = one.paragraph
      lines = [...lines, ...one.paragraph.lines]
    }
    flush()
    i--
  }
  return result
}

/** Addresses, licence and dates around the title would stand between it and the text: they come after it. */
const withFrontLast = (entries: readonly Entry[], front: ReadonlySet<Paragraph>): Entry[] => {
  const isFront = ({ kind, paragraph }: Entry): boolean => kind === 'aside' && front.has(paragraph)
  return [...entries.filter((one) => !isFront(one)), ...entries.filter(isFront)]
}

/** What each paragraph of a document is, in reading order. `title` are the paragraphs that show its title, all on one page. */
export const documentEntries = (layout: Layout, title: readonly Paragraph[]): Entry[] => {
  const titlePage = title[0]?.lines[0]?.page ?? -1
  const start = titlePage < 0 ? null : bodyStart(layout, titlePage, title)
  const entries: Entry[] = []
  const front = new Set<Paragraph>()
  layout.paragraphs.forEach((page, index) => {
    const notes = footnotesOf(page, layout.pages[index]?.height ?? 0, layout.body)
    const labels = figureLabels(page, layout)
    const first =
      index === titlePage ? (start ? page.indexOf(start) : page.length) : index < titlePage ? page.length : 0
    page.forEach((paragraph, i) => {
      if (i < first) front.add(paragraph)
      const kind: Kind = title.includes(paragraph)
        ? 'title'
        : i < first || labels.has(paragraph) || isKeywords(paragraph) || isMarginNote(paragraph, layout, page)
          ? 'aside'
          : notes.has(paragraph)
            ? 'footnote'
            : kindOf(paragraph, page[i + 1], layout)
      entries.push({ kind, paragraph, text: rawText(paragraph) })
    })
  })
  const marked = markReferences(mergeHeadings(entries), layout)
  if (marked.some(({ kind }) => kind === 'text' || kind === 'listItem')) return withFrontLast(marked, front)
  // Nothing but a title page: then that is what there is to read.
  return marked.map((entry) => (entry.kind === 'aside' ? { ...entry, kind: 'text' } : entry))
}

import { failure, ok, type Result } from '#shared/result'
import type { InputFile, Reading } from '../reading'
import { openPdf } from './engine/open'
import { readLabels, readProperties } from './engine/properties'
import { readPages } from './engine/read-pages'
import { readDocument } from './document/read-document'
import { layOut } from './layout/layout'
import { printedPages } from './layout/page-labels'
import { sentence } from '../sentences'
import { holdsPictures } from './engine/pictures'
import { pdfSentence } from './sentences'
import { isPrintedPage } from './web/printed'
import { readPrinted } from './web/read-printed'

const MAX_PAGES = 5000
const MAX_MS = 11_000

/**
 * Reads a PDF: text in reading order without what repeats on pages, with its structure and printed page numbers, and what page one
 * and the properties say about the article. Errors: `encrypted`, `damaged`, `too-large` (pages), `no-text` (a scan).
 */
export const readPdf = async ({ name, bytes }: InputFile): Promise<Result<Reading>> => {
  const opened = await openPdf(name, bytes)
  if (!opened.ok) return opened
  const document = opened.value
  try {
    const count = document.numPages
    if (count > MAX_PAGES) return failure('too-large', pdfSentence.tooManyPages(name, count))
    const { pages, styles } = await readPages(document, MAX_MS)
    const properties = await readProperties(document)
    const labels = await readLabels(document)
    const broken = pages.filter((page) => page === null).length
    const empty = pages.filter((page) => page?.text.items.every(({ text }) => !text.trim())).length
    if (broken === pages.length) return failure('damaged', pdfSentence.damaged(name))
    if (broken + empty === pages.length)
      return failure('no-text', holdsPictures(bytes) ? pdfSentence.scanned(name) : sentence.noText(name))
    const layout = layOut(pages, styles)
    const printed = printedPages(count, labels, layout.running)
    const draft = isPrintedPage(properties, layout)
      ? readPrinted(layout, properties, printed)
      : readDocument(layout, properties, printed)
    if (!draft) return failure('no-text', pdfSentence.noArticle(name))
    const warnings = [
      ...draft.warnings,
      ...(empty ? [pdfSentence.pagesWithoutText(empty, count)] : []),
      ...(broken ? [pdfSentence.pagesBroken(broken, count)] : []),
      ...(pages.length < count ? [pdfSentence.pagesUnread(pages.length, count)] : []),
    ]
    return ok({ mediaType: 'application/pdf', drafts: [{ ...draft, assets: [], warnings }] })
  } finally {
    await document.loadingTask.destroy().catch(() => undefined)
  }
}

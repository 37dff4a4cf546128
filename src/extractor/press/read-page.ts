import type { Draft } from '../draft'
import { AssetStore } from '../html/flatten/assets'
import { Flattener } from '../html/flatten/flatten'
import { cellsOf, rowsOf } from '../html/flatten/table'
import { parseSafely } from '../html/parse-safely'
import { isFactivaCode } from './layouts/factiva-codes'
import { splitDocument } from './split'

/** What only pages of press databases say; without it a page is not looked at twice. */
const SIGN =
  /end of document|proquest document id|dokumentnummer|accession number|docpublicationname|load-date|full text word count|(?:document|dokument|documento) [a-z][a-z0-9]{2,9}(?:19|20)\d{6}[a-z0-9]{8}/i

/** Tables of codes and values are read as lines, so that the text in them keeps its paragraphs. */
const openTables = (document: Document): void => {
  for (const table of document.querySelectorAll('table')) {
    const codes = rowsOf(table).filter((row) => isFactivaCode(cellsOf(row)[0]?.textContent.trim() ?? ''))
    if (codes.length >= 3) table.setAttribute('role', 'presentation')
  }
}

/** The articles of a page that a press database exported, or null for any other page. `html` is decoded text. */
export const readPressPage = (html: string): Draft[] | null => {
  if (!SIGN.test(html)) return null
  const { document, warnings } = parseSafely(html)
  openTables(document)
  const store = new AssetStore()
  const blocks = new Flattener(null, store).flatten(document.body).map(({ block }) => block)
  return splitDocument({ blocks, assets: store.assets, warnings })
}

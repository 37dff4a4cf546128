import type { Block } from '../blocks/model'
import { AssetStore } from '../html/flatten/assets'
import { Flattener } from '../html/flatten/flatten'
import { parseSafely } from '../html/parse-safely'
import { readHtml } from '../html/read-html'
import { readMarkdown } from '../markdown/read-markdown'
import { textKind } from '../recognise/markup'
import { repairText } from '../repair/repair-text'
import { toBlocks } from '../text/blocks'
import { toLines } from '../text/lines'
import { readText } from '../text/read-text'
import { joinWrapped } from '../text/wrapping'
import { noMetadata, type Draft } from '../draft'

const PAGE = /<(?:!doctype|html|body)\b/i
const FRAGMENT = /<\/?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|table|figure|article|section)(?=[\s/>])/gi

/** HTML that is only the article gives all its blocks; a whole page is searched for its article. */
const fromHtml = (html: string, address: string | null): Draft => {
  if (PAGE.test(html.slice(0, 20_000))) return readHtml(html, { address })
  const store = new AssetStore()
  const { document, warnings } = parseSafely(html)
  const blocks: Block[] = new Flattener(address, store).flatten(document.body).map(({ block }) => block)
  return { metadata: noMetadata(), blocks, assets: store.assets, warnings }
}

const isHtml = (text: string): boolean => (text.slice(0, 20_000).match(FRAGMENT)?.length ?? 0) >= 2

/**
 * What the text of a record holds: HTML, Markdown or plain text. `titled`: the record has a title, so that a plain text is all
 * body; else its head is read as that of a text file.
 */
export const recordDraft = (text: string, address: string | null, titled: boolean): Draft => {
  if (PAGE.test(text.slice(0, 2000)) || isHtml(text)) return fromHtml(text, address)
  if (textKind(text, '') === 'markdown') return readMarkdown(text)
  if (!titled) return readText(text)
  const repaired = repairText(text)
  const blocks = toBlocks(joinWrapped(toLines(repaired.text)))
  return { metadata: noMetadata(), blocks, assets: [], warnings: repaired.warnings }
}

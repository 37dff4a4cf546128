import type { Draft } from '../draft'
import type { PressLayout } from './article'
import { withoutFurniture } from './furniture'
import { europresse } from './layouts/europresse'
import { factiva } from './layouts/factiva'
import { genios } from './layouts/genios'
import { labelled } from './layouts/labelled'
import { nexis } from './layouts/nexis'
import { wrapWidth } from '../text/wrapping'
import { linesOfBlocks, type PressLine } from './lines'
import { pressSentence } from './sentences'
import { toDraft } from './to-draft'

/** More belong in several files: everything that is read is held at once. */
const MOST = 20_000
/** UTF-16 code units of text in all articles together. */
const MOST_TEXT = 24_000_000

/** The surest first. */
const LAYOUTS: readonly PressLayout[] = [factiva, nexis, europresse, genios, labelled]

/**
 * Tells the articles of a press database's export apart and reads their fields, by the signs of the products (Factiva, Nexis,
 * ProQuest, EBSCO, Genios, Europresse and what is like them). Null where lines are no such export: one plain article is never
 * split. Linear in the lines.
 */
export const splitPress = (all: readonly PressLine[]): Draft[] | null => {
  const lines = withoutFurniture(all)
  for (const layout of LAYOUTS) {
    const articles = layout(lines)
    if (!articles) continue
    // One program wrapped them all.
    const width = wrapWidth(articles.flatMap(({ body }) => body))
    const drafts: Draft[] = []
    let length = 0
    for (const article of articles) {
      if (drafts.length === MOST || length > MOST_TEXT) {
        drafts[0]?.warnings.unshift(pressSentence.tooMany(drafts.length, articles.length))
        break
      }
      const draft = toDraft(article, width)
      if (draft) drafts.push(draft)
      for (const { text } of article.body) length += text.length
    }
    if (drafts.length) return drafts
  }
  return null
}

/** What a document's reader has of it before its head is read. */
export type PressDocument = Pick<Draft, 'blocks' | 'assets' | 'warnings'>

/** The articles of a document (RTF, DOCX, a page) that is an export of a press database, or null where it is none. */
export const splitDocument = ({ blocks, assets, warnings }: PressDocument): Draft[] | null => {
  const byHash = new Map(assets.map((asset) => [asset.sha256, asset]))
  const drafts = splitPress(linesOfBlocks(blocks))
  return (
    drafts &&
    drafts.map((draft, i) => ({
      ...draft,
      assets: draft.blocks.flatMap(({ picture }) =>
        picture?.asset ? (byHash.get(picture.asset) ?? []) : [],
      ),
      warnings: [...(i ? [] : warnings), ...draft.warnings],
    }))
  )
}

import { AssetStore, type FindResource } from './flatten/assets'
import { Flattener } from './flatten/flatten'
import type { RawBlock } from './flatten/raw-block'
import { countWords, isProse } from './select/words'

export interface PageBlocks {
  blocks: RawBlock[]
  store: AssetStore
}

const ENOUGH = 250

const proseWords = (blocks: readonly RawBlock[]): number =>
  blocks.reduce((sum, { block, linked }) => {
    const words = countWords(block.text)
    return sum + (isProse(words, linked / Math.max(1, block.text.length)) ? words : 0)
  }, 0)

/**
 * All blocks of a page in reading order. Where little text is visible, what only shows without scripts (`noscript`) or after
 * them (hidden parts, templates) is read too, if that gives at least twice as much.
 */
export const readBlocks = (document: Document, base: string | null, find?: FindResource): PageBlocks => {
  const visible = flattened(document, base, false, find)
  const words = proseWords(visible.blocks)
  if (words >= ENOUGH) return visible
  const all = flattened(document, base, true, find)
  return proseWords(all.blocks) >= 2 * words + 40 ? all : visible
}

const flattened = (
  document: Document,
  base: string | null,
  withHidden: boolean,
  find?: FindResource,
): PageBlocks => {
  const store = new AssetStore(find)
  return { blocks: new Flattener(base, store, withHidden).flatten(document.body), store }
}

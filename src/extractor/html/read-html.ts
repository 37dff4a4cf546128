import { noMetadata, type Draft } from '../draft'
import { AssetStore } from './flatten/assets'
import { Flattener } from './flatten/flatten'
import { parsePage } from './parse'
import { keptByReadability } from './select/readability'
import { tame } from './tame'

/** Reads a web page. `html` is decoded text. */
export const readHtml = (html: string): Draft => {
  const { html: safe, tooDeep } = tame(html)
  const document = parsePage(safe)
  const store = new AssetStore()
  const raw = new Flattener(null, store).flatten(document.body)
  const kept = keptByReadability(document, raw)
  return {
    metadata: noMetadata(),
    blocks: raw.filter((_, i) => kept[i]).map(({ block }) => block),
    assets: store.assets,
    warnings: tooDeep
      ? ['The page is nested deeper than browsers allow; its innermost structure was flattened.']
      : [],
  }
}

import type { Block } from '../../blocks/model'
import type { AssetStore } from '../flatten/assets'
import { Flattener } from '../flatten/flatten'
import { isQuote } from './census'
import { isDebris } from './debris'

const quotesAround = (element: Element, body: Element): number => {
  let depth = 0
  for (let at: Element | null = element; at && at !== body; at = at.parentElement) if (isQuote(at)) depth++
  return depth
}

/** Quotes of earlier posts are block quotes, whatever elements the page makes them of. */
const asQuoted = (block: Block, depth: number): Block => {
  if (depth === 0) return block.type === 'blockQuote' ? { ...block, type: 'paragraph', level: null } : block
  return block.type === 'paragraph' || block.type === 'heading' || block.type === 'blockQuote'
    ? { ...block, type: 'blockQuote', level: Math.min(6, depth) }
    : block
}

export interface BodySource {
  base: string | null
  store: AssetStore
  /** Whether an element stands in a post and not in another one inside it. */
  isOwn: (element: Element) => boolean
}

/** The blocks of a post's text. Headings stand below the post's own, which is at `level`. */
export const postBlocks = (body: Element, level: number, { base, store, isOwn }: BodySource): Block[] =>
  new Flattener(base, store)
    .flatten(body)
    .filter(({ block, element }) => isOwn(element) && !isDebris(element, block.text, body))
    .map(({ block, element }) => {
      const quoted = asQuoted(block, quotesAround(element, body))
      return quoted.type === 'heading'
        ? { ...quoted, level: Math.min(6, Math.max(level + 1, quoted.level ?? 6)) }
        : quoted
    })

import type { RawBlock } from '../flatten/raw-block'
import { countWords } from '../select/words'

/** An element with text below it, and which of the page's blocks that is. */
export interface Part {
  element: Element
  parent: Part | null
  /** Places of its first and last block. */
  first: number
  last: number
  words: number
}

export interface Parts {
  all: readonly Part[]
  of: ReadonlyMap<Element, Part>
  /** Words of each block. */
  words: readonly number[]
}

/** The part of a page's tree that has text. Linear in blocks times depth; a parent stands before its children. */
export const partsOf = (raws: readonly RawBlock[]): Parts => {
  const of = new Map<Element, Part>()
  const all: Part[] = []
  const words = raws.map(({ block }) => countWords(block.text))
  raws.forEach(({ element }, i) => {
    const chain: Element[] = []
    let at: Element | null = element
    for (; at && !of.has(at); at = at.parentElement) chain.push(at)
    let part = at ? (of.get(at) ?? null) : null
    for (const one of chain.toReversed()) {
      part = { element: one, parent: part, first: i, last: i, words: 0 }
      of.set(one, part)
      all.push(part)
    }
    if (!part) return
    part.words += words[i] ?? 0
    part.first = Math.min(part.first, i)
    part.last = Math.max(part.last, i)
  })
  for (const part of all.toReversed()) {
    const { parent } = part
    if (!parent) continue
    parent.words += part.words
    parent.first = Math.min(parent.first, part.first)
    parent.last = Math.max(parent.last, part.last)
  }
  return { all, of, words }
}

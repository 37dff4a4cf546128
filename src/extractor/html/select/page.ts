import type { RawBlock } from '../flatten/raw-block'
import { phraseBits } from './phrases'
import { PageTree, type PageNode } from './page-tree'
import { countWords, isProse } from './words'

/** A block with what features are made of. Lengths are in words. */
export interface Candidate {
  raw: Pick<RawBlock, 'block'>
  text: string
  words: number
  linkShare: number
  isProse: boolean
  phrases: number
  /** The element that it comes from. */
  node: PageNode
}

export interface Page {
  candidates: Candidate[]
  words: number
  proseWords: number
}

/** Gathers what the features need, in time linear to blocks and elements. Nothing in it holds on to the document. */
export const describePage = (raws: readonly RawBlock[]): Page => {
  const tree = new PageTree()
  const candidates = raws.map(({ block, element, linked }): Candidate => {
    const words = countWords(block.text)
    const linkShare = block.text.length ? Math.min(1, linked / block.text.length) : 0
    const prose = isProse(words, linkShare)
    const node = tree.add(element, block.text, words, linkShare * words, prose)
    return {
      raw: { block },
      text: block.text,
      words,
      linkShare,
      isProse: prose,
      phrases: phraseBits(block.text),
      node,
    }
  })
  tree.finish()
  return { candidates, words: tree.words, proseWords: tree.proseWords }
}

import type { Draft } from '../draft'
import { countWords } from '../html/select/words'

/** With fewer words than this a page may be no more than the frame around another. */
const SCANT = 60
const MAX_FRAMES = 12

const wordsIn = ({ blocks }: Draft): number =>
  blocks.reduce((sum, block) => sum + (block.role === 'body' ? countWords(block.text) : 0), 0)

/**
 * The draft of a page, or of the one among the pages in its frames that has the text when the page itself has next to none; what
 * the outer page says of itself still holds where that one says nothing. Frames are read only when they are needed.
 */
export const withFrame = (outer: Draft, frames: readonly (() => Draft)[]): Draft => {
  if (wordsIn(outer) >= SCANT || !frames.length) return outer
  const best = frames
    .slice(0, MAX_FRAMES)
    .map((read) => read())
    .reduce((a, b) => (wordsIn(b) > wordsIn(a) ? b : a))
  if (wordsIn(best) < 3 * Math.max(1, wordsIn(outer))) return outer
  const { title, authors, published, url } = outer.metadata
  return {
    ...best,
    metadata: {
      ...best.metadata,
      title: best.metadata.title || title,
      authors: best.metadata.authors.length ? best.metadata.authors : authors,
      published: best.metadata.published ?? published,
      url,
    },
  }
}

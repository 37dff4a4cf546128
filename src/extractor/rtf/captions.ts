import type { Block } from '../blocks/model'

/** A picture and the caption right after it are one passage. */
export const joinCaptions = (blocks: readonly Block[]): Block[] => {
  const joined: Block[] = []
  for (const block of blocks) {
    const before = joined.at(-1)
    const follows = block.type === 'figureCaption' && !block.picture && before?.picture
    if (follows) joined[joined.length - 1] = { ...block, picture: follows }
    else joined.push(block)
  }
  return joined
}

import type { AssetStore } from '../flatten/assets'
import type { RawBlock } from '../flatten/raw-block'
import { takeCensus } from './census'
import { bestGroup, type Group } from './group'
import { partsOf } from './part'
import { postsOf } from './posts'
import { setRepeatsBeside } from './repeats'
import type { Thread } from './thread'

/** Less sure than this, a page is read as others are. */
const SURE = 0.65

const isThread = ({ score, named, dated }: Group): boolean => score >= SURE && named >= 0.8 && dated >= 0.5

/**
 * The thread of a page that says it is a discussion, or null where no repeated elements hold most of
 * its words and name their authors. `raws` are all blocks of the page.
 */
export const readThread = (
  body: Element,
  raws: readonly RawBlock[],
  base: string | null,
  store: AssetStore,
): Thread | null => {
  const parts = partsOf(raws)
  const census = takeCensus(body)
  const group = bestGroup(parts, census)
  if (!group || !isThread(group)) return null
  const posts = setRepeatsBeside(postsOf(group.members, parts, census, { base, store }))
  return posts.length > 1 ? { posts, first: Math.min(...group.members.map(({ part }) => part.first)) } : null
}

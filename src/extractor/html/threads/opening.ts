import type { Block } from '../../blocks/model'
import type { RawBlock } from '../flatten/raw-block'
import { chooseBlocks } from '../select/choose'
import type { Page } from '../select/page'

/**
 * What a thread is about where that stands before its posts in a form of its own: a question, a story, a link's text. `likely`
 * is how likely each block is the article's, 0 to 1; `first` the place of the first post.
 */
export const openingBlocks = (
  page: Page,
  raws: readonly RawBlock[],
  likely: readonly number[],
  first: number,
): Block[] => {
  const { kept } = chooseBlocks(page, likely)
  const from = page.candidates.findIndex((one, i) => i < first && kept[i] === true && one.isProse)
  return from < 0 ? [] : raws.slice(from, first).flatMap(({ block }, i) => (kept[from + i] ? [block] : []))
}

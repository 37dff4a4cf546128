import type { Block } from '../blocks/model'
import type { Draft } from '../draft'
import { readPage, type PageContext, type ReadPage } from './read-page'
import { chooseBlocks } from './select/choose'
import { judgeBlocks } from './select/judge'
import { bare, countWords } from './select/words'
import { statedBlocks } from './stated-body'
import { openingBlocks } from './threads/opening'
import { threadBlocks, type Thread } from './threads/thread'
import { warning } from './warnings'

export type { PageContext } from './read-page'

const UNSURE = 0.6
const SCANT = 120
/** Fewer words than this are no article. */
const NOTHING = 20
const PROSE = 25

/** The title is a field; as a heading above the first prose it would be there twice. */
const withoutTitle = (blocks: Block[], title: string): Block[] => {
  const prose = blocks.findIndex(({ type, text }) => type !== 'heading' && countWords(text) >= PROSE)
  const rest = blocks.filter(
    ({ type, text }, i) => !(type === 'heading' && (prose < 0 || i < prose) && bare(text) === bare(title)),
  )
  return rest.length > 0 ? rest : blocks
}

type Doubt = 'unsure' | 'summary'

/** What of a page is kept when each block is as likely the article's as given (0 to 1, one a block), and what is to be said of it. */
export const articleBlocks = (
  {
    page,
    raws,
    subtitle,
    metadata,
    hints,
    summary,
  }: Pick<ReadPage, 'page' | 'raws' | 'subtitle' | 'metadata' | 'hints' | 'summary'>,
  likely: readonly number[],
): { blocks: Block[]; doubt: Doubt | null } => {
  const { kept, certainty } = chooseBlocks(page, likely)
  const chosen = withoutTitle(
    raws.filter((raw, i) => kept[i] && raw !== subtitle).map(({ block }) => block),
    metadata.title,
  )
  const words = chosen.reduce((sum, block) => sum + countWords(block.text), 0)
  if (words < SCANT && countWords(hints.statedText) > 3 * words)
    return { blocks: statedBlocks(hints.statedText), doubt: null }
  if (words < NOTHING && countWords(summary) > 2 * words)
    return { blocks: statedBlocks(summary), doubt: 'summary' }
  return { blocks: chosen, doubt: certainty >= UNSURE ? null : 'unsure' }
}

const discussionBlocks = (
  { page, raws, metadata }: ReadPage,
  { posts, first }: Thread,
  likely: readonly number[],
): Block[] => [
  ...withoutTitle(openingBlocks(page, raws, likely, first), metadata.title),
  ...threadBlocks(posts),
]

/** Reads a web page: what it says about itself, its blocks, and of these the article's. `html` is decoded text. */
export const readHtml = (html: string, context: PageContext = {}): Draft => {
  const read = readPage(html, context)
  const { metadata, evidence, store, warnings, isPaid } = read
  const likely = judgeBlocks(read.page, read.hints)
  const { blocks, doubt } = read.thread
    ? { blocks: discussionBlocks(read, read.thread, likely), doubt: null }
    : articleBlocks(read, likely)
  return {
    metadata,
    evidence,
    blocks,
    assets: store.assets,
    warnings: [...warnings, ...(doubt ? [warning[doubt]] : []), ...(isPaid ? [warning.paid] : [])],
  }
}

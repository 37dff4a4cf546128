import type { Block } from '../blocks/model'
import type { Draft } from '../draft'
import type { Asset } from '../messages'
import type { ChapterBlock } from './chapter/model'
import type { Piece } from './chapters'
import type { BookMetadata } from './metadata/book-metadata'

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const usedBy = (blocks: readonly Block[], assets: readonly Asset[]): Asset[] => {
  const used = new Set(blocks.map(({ picture }) => picture?.asset))
  return assets.filter(({ sha256 }) => used.has(sha256))
}

/** The book as one article. */
export const bookDraft = (
  { metadata, evidence }: BookMetadata,
  laid: readonly ChapterBlock[],
  assets: readonly Asset[],
): Draft => {
  const blocks = laid.map(({ block }) => block)
  return { metadata, evidence, blocks, assets: usedBy(blocks, assets), warnings: [] }
}

/** The title of a chapter is a field, so its heading is no part of the text; those inside it begin at the first level. */
const withoutTitle = (blocks: readonly Block[], title: string, depth: number): Block[] =>
  blocks
    .filter(({ type, text }, i) => !(i === 0 && type === 'heading' && bare(text) === bare(title)))
    .map((block) =>
      block.type === 'heading' ? { ...block, level: Math.max(1, (block.level ?? 1) - depth) } : block,
    )

/** A heading may stand before the sign of its page; notes may come from the end of the book. */
const pagesOf = (blocks: readonly Block[]): string | undefined => {
  const text = blocks.filter(({ type, role }) => role === 'body' && type !== 'heading')
  const pages = text.flatMap(({ page }) => page ?? [])
  const [first, last] = [pages[0], pages.at(-1)]
  return first === undefined || first === last ? first : `${first}-${String(last)}`
}

/** One chapter of a book as an article: the book is what contains it. */
export const chapterDraft = (
  { metadata: book, evidence }: BookMetadata,
  { title: label, depth, blocks: own }: Piece,
  assets: readonly Asset[],
): Draft => {
  const all = own.map(({ block }) => block)
  const [first] = all
  const heading = first?.type === 'heading' ? first.text : ''
  const title = label || heading
  const blocks = withoutTitle(all, heading || title, depth)
  const pages = pagesOf(all)
  const { title: bookTitle, ...bookEvidence } = evidence
  return {
    metadata: {
      ...book,
      title,
      subtitle: null,
      siteName: book.title || null,
      type: 'chapter',
      ...(pages === undefined ? {} : { pages }),
    },
    evidence: {
      ...bookEvidence,
      ...(title ? { title: { origin: 'heading', certainty: 0.9 } } : {}),
      ...(bookTitle && book.title ? { siteName: bookTitle } : {}),
      ...(pages === undefined ? {} : { pages: { origin: 'document properties', certainty: 0.8 } }),
    },
    blocks,
    assets: usedBy(blocks, assets),
    warnings: [],
  }
}

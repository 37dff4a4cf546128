import type { RawBlock } from '../html/flatten/raw-block'

const BEFORE = 5
const AFTER = 16
const LONG = 240

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * The short lines around an article's headline, where a page shows author and date: a few blocks before it until the first
 * long paragraph after it.
 */
export const headZone = (blocks: readonly RawBlock[], titles: readonly string[]): string[] => {
  const wanted = new Set(titles.map(bare).filter((title) => title.length > 3))
  const headings = blocks
    .map(({ block }, i) => ({ block, i }))
    .filter(({ block }) => block.type === 'heading')
  const title =
    headings.find(({ block }) => block.level === 1 && wanted.has(bare(block.text))) ??
    headings.find(({ block }) => wanted.has(bare(block.text))) ??
    headings.find(({ block }) => block.level === 1) ??
    headings[0]
  const at = title?.i ?? 0
  const lines: string[] = []
  for (let i = Math.max(0, at - BEFORE); i < Math.min(blocks.length, at + AFTER); i++) {
    const block = blocks[i]?.block
    if (!block || i === at) continue
    if (i > at && block.text.length > LONG) break
    if (block.text.length <= LONG) lines.push(block.text)
  }
  return lines
}

import type { Block } from '../blocks/model'
import type { FlowBlock } from './flow'

const LONGEST = 140

const isFlow = (block: Block): block is FlowBlock => 'size' in block

/** The size that most of the text has, in half points. */
const bodySize = (blocks: readonly FlowBlock[]): number => {
  const sizes = new Map<number, number>()
  for (const { size, text } of blocks) sizes.set(size, (sizes.get(size) ?? 0) + text.length)
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 24
}

const looksSo = (block: FlowBlock, body: number): boolean =>
  block.type === 'paragraph' &&
  block.role === 'body' &&
  block.text.length <= LONGEST &&
  !block.text.includes('\n') &&
  !/[.,;:!…]["'”’)\]]?$/u.test(block.text) &&
  /\p{L}/u.test(block.text) &&
  (block.size >= body * 1.2 || (block.bold && block.size >= body))

/**
 * Headings by looks, for files whose writer used no styles: short lines of their own, larger than the text or bold throughout,
 * with text after them. Files with headings by style come back unchanged.
 */
export const headingsByLooks = (blocks: readonly Block[]): Block[] => {
  if (blocks.some(({ type }) => type === 'heading')) return [...blocks]
  const own = blocks.filter(isFlow)
  const body = bodySize(own)
  const found = own.filter((block) => looksSo(block, body))
  // Where nearly everything looks so, nothing does.
  if (!found.length || found.length > own.length * 0.4) return [...blocks]
  const largest = Math.max(...found.slice(0, 2000).map(({ size }) => size))
  const chosen = new Set<Block>(found)
  return blocks.map((block, i) => {
    if (!isFlow(block) || !chosen.has(block) || i === blocks.length - 1) return block
    const level = block.size === largest && largest > body ? 1 : 2
    return { ...block, type: 'heading', level, marks: block.marks.filter(({ type }) => type !== 'bold') }
  })
}

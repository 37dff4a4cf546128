import type { Block } from '../blocks/model'
import { sliceRich } from '../blocks/rich-text'
import type { Line } from '../text/lines'

/** A line of an export, and the block it is (part of), where the file has blocks. */
export interface PressLine extends Line {
  block?: Block
  /** UTF-16 code units into the block's text. */
  start?: number
  end?: number
}

/** The lines of blocks, as a person sees them: rows of a table and lines of a paragraph stand alone. */
export const linesOfBlocks = (blocks: readonly Block[]): PressLine[] => {
  const lines: PressLine[] = []
  for (const block of blocks) {
    if (block.type === 'code' || block.picture) {
      lines.push({ text: block.text, gap: 1, indent: 0, block, start: 0, end: block.text.length })
      continue
    }
    let start = 0
    let gap = 1
    for (const text of block.text.split('\n')) {
      const end = start + text.length
      // In a table an empty first cell says that the row goes on.
      if (text.trim()) lines.push({ text: text.trim(), gap, indent: 0, block, start, end })
      start = end + 1
      gap = 0
    }
  }
  return lines
}

/** The blocks that lines were made of; of a block that is not there in full, the part that is. */
export const blocksOfLines = (lines: readonly PressLine[]): Block[] => {
  const blocks: Block[] = []
  for (let i = 0; i < lines.length;) {
    const { block, start = 0 } = lines[i] ?? {}
    let last = i
    while (block && lines[last + 1]?.block === block) last++
    if (block) {
      const end = lines[last]?.end ?? block.text.length
      blocks.push(
        start === 0 && end >= block.text.trimEnd().length
          ? block
          : { ...block, ...sliceRich(block, start, end) },
      )
    }
    i = last + 1
  }
  return blocks
}

/** Lines shorter than this were not wrapped for want of room. UTF-16 code units. */
const FULL = 50

/** The text of a line together with those before it that it goes on from, and where they begin. */
export const wrappedLine = (lines: readonly PressLine[], last: number): { text: string; first: number } => {
  let first = Math.max(0, last)
  while (
    first > 0 &&
    lines[first]?.gap === 0 &&
    !lines[first]?.block &&
    (lines[first - 1]?.text.length ?? 0) >= FULL
  )
    first--
  const text = lines
    .slice(first, last + 1)
    .map((line) => line.text)
    .join(' ')
  return { text, first }
}

import type { Mark } from '#shared/domain/passage'
import type { Block } from './model'

/** A thick book has some ten thousand passages; each takes half a kilobyte on its way to the library. */
const MOST_BLOCKS = 80_000
/** A book with every word in its own form has fewer. */
const MOST_MARKS = 400_000

const sentence = {
  joined:
    'The file has more paragraphs than can be kept one by one, so neighbouring ones were joined: compare them with the original.',
  plain: `Only the first ${MOST_MARKS} links and formatted words of the file were kept as such; the rest is plain text.`,
}

interface Run {
  block: Block
  parts: string[]
  length: number
  marks: Mark[]
  count: number
}

const beginRun = (block: Block): Run => ({
  block,
  parts: [block.text],
  length: block.text.length,
  marks: [...block.marks],
  count: 1,
})

const endRun = ({ block, parts, marks, count }: Run): Block =>
  count === 1
    ? block
    : { type: 'paragraph', role: block.role, level: null, text: parts.join('\n'), marks, ...pageOf(block) }

const pageOf = ({ page }: Block): Pick<Block, 'page'> => (page === undefined ? {} : { page })

/** Joins runs of neighbours of the same role, as lines of one paragraph, so that about half of the most are left. */
const joinBlocks = (blocks: readonly Block[]): Block[] => {
  const size = Math.ceil(blocks.length / (MOST_BLOCKS / 2))
  const joined: Block[] = []
  let run: Run | null = null
  for (const block of blocks) {
    if (run && run.block.role === block.role && run.count < size && !block.picture && !run.block.picture) {
      const shift = run.length + 1
      for (const mark of block.marks)
        run.marks.push({ ...mark, start: mark.start + shift, end: mark.end + shift })
      run.parts.push(block.text)
      run.length += 1 + block.text.length
      run.count++
    } else {
      if (run) joined.push(endRun(run))
      run = beginRun(block)
    }
  }
  if (run) joined.push(endRun(run))
  return joined
}

const limitMarks = (blocks: readonly Block[]): Block[] => {
  let left = MOST_MARKS
  return blocks.map((block) => {
    const marks = block.marks.length > left ? block.marks.slice(0, left) : block.marks
    left -= marks.length
    return marks === block.marks ? block : { ...block, marks }
  })
}

/**
 * Blocks of a number that can be kept, and what is to be said where there were more: neighbours are joined, so that no words are
 * lost, and marks beyond the most are left out. Blocks within bounds come back as they are.
 */
export const boundedBlocks = (blocks: readonly Block[]): { blocks: readonly Block[]; warnings: string[] } => {
  const warnings: string[] = []
  let kept = blocks
  if (kept.length > MOST_BLOCKS) {
    kept = joinBlocks(kept)
    warnings.push(sentence.joined)
  }
  if (kept.reduce((sum, { marks }) => sum + marks.length, 0) > MOST_MARKS) {
    kept = limitMarks(kept)
    warnings.push(sentence.plain)
  }
  return { blocks: kept, warnings }
}

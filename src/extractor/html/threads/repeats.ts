import type { Block } from '../../blocks/model'
import type { Post } from './thread'

const WORD = /[\p{L}\p{N}]+/gu
const RUN = 4
const MOSTLY = 0.7

const runsOf = (text: string): string[] => {
  const words = text.toLowerCase().match(WORD) ?? []
  return words.length < RUN
    ? words.length
      ? [words.join(' ')]
      : []
    : words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '))
}

/** Quotes that stand together are one. */
const quotesIn = (blocks: readonly Block[]): [from: number, to: number][] => {
  const runs: [number, number][] = []
  blocks.forEach((block, i) => {
    const last = runs.at(-1)
    if (block.type !== 'blockQuote') return
    if (last && last[1] === i) last[1] = i + 1
    else runs.push([i, i + 1])
  })
  return runs
}

/**
 * Where a post quotes an earlier one of the same page, those words are in the article already: the quotation stays in its
 * place, but beside the text. Linear in the words of the thread.
 */
export const setRepeatsBeside = (posts: readonly Post[]): Post[] => {
  const said = new Set<string>()
  return posts.map((post) => {
    const blocks = [...post.blocks]
    for (const [from, to] of quotesIn(blocks)) {
      const runs = blocks.slice(from, to).flatMap(({ text }) => runsOf(text))
      const known = runs.filter((run) => said.has(run)).length
      if (known < runs.length * MOSTLY) continue
      for (let i = from; i < to; i++) {
        const block = blocks[i]
        if (block) blocks[i] = { ...block, role: 'aside' }
      }
    }
    for (const { text, type } of blocks)
      if (type !== 'blockQuote') for (const run of runsOf(text)) said.add(run)
    return { ...post, blocks }
  })
}

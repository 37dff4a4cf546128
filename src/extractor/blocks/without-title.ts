import type { Block } from './model'

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Blocks without a first one that only repeats the title. What would be left empty stays. */
export const withoutTitle = (blocks: readonly Block[], title: string): Block[] => {
  const [first, ...rest] = blocks
  if (!first || !rest.length || first.role !== 'body' || first.text.length > title.length * 2 + 20)
    return [...blocks]
  return title && bare(first.text) === bare(title) ? rest : [...blocks]
}

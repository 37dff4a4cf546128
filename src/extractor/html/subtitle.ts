import type { RawBlock } from './flatten/raw-block'

const DECK =
  /(?:^|[-_\s])(?:sub-?titles?|sub-?headings?|sub-?headlines?|dek|deck|standfirst|article-?(?:summary|dek|subtitle)|headline-?sub)(?:$|[-_\s])|subtitle|standfirst/i
const MAX = 320
const REACH = 4

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const namesOf = (element: Element | null): string =>
  element
    ? `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('data-testid') ?? ''}`
    : ''

/** The standfirst: a block right after the headline that its own name marks as such. Null when none is. */
export const findSubtitle = (blocks: readonly RawBlock[], title: string): RawBlock | null => {
  const at = blocks.findIndex(({ block }) => block.type === 'heading' && bare(block.text) === bare(title))
  if (at < 0) return null
  for (const raw of blocks.slice(at + 1, at + 1 + REACH)) {
    const { element, block } = raw
    if (block.role !== 'body' || block.text.length > MAX || block.text.split(' ').length < 4) continue
    if (DECK.test(namesOf(element)) || DECK.test(namesOf(element.parentElement))) return raw
  }
  return null
}

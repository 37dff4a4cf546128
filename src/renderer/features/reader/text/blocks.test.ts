import { describe, expect, it } from 'vitest'
import type { Passage } from '#shared/domain/passage'
import { blocksOf, placePassages, type Block, type NestedGroup } from './blocks'

let at = 0
const passage = (type: Passage['type'], level: number | null, change: Partial<Passage> = {}): Passage => {
  at += 10
  return { type, role: 'body', level, start: at, end: at + 8, page: null, order: at, marks: [], ...change }
}
const item = (level: number, number?: number) =>
  passage('listItem', level, number === undefined ? {} : { number })
const blocks = (...passages: Passage[]) => blocksOf(placePassages(passages))

const shape = ({ ordered, items }: NestedGroup): unknown => [
  ordered ? 'ol' : 'ul',
  ...items.map(({ item: { index }, children }) =>
    children.length > 0 ? [index, ...children.map(shape)] : index,
  ),
]
const lists = (found: Block[]) =>
  found.flatMap((block) => (block.kind === 'list' ? [shape(block.group)] : []))

describe('blocksOf', () => {
  it('nests lists by depth', () => {
    expect(lists(blocks(item(1), item(2), item(2), item(3), item(1), item(2)))).toEqual([
      ['ul', [0, ['ul', 1, [2, ['ul', 3]]]], [4, ['ul', 5]]],
    ])
  })
  it('parts numbered from unnumbered items', () => {
    expect(lists(blocks(item(1, 1), item(1, 2), item(1)))).toEqual([
      ['ol', 0, 1],
      ['ul', 2],
    ])
    expect(lists(blocks(item(1), item(2, 1), item(2, 2)))).toEqual([['ul', [0, ['ol', 1, 2]]]])
  })
  it('survives a list that begins deep and steps back unevenly', () => {
    expect(lists(blocks(item(3), item(1), item(4), item(2)))).toEqual([['ul', 0, [1, ['ul', 2, 3]]]])
  })
  it('keeps neighbours of one kind together', () => {
    const found = blocks(
      passage('paragraph', null),
      passage('blockQuote', 1),
      passage('blockQuote', 1),
      passage('paragraph', null),
      passage('paragraph', null, { role: 'footnote' }),
      passage('paragraph', null, { role: 'footnote' }),
      passage('paragraph', null, { role: 'reference' }),
    )
    expect(found.map(({ kind }) => kind)).toEqual(['passage', 'quote', 'passage', 'notes', 'notes'])
  })
  it('ranks headings from 2 without gaps', () => {
    const found = blocks(...[2, 5, 6, 2, 6].map((level) => passage('heading', level)))
    expect(found.map((block) => block.kind === 'passage' && block.headingRank)).toEqual([2, 3, 4, 2, 3])
  })
  it('reads captions where they belong', () => {
    const found = placePassages([
      passage('paragraph', null, { order: 0 }),
      passage('paragraph', null, { order: 2 }),
      passage('figureCaption', null, { role: 'caption', order: 1 }),
    ])
    expect(found.map(({ passage: { type }, label }) => [type, label])).toEqual([
      ['paragraph', '¶ 1'],
      ['figureCaption', null],
      ['paragraph', '¶ 2'],
    ])
  })
})

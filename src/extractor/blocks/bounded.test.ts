import { expect, it } from 'vitest'
import { boundedBlocks } from './bounded'
import { canonicalText } from './canonical'
import { heading, paragraph, plain, type Block } from './model'

const many = (count: number, make: (n: number) => Block): Block[] =>
  Array.from({ length: count }, (_, n) => make(n))

it('leaves what is within bounds as it is', () => {
  const blocks = many(1000, (n) => paragraph(plain(`Line ${n}.`)))
  expect(boundedBlocks(blocks)).toEqual({ blocks, warnings: [] })
})

it('joins neighbours of one role and loses no words, marks or pictures', () => {
  const picture = { asset: null, address: 'https://bay.example/a.png', alternative: 'A' }
  const blocks = many(200_000, (n) =>
    n % 1000
      ? n % 3
        ? paragraph({ text: `word ${n}`, marks: [{ type: 'bold', start: 5, end: 5 + String(n).length }] })
        : heading(2, plain(`head ${n}`))
      : { type: 'figureCaption', role: 'caption', level: null, text: `A ${n}`, marks: [], picture },
  )
  const bounded = boundedBlocks(blocks)
  expect(bounded.blocks.length).toBeLessThan(60_000)
  expect(bounded.warnings).toEqual([
    'The file has more paragraphs than can be kept one by one, so neighbouring ones were joined: compare them with the original.',
  ])
  expect(bounded.blocks.filter((block) => block.picture)).toHaveLength(200)
  const words = (some: readonly Block[]) => canonicalText(some).text.split(/\n+/)
  expect(words(bounded.blocks)).toEqual(words(blocks))
  const { text, passages } = canonicalText(bounded.blocks)
  const bold = passages.flatMap(({ marks }) => marks.map(({ start, end }) => Number(text.slice(start, end))))
  expect(bold).toEqual(
    many(200_000, () => heading(1, plain(''))).flatMap((_, n) => (n % 1000 && n % 3 ? [n] : [])),
  )
})

it('keeps only so many marks, and says so', () => {
  const marks = many(3, () => heading(1, plain(''))).map((_, n) => ({
    type: 'bold' as const,
    start: n,
    end: n + 1,
  }))
  const { blocks, warnings } = boundedBlocks(
    many(70_000, () => paragraph({ text: 'abc', marks: Array.from({ length: 3 }, () => marks).flat() })),
  )
  expect(blocks.reduce((sum, one) => sum + one.marks.length, 0)).toBe(400_000)
  expect(warnings).toEqual([
    'Only the first 400000 links and formatted words of the file were kept as such; the rest is plain text.',
  ])
})

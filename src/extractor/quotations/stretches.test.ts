import { expect, it } from 'vitest'
import type { Passage } from '#shared/domain/passage'
import { findAll, searchQuotations } from '.'
import { stretchesOf } from './stretches'

const SAID = '“We go home when the tide turns,” said Ada Holm, who had kept the office for thirty years.'

/** Paragraphs of one text, joined as in the canonical text. */
const articleOf = (paragraphs: readonly string[]): { text: string; passages: Passage[] } => {
  let start = 0
  const passages = paragraphs.map((words, order): Passage => {
    const end = start + words.length
    const passage: Passage = {
      type: 'paragraph',
      role: 'body',
      level: null,
      start,
      end,
      page: null,
      order,
      marks: [],
    }
    start = end + 2
    return passage
  })
  return { text: paragraphs.join('\n\n'), passages }
}

const long = articleOf(Array.from({ length: 30_000 }, () => SAID))

it('are no longer than a book, fall between passages, and hold the whole text', () => {
  const stretches = [...stretchesOf(long.text, long.passages)]
  expect(stretches.length).toBeGreaterThan(2)
  expect(stretches.map(({ text }) => text).join('')).toBe(long.text)
  for (const { text, passages } of stretches) {
    expect(text.length).toBeLessThan(1_001_000)
    for (const { start, end } of passages.slice(0, 50)) expect(text.slice(start, end)).toBe(SAID)
  }
  expect(stretches.reduce((sum, { passages }) => sum + passages.length, 0)).toBe(30_000)
})

it.each([
  ['one passage', articleOf([`${SAID} `.repeat(30_000).trim()])],
  ['no passages', { text: `${SAID}\n`.repeat(30_000), passages: [] }],
])('cut %s that is too long between words', (_, { text, passages }) => {
  const stretches = [...stretchesOf(text, passages)]
  expect(stretches.length).toBeGreaterThan(2)
  expect(stretches.map((one) => one.text).join('')).toBe(text)
  for (const { text: own, passages: inside } of stretches) {
    expect(own.length).toBeLessThan(1_001_000)
    for (const { start, end } of inside) expect([start, end <= own.length]).toEqual([0, true])
  }
})

it('give each quotation its place in the whole text', () => {
  const { text, passages } = articleOf([
    ...Array.from(
      { length: 12_000 },
      () => 'The harbour office closed its doors in March, and the ferry crews went home along the quay.',
    ),
    SAID,
    'She left.',
  ])
  const { quotations, searched } = searchQuotations(text, passages, 'en')
  expect(searched).toBe(text.length)
  expect(
    quotations.map(({ start, end, words, speaker }) => [text.slice(start, end) === words, words, speaker]),
  ).toEqual([[true, 'We go home when the tide turns,', 'Ada Holm']])
  const [start = 0, end = 0] = quotations[0]?.speakerSpan ?? []
  expect(text.slice(start, end)).toBe('Ada Holm')
})

it('stop at more quotations than any article has, and say where', () => {
  const { quotations, searched } = searchQuotations(long.text, long.passages, 'en')
  expect(quotations).toHaveLength(20_000)
  expect(searched).toBe(20_000 * (SAID.length + 2) + 1)
})

it('change nothing for an article', () => {
  const { text, passages } = articleOf([SAID, 'It was quiet.', SAID])
  const { quotations } = searchQuotations(text, passages, 'en')
  expect(quotations).toEqual(
    findAll(text, passages, 'en', { doubledApostrophes: true, unmarked: true }).map(
      ({ nested: _, ...quotation }) => quotation,
    ),
  )
  expect(quotations).toHaveLength(2)
})

import { describe, expect, it } from 'vitest'
import { locatorOf, paragraphNumbers, passageAt } from './locator'
import type { Passage } from './passage'

const passage = (start: number, order: number, change: Partial<Passage> = {}): Passage => ({
  type: 'paragraph',
  role: 'body',
  level: null,
  start,
  end: start + 8,
  page: null,
  order,
  marks: [],
  ...change,
})

const passages = [
  passage(0, 0),
  passage(10, 1, { type: 'heading', level: 2 }),
  passage(20, 2),
  passage(30, 4, { type: 'listItem', level: 1 }),
  passage(40, 5, { type: 'heading', level: 2 }),
  passage(50, 3, { type: 'figureCaption', role: 'caption' }),
  passage(60, 6, { role: 'footnote' }),
]

const locator = (offset: number) => locatorOf({ passages }, offset).locator

describe('locatorOf', () => {
  it('counts paragraphs of the body, headings left out', () => {
    expect([0, 7, 20, 25, 30].map(locator)).toEqual(['1', '1', '2', '2', '3'])
  })
  it('gives a heading the number of what follows', () => {
    expect(locator(10)).toBe('2')
  })
  it('gives a last heading the last number', () => {
    expect(locator(40)).toBe('3')
  })
  it('gives a caption and a footnote the paragraph before it in reading order', () => {
    expect(locator(50)).toBe('2')
    expect(locator(60)).toBe('3')
  })
  it('counts from 1 even before the first paragraph', () => {
    const only = [passage(10, 0, { role: 'caption' }), passage(0, 1)]
    expect(locatorOf({ passages: only }, 12).locator).toBe('1')
  })
  it('names the page where there are pages', () => {
    expect(locatorOf({ passages: [passage(0, 0, { page: 'xii' })] }, 3)).toEqual({
      locatorLabel: 'page',
      locator: 'xii',
    })
  })
  it('is empty where there is nothing to count', () => {
    expect(locatorOf({ passages: [] }, 0).locator).toBe('')
  })
})

it('agrees with the numbers in the margin', () => {
  const numbers = paragraphNumbers(passages)
  expect([...numbers.values()]).toEqual([1, 2, 3])
  for (const [{ start }, number] of numbers) expect(locator(start)).toBe(String(number))
})

it('finds the passage of an offset', () => {
  expect(passageAt(passages, 19)).toBe(passages[1])
  expect(passageAt(passages, 55)).toBe(passages[5])
  expect(passageAt([], 1)).toBeNull()
})

import { describe, expect, it } from 'vitest'
import { locatorOf, marginLabels, passageAt } from './locator'
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

const at = (start: number, end = start + 1) => ({ start, end })
const locator = (offset: number) => locatorOf({ passages }, at(offset)).locator

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
    expect(locatorOf({ passages: only }, at(12)).locator).toBe('1')
  })
  it('names the page where there are pages', () => {
    expect(locatorOf({ passages: [passage(0, 0, { page: 'xii' })] }, at(3))).toEqual({
      locatorLabel: 'page',
      locator: 'xii',
    })
  })
  it('is empty where there is nothing to count', () => {
    expect(locatorOf({ passages: [] }, at(0)).locator).toBe('')
  })
  it('names all paragraphs of a range, and only the first when it runs back in reading order', () => {
    expect(locatorOf({ passages }, at(0, 25)).locator).toBe('1–2')
    expect(locatorOf({ passages }, at(0, 10)).locator).toBe('1')
    expect(locatorOf({ passages }, at(30, 55)).locator).toBe('3')
  })
  it('names the pages on which a range begins and ends, inside one passage and over several', () => {
    const paged = [
      passage(0, 0, { page: '213' }),
      passage(10, 1, { page: '213', turns: [{ at: 14, page: '214' }] }),
      passage(20, 2, { page: '214' }),
      passage(30, 3, { page: null }),
      passage(40, 1, { page: '213', role: 'footnote' }),
    ]
    const pages = (start: number, end: number) => locatorOf({ passages: paged }, { start, end }).locator
    expect(pages(10, 14)).toBe('213')
    expect(pages(14, 18)).toBe('214')
    expect(pages(12, 15)).toBe('213–214')
    expect(pages(0, 28)).toBe('213–214')
    expect(pages(22, 38)).toBe('214')
    expect(pages(22, 48)).toBe('214')
  })
})

it('agrees with the numbers in the margin', () => {
  const labels = marginLabels(passages)
  expect([...labels.values()]).toEqual(['¶ 1', '¶ 2', '¶ 3'])
  for (const [{ start }, label] of labels) expect(`¶ ${locator(start)}`).toBe(label)
})

it('shows in the margin where pages begin and turn', () => {
  const paged = [
    passage(0, 0, { page: '213' }),
    passage(10, 1, { page: '213' }),
    passage(20, 2, { page: '213', turns: [{ at: 24, page: '214' }] }),
    passage(30, 4, { page: '214' }),
    passage(40, 5, { page: '215' }),
    passage(50, 3, { page: '213', role: 'footnote' }),
  ]
  expect([...marginLabels(paged)].map(([{ start }, label]) => [start, label])).toEqual([
    [0, 'p. 213'],
    [20, 'pp. 213–214'],
    [40, 'p. 215'],
  ])
})

it('finds the passage of an offset', () => {
  expect(passageAt(passages, 19)).toBe(passages[1])
  expect(passageAt(passages, 55)).toBe(passages[5])
  expect(passageAt([], 1)).toBeNull()
})

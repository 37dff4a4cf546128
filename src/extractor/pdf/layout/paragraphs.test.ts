import { describe, expect, it } from 'vitest'
import type { Column, Line } from '../model'
import { filler, line, lines } from '../testing/lines'
import { bodyStyle } from './body-style'
import { indentsFirstLines, toParagraphs } from './paragraphs'

const columnOf = (all: Line[]): Column => ({
  page: 0,
  lines: all,
  x0: Math.min(...all.map((one) => one.x0)),
  x1: Math.max(...all.map((one) => one.x1)),
})
const split = (all: Line[]): number[] => {
  const column = columnOf(all)
  const body = bodyStyle([all])
  return toParagraphs(column, body, indentsFirstLines([column], body)).map((one) => one.lines.length)
}
const full = (count: number): string[] => Array.from({ length: count }, () => filler(80))

describe('lines become paragraphs', () => {
  it('at white space', () => {
    expect(split([...lines(60, 100, full(4)), ...lines(60, 166, full(3))])).toEqual([4, 3])
  })

  it('at a line that ends although the next word had room', () => {
    expect(split(lines(60, 100, [...full(3), filler(30), ...full(3)]))).toEqual([4, 3])
  })

  it('at indented first lines, when the document has them', () => {
    const one = (y: number): Line[] => [
      line(75, y, filler(77)),
      ...lines(60, y + 12, [filler(80), filler(80), filler(40)]),
    ]
    expect(split([0, 48, 96, 144].flatMap((y) => one(100 + y)))).toEqual([4, 4, 4, 4])
  })

  it('not at lines that hang', () => {
    expect(split([line(60, 100, filler(80)), ...lines(75, 112, [filler(77), filler(77)])])).toEqual([3])
  })

  it('at every bullet', () => {
    const items = ['• ', '• ', '• '].map((mark) => mark + filler(78))
    expect(split(lines(60, 100, items))).toEqual([1, 1, 1])
  })

  it('at a change of size or weight', () => {
    const all = [
      line(60, 100, 'A heading', { size: 14 }),
      ...lines(60, 118, full(3)),
      line(60, 154, filler(70), { bold: true }),
      ...lines(60, 166, full(2)),
    ]
    expect(split(all)).toEqual([1, 3, 1, 2])
  })

  it('between links to different places', () => {
    const all = ['First', 'Other', 'Third'].map((name, i) => {
      const one = line(60, 100 + i * 12, `${name} ${filler(70)}`, { linked: true })
      one.fragments[0]!.pieces[0]!.href = `https://example.org/${i}`
      return one
    })
    expect(split(all)).toEqual([1, 1, 1])
  })

  it('of a list without bullets, by its capitals', () => {
    const items = [62, 60, 61, 60, 62].map((letters, i) => `Item ${i} ${filler(letters)}`)
    expect(split([...lines(60, 60, full(3)), ...lines(60, 120, items)])).toEqual([3, 1, 1, 1, 1, 1])
  })

  it('not in centred lines', () => {
    const texts = [filler(80), filler(80), filler(80), filler(80)]
    const centred = [line(150, 200, filler(44)), line(185, 212, filler(30))]
    expect(split([...lines(60, 100, texts), ...centred])).toEqual([4, 2])
  })
})

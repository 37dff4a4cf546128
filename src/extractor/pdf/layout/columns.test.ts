import { describe, expect, it } from 'vitest'
import type { Fragment } from '../model'
import { filler, fragment } from '../testing/lines'
import { readingOrder } from './columns'

const column = (x: number, y: number, count: number, letters: number, name: string): Fragment[] =>
  Array.from({ length: count }, (_, i) =>
    fragment(x, y + i * 12, `${name}${i} ${filler(letters)}`.slice(0, letters)),
  )
const names = (parts: Fragment[][]): string[] =>
  parts.map((part) => part.map(({ pieces }) => pieces[0]!.text.split(' ')[0]).join(' '))

describe('reading order', () => {
  it('leaves one column whole', () => {
    expect(readingOrder(column(60, 100, 10, 90, 'a'))).toHaveLength(1)
  })

  it('reads the left of two columns first, whatever the order of the file', () => {
    const [left, right] = [column(60, 100, 6, 40, 'l'), column(280, 100, 6, 40, 'r')]
    const mixed = left.flatMap((one, i) => [right[i]!, one])
    expect(names(readingOrder(mixed))).toEqual(['l0 l1 l2 l3 l4 l5', 'r0 r1 r2 r3 r4 r5'])
  })

  it('reads three columns and more', () => {
    const parts = [60, 200, 340, 480].map((x, i) => column(x, 100, 5, 24, `c${i}-`))
    expect(names(readingOrder(parts.flat())).map((one) => one.slice(0, 2))).toEqual(['c0', 'c1', 'c2', 'c3'])
  })

  it('reads what spans the columns in its place', () => {
    const page = [
      fragment(60, 60, `title ${filler(80)}`),
      ...column(60, 100, 5, 40, 'l'),
      ...column(280, 100, 5, 40, 'r'),
      fragment(60, 180, `middle ${filler(80)}`),
      ...column(60, 210, 5, 40, 'm'),
      ...column(280, 210, 5, 40, 's'),
    ]
    expect(names(readingOrder(page)).map((one) => one.split(' ')[0])).toEqual([
      'title',
      'l0',
      'r0',
      'middle',
      'm0',
      's0',
    ])
  })

  it('tells the rows of a table from columns', () => {
    const rows = Array.from({ length: 8 }, (_, i) => [
      fragment(60, 100 + i * 12, `Row ${i}`),
      fragment(200, 100 + i * 12, '12'),
    ])
    expect(readingOrder(rows.flat())).toHaveLength(1)
  })

  it('tells notes in the margin from the text beside them, off its lines', () => {
    const notes = Array.from({ length: 6 }, (_, i) => fragment(20, 103 + i * 11, `n${i} note`, { size: 8 }))
    const parts = names(readingOrder([...column(160, 100, 12, 80, 't'), ...notes]))
    expect(parts.map((part) => part.slice(0, 2))).toEqual(['n0', 't0'])
  })

  it('takes bounded time for a page of far too many fragments', () => {
    const many = Array.from({ length: 60_000 }, (_, i) => fragment((i % 100) * 6, Math.floor(i / 100), 'x'))
    const start = performance.now()
    expect(readingOrder(many)).toHaveLength(1)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

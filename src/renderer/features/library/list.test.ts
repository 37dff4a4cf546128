import { describe, expect, it } from 'vitest'
import type { ArticleRow } from '../../db'
import { filterRows } from './filter'
import { sortRows } from './sort'
import { TypeAhead } from './type-ahead'

const row = (id: string, rest: Partial<ArticleRow> = {}): ArticleRow => ({
  id,
  title: id,
  authors: '',
  siteName: null,
  published: null,
  addedAt: '2025-01-01T00:00:00.000Z',
  ...rest,
})
const ids = (rows: readonly ArticleRow[]) => rows.map(({ id }) => id)

describe('filterRows', () => {
  const rows = [
    row('a', { title: 'Łódź und der Müßiggang', authors: 'Brontë', published: '2025-04-12' }),
    row('b', { title: '‘Get Moving’ on Ukraine', authors: 'Naskar', siteName: 'The Hill' }),
    row('c', { title: 'Naïve set theory', published: '1960' }),
  ]

  it('finds words in any field and order, without case or diacritics', () => {
    expect(ids(filterRows(rows, 'lodz'))).toEqual(['a'])
    expect(ids(filterRows(rows, 'BRONTE mussig'))).toEqual(['a'])
    expect(ids(filterRows(rows, 'hill naskar'))).toEqual(['b'])
    expect(ids(filterRows(rows, 'naive'))).toEqual(['c'])
    expect(ids(filterRows(rows, 'naïve'))).toEqual(['c'])
  })

  it('finds dates as they are written and as they are shown', () => {
    expect(ids(filterRows(rows, '2025-04'))).toEqual(['a'])
    expect(ids(filterRows(rows, '12 apr'))).toEqual(['a'])
    expect(ids(filterRows(rows, '1960'))).toEqual(['c'])
  })

  it('takes plain quotation marks for printed ones', () => {
    expect(ids(filterRows(rows, "'get moving'"))).toEqual(['b'])
  })

  it('leaves everything for an empty query and nothing for an unknown word', () => {
    expect(filterRows(rows, '  ')).toBe(rows)
    expect(filterRows(rows, 'lodz ukraine')).toEqual([])
  })

  it('goes through 20,000 rows at once', () => {
    const many = Array.from({ length: 20_000 }, (_, n) =>
      row(String(n), { title: `Article number ${n} about Łódź` }),
    )
    filterRows(many, 'warm')
    const start = performance.now()
    expect(filterRows(many, 'number 1234 lodz').length).toBe(12)
    expect(performance.now() - start).toBeLessThan(200)
  })
})

describe('sortRows', () => {
  const rows = [
    row('a', { title: 'Éclair', authors: 'Zola', published: '2025-04', addedAt: '2025-01-03' }),
    row('b', { title: 'apple 10', authors: '', published: null, addedAt: '2025-01-01' }),
    row('c', { title: '“Apple 9”', authors: 'adams', published: '2025-04-12', addedAt: '2025-01-02' }),
  ]
  const by = (field: 'added' | 'published' | 'title' | 'author', descending = false) =>
    ids(sortRows(rows, { field, descending }))

  it('sorts by each field', () => {
    expect(by('added')).toEqual(['b', 'c', 'a'])
    expect(by('added', true)).toEqual(['a', 'c', 'b'])
    expect(by('title')).toEqual(['c', 'b', 'a'])
    expect(by('published')).toEqual(['a', 'c', 'b'])
    expect(by('author')).toEqual(['c', 'a', 'b'])
  })

  it('puts what is missing last in both directions', () => {
    expect(by('published', true)).toEqual(['c', 'a', 'b'])
    expect(by('author', true)).toEqual(['a', 'c', 'b'])
  })

  it('leaves the list it was given alone', () => {
    const before = [...rows]
    by('title')
    expect(rows).toEqual(before)
  })
})

describe('TypeAhead', () => {
  const rows = [row('1', { title: 'Banana' }), row('2', { title: '“Beach”' }), row('3', { title: 'Berry' })]
  const found = (ahead: TypeAhead, letter: string, active: string | null, time: number) =>
    ahead.type(letter, rows, active, time)?.id

  it('follows the letters typed in one go', () => {
    const ahead = new TypeAhead()
    expect(found(ahead, 'b', null, 1000)).toBe('1')
    expect(found(ahead, 'e', '1', 1100)).toBe('2')
    expect(found(ahead, 'r', '2', 1200)).toBe('3')
  })

  it('goes on with the same letter, round the list, and starts again after a pause', () => {
    const ahead = new TypeAhead()
    expect(found(ahead, 'b', '1', 1000)).toBe('2')
    expect(found(ahead, 'b', '2', 1100)).toBe('3')
    expect(found(ahead, 'b', '3', 1200)).toBe('1')
    expect(found(ahead, 'x', '1', 5000)).toBeUndefined()
  })
})

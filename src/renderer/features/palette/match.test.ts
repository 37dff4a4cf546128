import { describe, expect, it } from 'vitest'
import { rank, searchable } from './match'

const found = (query: string, ...titles: string[]) => rank(titles, query, searchable)

describe('rank', () => {
  it('wants every word, in any order, at the start of words first', () => {
    const titles = ['Trump to Russia: ‘Get Moving’ on Ukraine', 'Budget moves on', 'Getting on']
    expect(found('get mov', ...titles)).toEqual([
      'Trump to Russia: ‘Get Moving’ on Ukraine',
      'Budget moves on',
    ])
    expect(found('ukr trump', ...titles)).toEqual(['Trump to Russia: ‘Get Moving’ on Ukraine'])
    expect(found('xyz', ...titles)).toEqual([])
  })

  it('puts the beginning of the title first, and whole words before longer ones', () => {
    expect(found('note', 'A note', 'Notebook', 'Note')).toEqual(['Note', 'Notebook', 'A note'])
  })

  it('knows initials and diacritics', () => {
    expect(found('gm', 'Good night', 'Get Moving')).toEqual(['Get Moving'])
    expect(found('lodz', 'Łódź')).toEqual(['Łódź'])
  })

  it('keeps the order for an empty query', () => {
    expect(found(' ', 'b', 'a')).toEqual(['b', 'a'])
  })
})

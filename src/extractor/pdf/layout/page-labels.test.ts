import { describe, expect, it } from 'vitest'
import { printedPages } from './page-labels'
import { numbersIn, runningNumbers } from './running-numbers'

describe('printed pages', () => {
  it('are the file’s own labels', () => {
    expect(printedPages(3, ['i', 'ii', '1'], [])).toEqual(['i', 'ii', '1'])
  })

  it('are the running numbers when the labels only count', () => {
    const running = [{ roman: false, offset: 345 }]
    expect(printedPages(2, ['1', '2'], running)).toEqual(['345', '346'])
    expect(printedPages(2, null, running)).toEqual(['345', '346'])
  })

  it('are Roman before the first Arabic one', () => {
    const running = [
      { roman: false, offset: -1 },
      { roman: true, offset: 3 },
    ]
    expect(printedPages(4, null, running)).toEqual(['iii', 'iv', '1', '2'])
  })

  it('are places in the file when nothing tells', () => {
    expect(printedPages(2, null, [])).toEqual(['1', '2'])
    expect(printedPages(2, ['only one'], [])).toEqual(['1', '2'])
  })
})

describe('running numbers', () => {
  it('stand alone, with their words, or at an end of the line', () => {
    expect(numbersIn('– 12 –')).toEqual([{ value: 12, roman: false, alone: true }])
    expect(numbersIn('Page 3 of 9')).toEqual([{ value: 3, roman: false, alone: true }])
    expect(numbersIn('xiv')).toEqual([{ value: 14, roman: true, alone: true }])
    expect(numbersIn('12 On Ferries')).toEqual([{ value: 12, roman: false, alone: false }])
    expect(numbersIn('On Ferries 13')).toEqual([{ value: 13, roman: false, alone: false }])
    expect(numbersIn('Ferries')).toEqual([])
  })

  it('grow with the pages', () => {
    const pages = ['9', '10', 'a header', '12'].map(numbersIn)
    expect(runningNumbers(pages)).toEqual([{ roman: false, offset: 9 }])
    expect(runningNumbers(['9', '3', '40'].map(numbersIn))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import {
  bringsMarks,
  citationText,
  dateText,
  locatorText,
  quotationText,
  quoted,
  sourceText,
} from './citation'

const cited = {
  speaker: null,
  authors: ['Naskar'],
  year: '2025',
  title: 'Harbour talks resume',
  locatorLabel: 'paragraph' as const,
  locator: '7',
}

describe('citation', () => {
  it('names author, year, title and place', () => {
    expect(citationText(cited)).toBe('Naskar, 2025, Harbour talks resume, ¶ 7')
  })

  it('begins with the title when nobody is named', () => {
    expect(citationText({ ...cited, authors: [], speaker: 'Sergei Lavrov', locator: '15' })).toBe(
      'Sergei Lavrov, quoted in Harbour talks resume, 2025, ¶ 15',
    )
  })

  it('says who is quoted in whose article', () => {
    expect(citationText({ ...cited, speaker: 'Ana Ruiz' })).toBe(
      'Ana Ruiz, quoted in Naskar, 2025, Harbour talks resume, ¶ 7',
    )
  })

  it('shortens several authors', () => {
    expect(citationText({ ...cited, authors: ['Naskar', 'Lee'] })).toMatch(/^Naskar and Lee, 2025/)
    expect(citationText({ ...cited, authors: ['Naskar', 'Lee', 'Roth'] })).toMatch(/^Naskar et al\., 2025/)
  })

  it('leaves out what is not known', () => {
    expect(citationText({ ...cited, year: null, locator: '' })).toBe('Naskar, Harbour talks resume')
  })

  it('knows one place from several', () => {
    expect(locatorText('paragraph', '7–8')).toBe('¶¶ 7–8')
    expect(locatorText('page', '12')).toBe('p. 12')
    expect(locatorText('page', '12-13')).toBe('pp. 12-13')
    expect(locatorText('page', 'A-1')).toBe('p. A-1')
    expect(locatorText('page', '')).toBe('')
  })

  it('sets quotation marks once and leaves the words alone', () => {
    expect(quoted('It helps.')).toBe('“It helps.”')
    expect(quoted('“It helps.”')).toBe('“It helps.”')
    expect(bringsMarks('«Да»')).toBe(true)
    expect(bringsMarks('“Yes,” she said')).toBe(false)
    expect(quotationText({ ...cited, words: 'Yes  it “does”.' })).toBe(
      '“Yes  it “does”.”\n(Naskar, 2025, Harbour talks resume, ¶ 7)',
    )
  })

  it('writes dates as exact as they are', () => {
    expect(dateText('2025-04-12')).toBe('12 April 2025')
    expect(dateText('2025-04')).toBe('April 2025')
    expect(dateText('2025')).toBe('2025')
    expect(dateText('spring 2025')).toBe('spring 2025')
  })

  it('lists a source', () => {
    const source = {
      authors: ['Naskar'],
      year: '2025',
      title: 'Who pays?',
      siteName: 'The Quay',
      url: 'https://quay.example/a',
      published: '2025-04-12',
    }
    expect(sourceText(source)).toBe('Naskar. Who pays? The Quay, 12 April 2025. https://quay.example/a')
    expect(
      sourceText({ ...source, authors: [], siteName: null, url: null, published: null, year: null }),
    ).toBe('Who pays?')
  })
})

import { describe, expect, it } from 'vitest'
import type { Properties } from '../engine/properties'
import { toLine } from '../layout/lines'
import { fragment, line } from '../testing/lines'
import { findAuthors } from './authors'
import { keywordsIn, publicationOf } from './publication'
import { isLikelyTitle } from './title'

const shown = (found: ReturnType<typeof findAuthors>): string[] =>
  found?.names.map((name) => ('literal' in name ? name.literal : `${name.given} ${name.family}`)) ?? []

describe('authors below the title', () => {
  it('are names, without the marks of their institutions', () => {
    const names = toLine(0, [
      fragment(60, 100, 'Ann Lee'),
      fragment(96, 96, '1,2', { size: 6 }),
      fragment(106, 100, ', Tom Ray*'),
      fragment(160, 96, '2', { size: 6 }),
      fragment(170, 100, 'and Ruth van Dyk†'),
    ])
    const below = [names, line(60, 120, 'Institute of Tides, University of the North')]
    expect(shown(findAuthors(below, [], ''))).toEqual(['Ann Lee', 'Tom Ray', 'Ruth van Dyk'])
  })

  it('may run over lines, or have numbers that are not raised', () => {
    const below = [
      line(60, 100, 'Ann Lee1, Tom Ray2, and Ruth'),
      line(60, 112, 'Dorn1,2'),
      line(60, 130, 'Harbour Office'),
    ]
    expect(shown(findAuthors(below, [], ''))).toEqual(['Ann Lee', 'Tom Ray', 'Ruth Dorn'])
  })

  it('are those of the properties when the page shows them', () => {
    const found = findAuthors([line(60, 100, 'A. Lee')], ['Ann Lee; Tom Ray'], 'A. Lee, T. Ray')
    expect(shown(found)).toEqual(['Ann Lee', 'Tom Ray'])
    expect(found?.certainty).toBeGreaterThan(0.7)
  })

  it('are nobody when only an account is named', () => {
    expect(findAuthors([line(60, 100, 'The harbour is wide today')], ['admin'], '')).toBeNull()
    expect(findAuthors([], ['alee'], '')).toBeNull()
  })
})

it('knows titles from names of files and programs', () => {
  expect(['Looking at the water', 'Ferries: a study of crews'].every(isLikelyTitle)).toBe(true)
  expect(
    [
      'Microsoft Word - ferry_final.doc',
      'untitled',
      'paper.tex',
      '10.5555/12345678',
      'S0140673620',
      'Layout 1',
    ].some(isLikelyTitle),
  ).toBe(false)
})

describe('where an article appeared', () => {
  const none: Properties = {
    title: '',
    authors: [],
    keywords: [],
    creator: '',
    producer: '',
    language: '',
    xmp: new Map(),
  }
  const facts = (furniture: string[], front: string[], properties = none) =>
    publicationOf(properties, furniture, front).facts

  it('is told by its own citation', () => {
    expect(
      facts([], ['Journal of Coastal Work, 12(3), 45–67 https://doi.org/10.5555/jcw.2023.0045']),
    ).toMatchObject({
      siteName: 'Journal of Coastal Work',
      volume: '12',
      issue: '3',
      pages: '45–67',
      doi: '10.5555/jcw.2023.0045',
      type: 'article-journal',
    })
    expect(facts(['Lee et al. (2023). Looking at water. Coastal Work, 6(66), 206. 1'], [])).toMatchObject({
      siteName: 'Coastal Work',
      volume: '6',
      issue: '66',
      pages: '206',
      published: '2023',
    })
  })

  it('is told by labels', () => {
    expect(facts(['Coastal Work Vol. 12, No. 3, pp. 45-67'], ['ISSN 2049-3630'])).toMatchObject({
      volume: '12',
      issue: '3',
      pages: '45–67',
      issn: '2049-3630',
    })
  })

  it('is told by the properties before the page', () => {
    const xmp = new Map([
      ['prism:publicationname', 'Coastal Work'],
      ['prism:doi', '10.5555/abc'],
      ['prism:startingpage', '5'],
      ['prism:endingpage', '9'],
      ['prism:coverdate', '2021-05-01'],
    ])
    expect(facts([], ['doi:10.5555/other'], { ...none, xmp })).toMatchObject({
      siteName: 'Coastal Work',
      doi: '10.5555/abc',
      pages: '5–9',
      published: '2021-05-01',
    })
  })

  it('is the day of publication, not of receipt', () => {
    expect(facts([], ['Received 3 April 2023; published online 12 September 2023']).published).toBe(
      '2023-09-12',
    )
    expect(facts([], ['Received 3 April 2023']).published).toBeUndefined()
    expect(facts([], ['Wednesday, 7 February 2024']).published).toBe('2024-02-07')
    expect(facts([], ['7 February 2024', '9 March 2021']).published).toBeUndefined()
  })

  it('has keywords after their label', () => {
    expect(keywordsIn('Keywords: ferries; islands; weather.')).toEqual(['ferries', 'islands', 'weather'])
    expect(keywordsIn('Index Terms—tides, quays')).toEqual(['tides', 'quays'])
    expect(keywordsIn('The keywords are few')).toBeNull()
  })
})

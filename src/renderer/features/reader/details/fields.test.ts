import { describe, expect, it } from 'vitest'
import type { Metadata } from '#shared/domain/metadata'
import { corrected } from '#shared/domain/correction'
import { evidenceText } from './evidence'
import { fieldsOf, isPartialDate, metadataOf, mistakesIn, nameOf } from './fields'

const metadata: Metadata = {
  title: 'Ice in the harbour',
  subtitle: null,
  authors: [
    { family: 'Brandt', given: 'Ilse' },
    { family: 'Okafor', given: 'Ben', suffix: 'Jr.' },
    { literal: 'Quay News Agency' },
  ],
  published: '2025-02',
  modified: null,
  siteName: 'The Quay',
  url: 'https://quay.example/ice',
  language: 'en-GB',
}

const newCorrection = { id: 'c', createdAt: '', updatedAt: '', deletedAt: null, articleId: 'a' }

describe('fields', () => {
  it('go to the form and back', () => {
    expect(fieldsOf(metadata).authors).toBe('Brandt, Ilse\nOkafor, Ben, Jr.\nQuay News Agency')
    expect(metadataOf(fieldsOf(metadata))).toEqual(metadata)
  })
  it('are forgiving about spaces and empty lines', () => {
    const fields = { ...fieldsOf(metadata), authors: '\n  Brandt ,  Ilse \n\n', siteName: '  ' }
    expect(metadataOf(fields)).toMatchObject({
      authors: [{ family: 'Brandt', given: 'Ilse' }],
      siteName: null,
    })
  })
  it('make no half names', () => {
    expect(nameOf('Brandt,')).toEqual({ literal: 'Brandt' })
    expect(nameOf(', Ilse')).toEqual({ literal: 'Ilse' })
  })
})

it.each(['2025', '2025-04', '2025-04-12', '2024-02-29', '0999-12-31'])('%s is a date', (date) => {
  expect(isPartialDate(date)).toBe(true)
})
it.each([
  '25',
  '2025-4',
  '2025-13',
  '2025-00',
  '2025-02-29',
  '2025-04-31',
  '2025-04-00',
  '12 April 2025',
  '',
])('“%s” is none', (date) => {
  expect(isPartialDate(date)).toBe(false)
})

describe('mistakesIn', () => {
  const mistakes = (change: Partial<ReturnType<typeof fieldsOf>>) =>
    Object.keys(mistakesIn({ ...fieldsOf(metadata), ...change }))
  it('finds none in what was read', () => {
    expect(mistakes({})).toEqual([])
  })
  it('finds each', () => {
    expect(mistakes({ title: ' ' })).toEqual(['title'])
    expect(mistakes({ published: 'April' })).toEqual(['published'])
    expect(mistakes({ modified: '2025-02-30' })).toEqual(['modified'])
    expect(mistakes({ url: 'javascript:alert(1)' })).toEqual(['url'])
    expect(mistakes({ url: 'quay.example' })).toEqual(['url'])
    expect(mistakes({ language: 'Klingon language' })).toEqual(['language'])
  })
})

it('an emptied optional field is absent, and stays so when the file gives it', () => {
  const journal: Metadata = {
    ...metadata,
    doi: '10.1000/182',
    keywords: ['ice', 'ports'],
    type: 'article-journal',
  }
  const fields = { ...fieldsOf(journal), doi: ' ', keywords: '', type: '' }
  expect(metadataOf(fields)).toEqual(metadata)
  const emptied = { ...newCorrection, field: 'doi' as const, value: null }
  expect('doi' in corrected(journal, [emptied])).toBe(false)
  expect(corrected(journal, [{ ...emptied, deletedAt: '2025-01-01' }]).doi).toBe('10.1000/182')
  expect(corrected(journal, [{ ...emptied, field: 'siteName' }]).siteName).toBeNull()
})

it('says where a value was found and how sure it is', () => {
  expect(evidenceText({ origin: 'byline', certainty: 0.9 })).toBe('From the byline, sure.')
  expect(evidenceText({ origin: 'file name', certainty: 0.3 })).toBe('From the name of the file, not sure.')
})

import { expect, it } from 'vitest'
import type { QuotationRow } from '../db'
import { alsoIn, wordingsOf } from './wordings'

const row = (id: string, articleId: string, words: string, published: string | null): QuotationRow => ({
  id,
  articleId,
  words,
  published,
  revisionId: 'r',
  repeats: null,
  start: 0,
  end: words.length,
  kind: 'direct',
  speaker: null,
  speakerMention: null,
  speakerSpan: null,
  cue: null,
  certainty: 0,
  language: 'en',
  person: null,
  found: null,
  likened: null,
})

const short = row('1', 'a', 'The lock opens in May', '2025-03-02')
const full = row('2', 'b', 'The old lock opens again in May, at last', '2025-03-05')
const undated = row('3', 'c', 'The lock opens in May.', null)
const early = row('4', 'd', 'The lock opens', '2025-03-01')

it('puts the fullest wording first and the others in order of date, undated ones last', () => {
  const { fullest, others } = wordingsOf(short, [undated, full, early])
  expect(fullest.id).toBe('2')
  expect(others.map(({ id }) => id)).toEqual(['4', '1', '3'])
})

it('says in how many other articles the words stand, and whether they differ', () => {
  expect(alsoIn(short, [])).toBeNull()
  expect(alsoIn(short, [{ ...undated, articleId: 'a' }])).toBeNull()
  expect(alsoIn(short, [undated])).toBe('also in 1 article')
  expect(alsoIn(short, [undated, full, { ...full, id: '5' }])).toBe('also in 2 articles, worded differently')
})

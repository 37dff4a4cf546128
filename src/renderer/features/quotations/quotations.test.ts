import { expect, it } from 'vitest'
import type { QuotationRow } from '../../db'
import { filterRows, isFiltering, languagesOf, NO_FILTER } from './filter'
import { groupRows } from './group'

let count = 0
const row = (change: Partial<QuotationRow>): QuotationRow => ({
  id: `a/${String((count += 1))}`,
  articleId: 'a',
  revisionId: 'r',
  start: count,
  end: count + 1,
  words: 'The lock opens in May',
  kind: 'direct',
  speaker: 'Ida Holm',
  person: 'ida holm',
  speakerMention: null,
  speakerSpan: null,
  cue: null,
  certainty: 0.95,
  published: '2025-04-12',
  language: 'en-GB',
  found: null,
  ...change,
})

const holm = row({})
const baker = row({
  speaker: 'Tom Bäker',
  person: 'tom baker',
  published: '2025-05',
  certainty: 0.7,
  words: 'No ferry',
})
const nobody = row({ speaker: null, person: null, certainty: 0, published: null, language: 'de' })
const unsure = row({ certainty: 0.2 })
const reported = row({ kind: 'indirect' })
const all = [holm, baker, nobody, unsure, reported]
const found = (change: Partial<typeof NO_FILTER>) => filterRows(all, { ...NO_FILTER, ...change })

it('filters by words and names without case and accents', () => {
  expect(found({ words: 'LOCK may' })).toEqual([holm, nobody, unsure])
  expect(found({ speaker: 'baker' })).toEqual([baker])
  expect(found({ words: 'lock ferry' })).toEqual([])
})

it('filters by date as exactly as both say, by language and by certainty', () => {
  expect(found({ from: '2025-04-13' })).toEqual([baker])
  expect(found({ from: '2025-05-20' })).toEqual([baker])
  expect(found({ to: '2025-04' })).toEqual([holm, unsure])
  expect(found({ to: '2024' })).toEqual([])
  expect(found({ language: 'de' })).toEqual([nobody])
  expect(found({ certainty: 'probable' })).toEqual([baker])
  expect(found({ certainty: 'unknown' })).toEqual([nobody, unsure])
  expect(languagesOf(all)).toEqual(['en', 'de'])
})

it('shows reported speech only where it is asked for, which is no filter to be cleared', () => {
  expect(found({})).not.toContain(reported)
  expect(found({ indirect: true })).toContain(reported)
  expect(isFiltering({ ...NO_FILTER, indirect: true })).toBe(false)
  expect(isFiltering({ ...NO_FILTER, words: 'x' })).toBe(true)
})

it('groups by speaker, the most talkative first, the unknown and the too unsure last, in order of time', () => {
  const early = row({ published: '2025-01' })
  const items = groupRows([holm, baker, nobody, unsure, early], new Set())
  expect(
    items.map((item) => (item.kind === 'speaker' ? `${item.name} ${String(item.count)}` : item.row)),
  ).toEqual(['Ida Holm 2', early, holm, 'Tom Bäker 1', baker, 'Speaker unknown 2', unsure, nobody])
  expect(groupRows([holm, baker], new Set(['ida holm'])).map(({ kind }) => kind)).toEqual([
    'speaker',
    'speaker',
    'quotation',
  ])
})

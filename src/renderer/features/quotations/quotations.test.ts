import { expect, it } from 'vitest'
import type { QuotationRow } from '../../db'
import { filterRows, isFiltering, languagesOf, NO_FILTER } from './filter'
import { groupRows } from './group'
import { onlyPerson } from './only-person'

let count = 0
const row = (change: Partial<QuotationRow>): QuotationRow => ({
  id: `a/${String((count += 1))}`,
  articleId: 'a',
  revisionId: 'r',
  repeats: null,
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
  likened: null,
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
  const items = groupRows([holm, baker, nobody, unsure, early], new Map())
  expect(
    items.map((item) => (item.kind === 'speaker' ? `${item.name} ${String(item.count)}` : item.row)),
  ).toEqual(['Ida Holm 2', early, holm, 'Tom Bäker 1', baker, 'Speaker unknown 2', unsure, nobody])
  expect(groupRows([holm, baker], new Map([['speaker ida holm', true]])).map(({ kind }) => kind)).toEqual([
    'speaker',
    'speaker',
    'quotation',
  ])
})

it('puts the wordings of a statement under the fullest where all is of one person', () => {
  const full = row({
    articleId: 'b',
    words: 'The lock opens in May, if the gates hold',
    published: '2025-06',
  })
  const first = row({ published: '2025-01' })
  const other = row({ words: 'No ferry will wait', published: '2025-02' })
  const rows = [full, other, first]
  const variantsOf = (one: QuotationRow) => [full, first].filter((like) => like !== one && one !== other)
  const shown = (folds: Map<string, boolean>) =>
    groupRows(rows, folds, variantsOf).flatMap((item) =>
      item.kind === 'quotation' ? [[item.level, item.row, item.folded]] : [],
    )
  expect(shown(new Map())).toEqual([
    [2, full, true],
    [2, other, null],
  ])
  expect(shown(new Map([[full.id, false]]))).toEqual([
    [2, full, false],
    [3, first, null],
    [2, other, null],
  ])
})

it('knows when a filter leads to one person', () => {
  const name = { ...NO_FILTER, speaker: 'Ida Holm' }
  expect(onlyPerson([holm, reported], name)).toBe('Ida Holm')
  expect(onlyPerson([holm, baker], name)).toBeNull()
  expect(onlyPerson([holm], { ...NO_FILTER, speaker: 'Holm' })).toBeNull()
  expect(onlyPerson([nobody], NO_FILTER)).toBeNull()
})

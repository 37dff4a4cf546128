import { expect, it } from 'vitest'
import { findable } from './hits'

const TEXT = 'İzmir: “No”, he said.\n\nno — NO; nono'
const words = (query: string) => findable(TEXT)(query).map(({ start, end }) => TEXT.slice(start, end))

it('finds whatever the case', () => {
  expect(words('no')).toEqual(['No', 'no', 'NO', 'no', 'no'])
  expect(words('NO — no')).toEqual(['no — NO'])
})
it('finds straight for curly marks, and a space for a new passage', () => {
  expect(words('"no"')).toEqual(['“No”'])
  expect(words('said. no')).toEqual(['said.\n\nno'])
})
it('keeps its place after a letter whose lower case is longer', () => {
  expect(words('zmir')).toEqual(['zmir'])
})
it('finds nothing for nothing', () => {
  expect(words('')).toEqual([])
  expect(words('  ')).toEqual([])
  expect(words('absent')).toEqual([])
})

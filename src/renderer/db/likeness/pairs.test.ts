import { expect, it } from 'vitest'
import { pairsOf, type Member } from './pairs'
import { sketchOf } from './sketch'

const words = (seed: number, count: number) =>
  Array.from({ length: count }, (_, n) => `w${String((seed * 7919 + n * 31) % 99991)}`).join(' ')
const member = (id: string, ...texts: string[]): Member => ({ id, sketches: texts.map(sketchOf) })

it('compares all of a small group, whatever the lengths', () => {
  const long = words(1, 3000)
  const pairs = [...pairsOf([member('a', long), member('b', long.slice(0, 900)), member('c')])]
  expect(pairs.map(({ earlier, later }) => [earlier, later])).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ])
  expect(pairs[0]?.share).toBeGreaterThan(0.7)
  expect(pairs[1]?.share).toBeNull()
})

it('finds the same text in a large group without comparing all', () => {
  const members = Array.from({ length: 600 }, (_, n) => member(`m${String(n)}`, words(n % 500, 300)))
  const pairs = [...pairsOf(members)]
  expect(pairs.length).toBeLessThan(20_000)
  expect(pairs.filter(({ share }) => (share ?? 0) > 0.9)).toHaveLength(100)
})

it('takes any of the sources of an article', () => {
  const text = words(3, 400)
  const [pair] = [...pairsOf([member('a', words(4, 400), text), member('b', text)])]
  expect(pair?.share).toBeGreaterThan(0.95)
})

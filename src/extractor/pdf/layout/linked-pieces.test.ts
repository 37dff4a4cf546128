import { expect, it } from 'vitest'
import { fragment } from '../testing/lines'
import { linkedPieces } from './linked-pieces'

it('parts a line where links begin and end, at the edges of words', () => {
  const piece = fragment(100, 50, 'said Tom Ray, who waits').pieces[0]!
  // Letters are five points wide: the link covers the fifth to the twelfth, a little off.
  const link = { x0: 126, y0: 40, x1: 161, y1: 54, href: 'https://example.org/tom' }
  expect(linkedPieces(piece, [link]).map(({ text, href }) => [text, href])).toEqual([
    ['said ', null],
    ['Tom Ray,', 'https://example.org/tom'],
    [' who waits', null],
  ])
})

it('leaves a line beside links alone', () => {
  const piece = fragment(100, 50, 'said Tom Ray').pieces[0]!
  expect(linkedPieces(piece, [{ x0: 100, y0: 80, x1: 160, y1: 92, href: null }])).toEqual([piece])
})

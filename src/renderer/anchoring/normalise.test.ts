import { expect, it } from 'vitest'
import { normalise, toOriginal } from './normalise'

it('knows the way back to the original', () => {
  const text = '  He\u00A0 said:\n\n„Nein“ '
  const flat = normalise(text)
  expect(flat.text).toBe(' He said: "Nein" ')
  const at = flat.text.indexOf('said: "Nein"')
  const { start, end } = toOriginal(flat, at, at + 12)
  expect(text.slice(start, end)).toBe('said:\n\n„Nein“')
})

it('gives an empty range for an empty range', () => {
  expect(toOriginal(normalise('a  b'), 2, 2)).toEqual({ start: 3, end: 3 })
})

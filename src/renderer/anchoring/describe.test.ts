import { describe, expect, it } from 'vitest'
import { CONTEXT, describeRange } from './describe'

const family = '👩‍👩‍👧‍👦'

describe('describeRange', () => {
  it('keeps the words, their surroundings and their position', () => {
    const text = 'The ferry left. “We waited,” said Odile Marchetti. Then it rained.'
    const start = text.indexOf('We waited')
    expect(describeRange(text, start, start + 10)).toEqual({
      quote: {
        type: 'TextQuoteSelector',
        exact: 'We waited,',
        prefix: 'The ferry left. “',
        suffix: '” said Odile Marchetti. Then it ',
      },
      position: { type: 'TextPositionSelector', start, end: start + 10, unit: 'utf-16' },
    })
  })

  it('cuts prefix and suffix at grapheme boundaries', () => {
    const text = family.repeat(8) + 'words' + family.repeat(8)
    const start = family.length * 8
    const { quote } = describeRange(text, start, start + 5)
    expect(quote.prefix).toBe(family.repeat(Math.floor(CONTEXT / family.length)))
    expect(quote.suffix).toBe(family.repeat(Math.floor(CONTEXT / family.length)))
  })

  it.each([
    ['surrogate pairs', '𝒜'.repeat(40)],
    ['combining marks', 'e\u0301'.repeat(40)],
    ['line ends', 'a\r\n'.repeat(40)],
  ])('never splits %s', (_, unit) => {
    const text = `x${unit}word${unit}`
    const start = text.indexOf('word')
    const { quote } = describeRange(text, start, start + 4)
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
    const boundaries = new Set([...segmenter.segment(text)].map(({ index }) => index))
    expect(boundaries).toContain(start - quote.prefix.length)
    expect(boundaries).toContain(start + 4 + quote.suffix.length)
    expect(quote.prefix.length).toBeLessThanOrEqual(CONTEXT)
    expect(quote.suffix.length).toBeLessThanOrEqual(CONTEXT)
  })

  it('has no surroundings beyond the text', () => {
    expect(describeRange('whole', 0, 5).quote).toMatchObject({ exact: 'whole', prefix: '', suffix: '' })
  })

  it.each([
    [-1, 2],
    [3, 2],
    [0, 9],
    [0.5, 2],
    [Number.NaN, 2],
  ])('refuses the range %s to %s', (start, end) => {
    expect(() => describeRange('12345678', start, end)).toThrow(RangeError)
  })
})

import { describe, expect, it } from 'vitest'
import { changedWords, diffWords } from './diff-words'

const of = (op: string) => (parts: ReturnType<typeof diffWords>) =>
  parts
    .filter((part) => part.op === 'same' || part.op === op)
    .map(({ text }) => text)
    .join('')

const words = (text: string) => text.split(/\s+/).filter(Boolean)

describe('diffWords', () => {
  it('shows which words took the place of which', () => {
    expect(diffWords('The ferry left at nine.', 'The ferry sails at ten.')).toEqual([
      { op: 'same', text: 'The ferry ' },
      { op: 'gone', text: 'left ' },
      { op: 'new', text: 'sails ' },
      { op: 'same', text: 'at ' },
      { op: 'gone', text: 'nine. ' },
      { op: 'new', text: 'ten.' },
    ])
    expect(changedWords('The ferry left at nine.', 'The ferry sails at ten.')).toBe(2)
  })

  it('takes white space for no difference', () => {
    expect(changedWords('one two\n\nthree', 'one  two three')).toBe(0)
    expect(diffWords('a b', 'a\nb')).toEqual([{ op: 'same', text: 'a\nb' }])
  })

  it('gives both texts back, whatever they are', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return Math.floor((seed / 2147483648) * below)
    }
    const text = (most: number) =>
      Array.from({ length: random(40) }, () => `w${random(most)}`).join(random(2) === 0 ? ' ' : '\n')
    for (let round = 0; round < 3000; round++) {
      const most = 2 + random(60)
      const [before, after] = [text(most), text(most)]
      const parts = diffWords(before, after)
      expect(words(of('gone')(parts))).toEqual(words(before))
      expect(words(of('new')(parts))).toEqual(words(after))
    }
  })

  it('compares long texts fast, also such as have nothing in common', () => {
    const long = (word: string) => Array.from({ length: 50_000 }, (_, n) => `${word}${n % 900}`).join(' ')
    const start = performance.now()
    expect(changedWords(long('a'), long('b'))).toBe(50_000)
    expect(changedWords(long('a'), `${long('a')} end`)).toBe(1)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

import { describe, expect, it } from 'vitest'
import { addressKey } from './address'
import { shareOf, sketchOf } from './sketch'
import { titleKey } from './title'

describe('addressKey', () => {
  it.each([
    'http://www.example.org/news/ferry/',
    'https://example.org/news/ferry',
    'https://m.example.org/news/ferry?utm_source=mail&fbclid=x#top',
    'https://www.example.org/news/ferry/amp/',
    'https://amp.example.org/news/ferry?outputType=amp',
    'https://example.org/amp/news/ferry',
    'https://example.org/news/ferry/index.html',
  ])('takes %s for the same page', (address) => {
    expect(addressKey(address)).toBe('example.org/news/ferry')
  })

  it('keeps what makes pages different', () => {
    expect(addressKey('https://example.org/?p=12&utm_campaign=a')).toBe('example.org?p=12')
    expect(addressKey('https://example.org/a?b=2&a=1')).toBe('example.org/a?a=1&b=2')
    expect(addressKey('https://example.org/A')).not.toBe(addressKey('https://example.org/a'))
    expect(addressKey('https://m.org/a')).toBe('m.org/a')
  })

  it.each([
    null,
    '',
    'no address',
    'file:///tmp/a.html',
    'https://example.org/',
    'https://example.org?utm_id=1',
  ])('has none for %s', (address) => expect(addressKey(address)).toBeNull())
})

describe('titleKey', () => {
  it('looks at letters only, and not at the site', () => {
    expect(titleKey('“Ferry” is bäck – Fjord Post', 'Fjord Post')).toBe('ferry is back')
    expect(titleKey('Ferry is back', null)).toBe('ferry is back')
    expect(titleKey('Fjord Post', 'Fjord Post')).toBe('fjord post')
    expect(titleKey('…', null)).toBeNull()
  })
})

describe('shareOf', () => {
  const text = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => `word${(from + n) * 7919}`).join(' ')
  const share = (a: string, b: string) => shareOf(sketchOf(a), sketchOf(b))

  it('is 1 for the same words, 0 for others, and about right between', () => {
    expect(share('One two, three; four five.', 'one two three four FIVE')).toBe(1)
    expect(share(text(0, 3000), text(3000, 6000))).toBe(0)
    expect(share(text(0, 2000), text(1000, 3000))).toBeGreaterThan(0.4)
    expect(share(text(0, 2000), text(1000, 3000))).toBeLessThan(0.6)
    expect(share('', text(0, 10))).toBe(0)
  })

  it('sees a beginning in the whole', () => {
    expect(share(text(0, 400), text(0, 4000))).toBeGreaterThan(0.7)
  })

  it('works without spaces between words', () => {
    expect(share('渡轮将于周一重新开放', '渡轮将于周一重新开放。')).toBe(1)
  })
})

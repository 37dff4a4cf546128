import { describe, expect, it } from 'vitest'
import { readHtml } from '../read-html'

const page = (posts: string): string =>
  `<html><head><title>A question</title></head><body><div itemscope itemtype="https://schema.org/DiscussionForumPosting"></div><h1>A question</h1><div>${posts}</div></body></html>`

const post = (i: number, text: string): string =>
  `<div class="post" id="p${String(i)}"><a class="username" href="/u/reader${String(i % 7)}">reader${String(i % 7)}</a> <time datetime="2024-03-01T10:00:00Z">1 March 2024</time><div class="content"><p>${text}</p></div></div>`

const words = (i: number): string =>
  `Answer number ${String(i)} says that the river rose by a hand and fell again before noon.`

const shown = (html: string): string[] =>
  readHtml(html).blocks.map(({ type, role, text }) => `${type} ${role}: ${text}`)

describe('a discussion', () => {
  it('keeps every post below a heading of who wrote it and when', () => {
    expect(shown(page([0, 1].map((i) => post(i, words(i))).join('')))).toEqual([
      'heading body: reader0, 1 March 2024',
      `paragraph body: ${words(0)}`,
      'heading body: reader1, 1 March 2024',
      `paragraph body: ${words(1)}`,
    ])
  })

  it('sets beside the text what quotes an earlier post, and keeps other quotations in it', () => {
    const again = `<blockquote>${words(0)}</blockquote>${words(1)}`
    const other = `<blockquote>The almanac of 1880 has the same flood in the same week.</blockquote>${words(2)}`
    const lines = shown(page(post(0, words(0)) + post(1, again) + post(2, other)))
    expect(lines).toContain(`blockQuote aside: ${words(0)}`)
    expect(lines).toContain('blockQuote body: The almanac of 1880 has the same flood in the same week.')
  })

  it('names who opened it where nothing else does', () => {
    const { metadata } = readHtml(page([3, 4].map((i) => post(i, words(i))).join('')))
    expect(metadata.authors).toEqual([{ literal: 'reader3' }])
  })

  it('takes no page for one whose repeated parts name nobody', () => {
    const parts = [0, 1, 2].map((i) => `<div class="post"><p>${words(i)}</p></div>`).join('')
    expect(shown(page(parts)).some((line) => line.startsWith('heading'))).toBe(false)
  })

  it('reads ten thousand posts, and posts nested three hundred deep, in time', () => {
    const many = page(Array.from({ length: 10_000 }, (_, i) => post(i, words(i))).join(''))
    const deep = page(
      `${Array.from({ length: 300 }, (_, i) => post(i, words(i)).replace(/<\/div>$/, '')).join('')}${'</div>'.repeat(300)}`,
    )
    const start = performance.now()
    expect(readHtml(many).blocks).toHaveLength(20_000)
    expect(readHtml(deep).blocks.length).toBeGreaterThan(300)
    expect(performance.now() - start).toBeLessThan(40_000)
  }, 90_000)
})

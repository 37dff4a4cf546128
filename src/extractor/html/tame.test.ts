import { describe, expect, it } from 'vitest'
import { readHtml } from './read-html'
import { tame } from './tame'

const tagsIn = (html: string): number => html.match(/<[a-z]/g)?.length ?? 0

describe('a page with absurdly many elements', () => {
  it.each([
    ['closed', '<span>a</span>'],
    ['never closed', '<p>a'],
    ['with words', '<p>Some words of text stand here.</p>'],
    ['empty', '<br>'],
    ['too deep', '<div><p>a'],
  ])('%s is cut after as many as can be held', (_, unit) => {
    const { html, tooLong } = tame(unit.repeat(400_000))
    expect(tooLong).toBe(true)
    expect(tagsIn(html)).toBeLessThanOrEqual(150_000)
  })

  it('says so', () => {
    const text =
      '<p>The harbour was quiet that morning, and nobody spoke of the storm that had passed in the night.</p>'
    const { warnings, blocks } = readHtml(`<article>${text.repeat(20)}${'<i></i>'.repeat(150_000)}</article>`)
    expect(blocks).toHaveLength(20)
    expect(warnings).toContain(
      'The page has more elements than can be read at once: only its first part was read.',
    )
  }, 30_000)

  it('loses no words to elements that hold nothing', () => {
    for (const unit of ['<p>', '<p>\n', '<span>', '<p><p class="a">']) {
      const { html, tooLong } = tame(`${unit.repeat(300_000)}words`)
      expect([tooLong, html.endsWith('words'), tagsIn(html) < 1000]).toEqual([false, true, true])
    }
  })

  it('but any page that people read stays whole', () => {
    const html = '<p>Some <b>words</b> stand <a href="x">here</a>.</p>'.repeat(30_000)
    expect(tame(html)).toEqual({ html, tooDeep: false, tooLong: false })
  })
})

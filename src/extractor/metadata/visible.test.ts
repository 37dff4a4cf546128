import { describe, expect, it } from 'vitest'
import { parsePage } from '../html/parse'
import { noEvidence, type Evidence } from './evidence'
import { collectVisible } from './visible'

const own = ({ traits }: Evidence): boolean => !traits?.includes('elsewhere')

describe('collectVisible', () => {
  it('finds headline, byline and dates of the page, and marks those of related articles', () => {
    const evidence = noEvidence()
    const page =
      parsePage(`<body><h1>The bridge</h1><p class="byline">By <b>Ann</b><b>Lee</b></p><div><time datetime="2024-01-05">5 Jan</time></div>
      <span class="post-date">Updated January 9, 2024</span>
      <aside><p class="author">Tom Dyk</p><time datetime="2020-02-02"></time></aside></body>`)
    collectVisible(page, evidence, 'en')
    expect(evidence.titles).toEqual([{ value: 'The bridge', origin: 'heading' }])
    expect(evidence.bylines.filter(own).map(({ value }) => value)).toEqual(['By Ann Lee'])
    expect(evidence.published.filter(own)).toEqual([
      { value: '2024-01-05', origin: 'time element', traits: [] },
    ])
    expect(evidence.bylines.find(({ value }) => value === 'Tom Dyk')?.traits).toEqual(['elsewhere'])
    expect(evidence.modified.map(({ value }) => value)).toEqual(['2024-01-09'])
  })

  it('keeps few of very many headlines, as each is weighed against all others', () => {
    const evidence = noEvidence()
    const page = parsePage(
      `<title>The bridge</title><body>${Array.from({ length: 500 }, (_, i) => `<h1>Headline ${String(i)}</h1>`).join('')}</body>`,
    )
    collectVisible(page, evidence, 'en')
    expect(evidence.titles.length).toBeLessThan(50)
    expect(evidence.titles.at(-1)).toEqual({ value: 'The bridge', origin: 'title element' })
  })
})

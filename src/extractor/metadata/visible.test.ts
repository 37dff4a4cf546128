import { describe, expect, it } from 'vitest'
import { parsePage } from '../html/parse'
import { noEvidence } from './evidence'
import { collectVisible } from './visible'

describe('collectVisible', () => {
  it('finds headline, byline and dates of the page, and not those of related articles', () => {
    const evidence = noEvidence()
    const page =
      parsePage(`<body><h1>The bridge</h1><p class="byline">By <b>Ann</b><b>Lee</b></p><div><time datetime="2024-01-05">5 Jan</time></div>
      <span class="post-date">Updated January 9, 2024</span>
      <aside><p class="author">Tom Dyk</p><time datetime="2020-02-02"></time></aside></body>`)
    collectVisible(page, evidence, 'en')
    expect(evidence.titles).toEqual([{ value: 'The bridge', origin: 'heading' }])
    expect(evidence.bylines.map(({ value }) => value)).toEqual(['By Ann Lee'])
    expect(evidence.published).toEqual([{ value: '2024-01-05', origin: 'time element' }])
    expect(evidence.modified).toEqual([{ value: '2024-01-09', origin: 'page text' }])
  })
})

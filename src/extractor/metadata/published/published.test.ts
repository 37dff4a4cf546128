import { describe, expect, it } from 'vitest'
import { jsonLd, readPage } from '../page.fixture'

const byline = '<p class="byline">By Ann Lee</p>'
const article = (published: string, modified?: string) =>
  jsonLd({
    '@type': 'NewsArticle',
    headline: 'The old bridge opens again',
    author: { '@type': 'Person', name: 'Ann Lee' },
    datePublished: published,
    ...(modified && { dateModified: modified }),
  })

describe('day of publication', () => {
  it('keeps first publication and last change apart', () => {
    const page = readPage({
      head: article('2024-01-05T08:00:00+01:00', '2024-01-09T10:00:00+01:00'),
      below: `${byline}<p>Published January 5, 2024. Updated January 9, 2024</p>`,
    })
    expect(page.published).toBe('2024-01-05')
    expect(page.modified).toBe('2024-01-09')
    expect(page.evidence.published?.origin).toBe('json-ld')
    expect(page.evidence.modified?.certainty).toBeGreaterThan(0.8)
  })

  it('takes the day that the page shows for a time stamp in universal time', () => {
    const head = article('2024-03-10T04:40:00Z')
    expect(readPage({ head, below: `${byline}<time>March 9, 2024</time>` }).published).toBe('2024-03-09')
  })

  it('takes the day of the zone that a stamp names', () => {
    expect(readPage({ head: article('2024-03-09T23:40:00-05:00'), below: byline }).published).toBe(
      '2024-03-09',
    )
  })

  it('finds the day that only the page shows', () => {
    const page = readPage({ below: `${byline}<p class="date">Published 5 January 2024</p>` })
    expect(page.published).toBe('2024-01-05')
    expect(page.evidence.published?.origin).toBe('page text')
  })

  it('reads RDFa light', () => {
    const page = readPage({
      below: `${byline}<div vocab="https://schema.org/" typeof="NewsArticle"><span property="datePublished" content="2024-01-05">5 January 2024</span></div>`,
    })
    expect(page.published).toBe('2024-01-05')
    expect(page.evidence.published?.origin).toBe('microdata')
  })

  it.each([
    ['a year in a sentence', '<p>In 1999 everything changed</p><p>Issue 12</p>', ''],
    [
      'dates of other articles',
      '',
      '<aside><p>Read also</p><p>The ferry</p><time datetime="2020-02-02">2 Feb 2020</time><p>The road</p><time datetime="2021-03-04">4 Mar 2021</time></aside>',
    ],
    [
      'dates inside the text',
      '',
      '<p>On 12 March 2019 the council, which had waited for long, decided to close the bridge for all traffic.</p>',
    ],
  ])('invents nothing from %s', (_, below, after) => {
    const page = readPage({ below, after, address: 'https://courier.example/services' })
    expect(page.published).toBeNull()
    expect(page.evidence.published).toBeUndefined()
  })

  it('does not take the stamp that a site builder puts on its front page', () => {
    const head = `<meta property="og:type" content="website">${jsonLd({ '@type': 'WebPage', name: 'The Courier', datePublished: '2019-04-01T10:00:00+00:00', dateModified: '2025-06-01T10:00:00+00:00' })}`
    const page = readPage({ head, title: 'We build bridges', address: 'https://courier.example/' })
    expect(page.published).toBeNull()
    expect(page.modified).toBe('2025-06-01')
  })
})

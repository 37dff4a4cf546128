import { describe, expect, it } from 'vitest'
import { jsonLd, readPage } from '../page.fixture'
import { doiIn, isbnIn, issnIn } from './identifiers'

const tag = (name: string, content: string): string => `<meta name="${name}" content="${content}">`

describe('identifiers', () => {
  it('frees a DOI of its resolver', () => {
    for (const text of [
      'https://doi.org/10.1000/xyz.12',
      'doi:10.1000/xyz.12',
      '10.1000/xyz.12',
      'DOI: 10.1000/xyz.12.',
    ])
      expect(doiIn(text)).toBe('10.1000/xyz.12')
    expect(doiIn('version 10.1000')).toBeNull()
  })

  it('wants right check digits', () => {
    expect(issnIn('0378-5955')).toBe('0378-5955')
    expect(issnIn('2434561x')).toBe('2434-561X')
    expect(issnIn('0378-5956')).toBeNull()
    expect(isbnIn('978-3-16-148410-0')).toBe('9783161484100')
    expect(isbnIn('0-306-40615-2')).toBe('0306406152')
    expect(isbnIn('978-3-16-148410-1')).toBeNull()
  })
})

describe('details', () => {
  it('reads the tags made for citation', () => {
    const head = [
      tag('citation_journal_title', 'Journal of Bridges'),
      tag('citation_author', 'Lee, Ann'),
      tag('citation_author', 'van Dyk, Tom'),
      tag('citation_publication_date', '2024/01/05'),
      tag('citation_volume', '12'),
      tag('citation_issue', '3'),
      tag('citation_firstpage', '101'),
      tag('citation_lastpage', '118'),
      tag('citation_doi', 'https://doi.org/10.1000/jb.12'),
      tag('citation_issn', '0378-5955'),
      tag('citation_publisher', 'Bridge Press'),
      tag('citation_keywords', 'cables; rust'),
    ].join('')
    const page = readPage({ head, below: '<p>Ann Lee, Tom van Dyk</p>' })
    expect(page).toMatchObject({
      type: 'article-journal',
      volume: '12',
      issue: '3',
      pages: '101-118',
      doi: '10.1000/jb.12',
      issn: '0378-5955',
      publisher: 'Bridge Press',
      keywords: ['cables', 'rust'],
      published: '2024-01-05',
    })
    expect(page.authors).toHaveLength(2)
    expect(page.evidence.doi).toEqual({ origin: 'citation tags', certainty: 0.97 })
  })

  it('reads PRISM and Dublin Core', () => {
    const head = [
      tag('prism.publicationName', 'Journal of Bridges'),
      tag('prism.volume', '12'),
      tag('prism.issn', '0378-5955'),
      tag('DC.identifier', 'doi:10.1000/jb.12'),
      tag('dc.publisher', 'Bridge Press'),
    ].join('')
    expect(readPage({ head })).toMatchObject({
      type: 'article-journal',
      volume: '12',
      issn: '0378-5955',
      doi: '10.1000/jb.12',
      publisher: 'Bridge Press',
    })
  })

  it('follows isPartOf to volume and journal', () => {
    const head = jsonLd({
      '@type': 'ScholarlyArticle',
      name: 'The old bridge opens again',
      sameAs: 'https://doi.org/10.1000/jb.12',
      pagination: '101-118',
      isPartOf: {
        '@type': 'PublicationIssue',
        issueNumber: 3,
        isPartOf: {
          '@type': 'PublicationVolume',
          volumeNumber: '12',
          isPartOf: { '@type': 'Periodical', name: 'Journal of Bridges', issn: '0378-5955' },
        },
      },
    })
    expect(readPage({ head })).toMatchObject({
      type: 'article-journal',
      volume: '12',
      issue: '3',
      pages: '101-118',
      doi: '10.1000/jb.12',
      issn: '0378-5955',
    })
  })

  it.each([
    ['BlogPosting', 'post-weblog'],
    ['NewsArticle', 'article-newspaper'],
    ['Report', 'report'],
    ['DiscussionForumPosting', 'post'],
    ['Chapter', 'chapter'],
  ])('takes %s for %s', (type, expected) => {
    const head = jsonLd({ '@type': type, headline: 'The old bridge opens again' })
    expect(readPage({ head }).type).toBe(expected)
  })

  it('leaves out what nothing states or what is malformed', () => {
    const page = readPage({
      head: `${tag('citation_issn', '1234-5678')}${tag('article:section', 'Uncategorized')}${tag('citation_volume', 'undefined')}`,
      address: 'https://courier.example/the-old-bridge',
    })
    for (const field of [
      'issn',
      'section',
      'volume',
      'doi',
      'isbn',
      'pages',
      'keywords',
      'type',
      'publisher',
    ])
      expect(page).not.toHaveProperty(field)
  })
})

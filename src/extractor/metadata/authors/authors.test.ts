import { describe, expect, it } from 'vitest'
import { jsonLd, readPage } from '../page.fixture'

const ann = { given: 'Ann', family: 'Lee' }
const tom = { given: 'Tom', family: 'van Dyk' }

const article = (author: unknown, more: object = {}) =>
  jsonLd({ '@type': 'NewsArticle', headline: 'The old bridge opens again', author, ...more })

describe('authors that metadata state', () => {
  it.each([
    ['a person', { '@type': 'Person', name: 'Ann Lee' }],
    ['a string', 'Ann Lee'],
    ['a list of one', [{ '@type': 'Person', name: 'Ann Lee' }]],
    ['given and family name', { '@type': 'Person', givenName: 'Ann', familyName: 'Lee' }],
    ['capitals', { '@type': 'Person', name: 'ANN LEE' }],
    ['a name with a title', { '@type': 'Person', name: 'Dr. Ann Lee' }],
    ['a name with degrees', { '@type': 'Person', name: 'Ann Lee, PhD, RN' }],
  ])('reads %s', (_, author) => {
    expect(readPage({ head: article(author), below: '<p class="byline">By Ann Lee</p>' }).authors).toEqual([
      ann,
    ])
  })

  it('follows an @id through a graph', () => {
    const graph = jsonLd({
      '@graph': [
        { '@type': 'Article', headline: 'The old bridge opens again', author: { '@id': '#ann' } },
        { '@type': 'Person', '@id': '#ann', name: 'Ann Lee' },
      ],
    })
    expect(readPage({ head: graph, below: '<p class="byline">By Ann Lee</p>' }).authors).toEqual([ann])
  })

  it('follows an @id that is a mere string', () => {
    const graph = jsonLd({
      '@graph': [
        { '@type': 'Article', headline: 'The old bridge opens again', author: ['#ann'] },
        { '@type': 'Person', '@id': '#ann', name: 'Ann Lee' },
      ],
    })
    expect(readPage({ head: graph, below: '<p>By Ann Lee</p>' }).authors).toEqual([ann])
  })

  it('reads the label of cards, but no handle and no address', () => {
    const head =
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Lee"><meta name="twitter:creator" content="@annl"><meta property="article:author" content="https://social.example/annl"><meta name="author" content="Ann Lee">'
    expect(readPage({ head }).authors).toEqual([ann])
  })

  it('reads several authors', () => {
    const head = article([
      { '@type': 'Person', name: 'Ann Lee' },
      { '@type': 'Person', name: 'Tom van Dyk' },
    ])
    expect(readPage({ head, below: '<p class="byline">By Ann Lee and Tom van Dyk</p>' }).authors).toEqual([
      ann,
      tom,
    ])
  })

  it('says where the authors come from, and how sure that is', () => {
    const { evidence } = readPage({
      head: article({ '@type': 'Person', name: 'Ann Lee' }),
      below: '<p class="byline">By Ann Lee</p>',
    })
    expect(evidence.authors?.origin).toBe('json-ld')
    expect(evidence.authors?.certainty).toBeGreaterThan(0.8)
  })
})

describe('authors that the page shows', () => {
  it.each([
    ['a byline', '<p class="byline">By Ann Lee</p>'],
    ['a link to the author', '<p>By <a rel="author" href="/author/ann-lee">Ann Lee</a></p>'],
    ['a role after the name', '<p class="byline">By Ann Lee, Senior Transport Writer</p>'],
    ['a byline beside the date', '<p class="author">Written by Ann Lee</p><p>5 January 2024</p>'],
    ['a label set against the name', '<p class="byline">ByAnn Lee</p><p>5 January 2024</p>'],
  ])('finds %s', (_, below) => {
    expect(readPage({ below }).authors).toEqual([ann])
  })

  it('takes the person shown over the site that metadata name', () => {
    const head = article({ '@type': 'Organization', name: 'The Courier' })
    const below = '<p class="byline">By <a rel="author" href="/author/ann">Ann Lee</a></p>'
    expect(readPage({ head, below }).authors).toEqual([ann])
  })

  it('leaves out photographers, translators and reviewers', () => {
    const below = '<p>Photos by Sue Park</p><p>Translated by Jon Fox</p><p>Reviewed by Max Hill</p>'
    expect(readPage({ below }).authors).toEqual([])
    expect(readPage({ below: `<p class="byline">By Ann Lee</p>${below}` }).authors).toEqual([ann])
  })
})

describe('pages without an author', () => {
  it.each([
    ['nothing names anybody', '', '<p>Sport</p><p>3 comments</p>'],
    ['the account of a system', '<meta name="author" content="admin">', '<p>By admin</p>'],
    ['staff', article({ '@type': 'Person', name: 'Staff' }), '<p>By Staff</p>'],
    ['a template that was never filled in', '<meta name="author" content="{{page.author}}">', ''],
  ])('stays empty where it finds %s', (_, head, below) => {
    const { authors, evidence } = readPage({ head, below })
    expect(authors).toEqual([])
    expect(evidence.authors).toBeUndefined()
  })
})

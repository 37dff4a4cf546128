import { describe, expect, it } from 'vitest'
import { extract } from '../extract'
import type { ExtractedArticle, ExtractOptions } from '../messages'
import { epub, opf, page } from './testing/book'
import { modernBook, oldBook } from './testing/books'

const read = async (bytes: Uint8Array, options: ExtractOptions = {}) => {
  const result = await extract('book.epub', bytes, options)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const words = ({ text, passages }: ExtractedArticle, role: string): string[] =>
  passages.filter((one) => one.role === role).map(({ start, end }) => text.slice(start, end))

const headings = ({ text, passages }: ExtractedArticle): [number | null, string][] =>
  passages
    .filter(({ type, role }) => type === 'heading' && role === 'body')
    .map(({ level, start, end }) => [level, text.slice(start, end)])

const SENTENCE =
  'The ferry crossed the harbour every twenty minutes, and everybody on the east side set their clocks by its bell.'

/** A book of these content documents in this order; `nav` is the body of its table of contents. */
const bookOf = (
  bodies: readonly string[],
  { metadata = '<dc:title>Ferry</dc:title>', nav = '', rest = '' } = {},
) => {
  const names = bodies.map((_, i) => `${String(i + 1)}.xhtml`)
  return epub({
    'OEBPS/book.opf': opf(metadata, [...names, ...(nav ? ['nav.xhtml'] : [])], names, rest),
    ...Object.fromEntries(names.map((name, i) => [`OEBPS/${name}`, page(bodies[i] ?? '')])),
    ...(nav ? { 'OEBPS/nav.xhtml': page(`<nav epub:type="toc"><ol>${nav}</ol></nav>`) } : {}),
  })
}

const only = async (...book: Parameters<typeof bookOf>): Promise<ExtractedArticle> => {
  const { articles } = await read(bookOf(...book))
  expect(articles).toHaveLength(1)
  return articles[0] as ExtractedArticle
}

describe('a book', () => {
  it('is one article, or one for each chapter as parts from 1', async () => {
    const whole = await read(modernBook())
    expect(whole).toMatchObject({
      mediaType: 'application/epub+zip',
      articles: [{ metadata: { type: 'book' } }],
    })
    expect(whole.firstPart).toBeUndefined()
    const parts = await read(modernBook(), { chapters: true })
    expect(parts.firstPart).toBe(1)
    expect(parts.articles.map(({ metadata }) => metadata)).toMatchObject([
      { title: 'Introduction', siteName: 'The Mill Towns', type: 'chapter', pages: 'ix' },
      { title: '1. The Loom', siteName: 'The Mill Towns', type: 'chapter', pages: '1-2' },
      { title: '2. The Strike', siteName: 'The Mill Towns', type: 'chapter', pages: '3' },
    ])
    expect(parts.assets).toHaveLength(1)
  })

  it('gives the notes at its end to the chapters that mention them', async () => {
    const { articles } = await read(modernBook(), { chapters: true })
    expect(articles.map((article) => words(article, 'footnote'))).toEqual([
      [],
      ['1 Her words are kept in the county archive.', '2. Ledger of 1888, folio 12.'],
      ['3. The Courier, 4 May 1893.'],
    ])
  })

  it('begins chapters inside one file, and cuts a book without table of contents at its files', async () => {
    const inside = bookOf(
      [
        `<h2 id="a">Bell</h2><p>${SENTENCE}</p><h3 id="b">Rope</h3><p>${SENTENCE}</p><h2 id="c">Oar</h2><p>${SENTENCE}</p>`,
      ],
      {
        nav: `<li><a href="1.xhtml#a">Bell</a><ol><li><a href="1.xhtml#b">Rope</a></li></ol></li><li><a href="1.xhtml#c">Oar</a></li>`,
      },
    )
    const titles = async (bytes: Uint8Array) =>
      (await read(bytes, { chapters: true })).articles.map(({ metadata }) => metadata.title)
    expect(await titles(inside)).toEqual(['Bell', 'Oar'])
    const bare = bookOf([`<h1>First</h1><p>${SENTENCE}</p>`, `<h1>Second</h1><p>${SENTENCE}</p>`])
    expect(await titles(bare)).toEqual(['First', 'Second'])
  })

  it('takes the headings’ levels from the table of contents, and those it lacks from there', async () => {
    const article = await only(
      [
        `<h3>Bell</h3><p>${SENTENCE}</p><h4>Of brass</h4><p>${SENTENCE}</p>`,
        `<p>${SENTENCE}</p>`,
        `<p>III</p><p>Oar</p><p>${SENTENCE}</p>`,
      ],
      {
        nav: `<li><a href="1.xhtml">Bell</a><ol><li><a href="2.xhtml">Rope</a></li></ol></li><li><a href="3.xhtml">III. Oar</a></li>`,
      },
    )
    expect(headings(article)).toEqual([
      [1, 'Bell'],
      [2, 'Of brass'],
      [2, 'Rope'],
      [1, 'III Oar'],
    ])
  })

  it('leaves out what is no text: by its type, by the guide, by what it is', async () => {
    const article = await only(
      [
        `<section epub:type="titlepage"><p>Some words of its own</p></section>`,
        `<p>The Ferry</p><p>Ann Lee</p>`,
        `<p>© 2020 Ann Lee</p><p>All rights reserved.</p>`,
        `<p>Praise for The Ferry</p><p>Lovely.</p>`,
        `<p>For my mother, who rang the bell.</p>`,
        `<h1>One</h1><p>${SENTENCE}</p>`,
        `<p>A page that the guide calls the colophon.</p>`,
      ],
      {
        metadata: '<dc:title>The Ferry</dc:title><dc:creator>Ann Lee</dc:creator>',
        rest: '<guide><reference type="colophon" href="7.xhtml"/></guide>',
      },
    )
    expect(words(article, 'body')).toEqual(['For my mother, who rang the bell.', 'One', SENTENCE])
  })

  it('finds notes by nothing but links, with all their paragraphs, and no others', async () => {
    const article = await only([
      `<h1>One</h1><p>${SENTENCE}<a id="r1" href="2.xhtml#n1">*</a> See <a href="#two">2</a>.</p><p id="two">${SENTENCE}</p>`,
      `<h2>Notes</h2><ul><li id="n1"><p>A bell of brass.</p><p>It hangs there still. <a href="1.xhtml#r1">↩</a></p></li></ul>`,
    ])
    expect(words(article, 'footnote')).toEqual(['Notes', '* A bell of brass.', 'It hangs there still.'])
    expect(article.passages[1]?.marks).toMatchObject([{ type: 'superscript' }])
  })

  it('keeps pages through files, and a page that begins inside a paragraph for the next', async () => {
    const article = await only([
      `<p>Before.</p><p><a role="doc-pagebreak" id="x" aria-label="Page 12"/>${SENTENCE} <span epub:type="pagebreak" title="13"></span>More.</p>`,
      `<p>${SENTENCE}</p>`,
    ])
    expect(article.passages.map((passage) => passage.page)).toEqual([null, '12', '13'])
  })

  it('reads its parts whatever the capitals or signs of their names', async () => {
    const { articles } = await read(
      epub({
        'OEBPS/book.opf': opf(
          '<dc:title>Ferry</dc:title>',
          ['Caf%C3%A9%20one.xhtml'],
          ['Caf%C3%A9%20one.xhtml'],
        ),
        'oebps/cafe\u0301 One.xhtml': page(`<p>${SENTENCE}</p>`),
      }),
    )
    expect(articles[0]?.text).toBe(SENTENCE)
  })
})

describe('what a book says about itself', () => {
  const metadata = async (xml: string) => (await only([`<p>${SENTENCE}</p>`], { metadata: xml })).metadata

  it('names the authors and leaves those out who contributed', async () => {
    const { authors } =
      await metadata(`<dc:creator opf:role="edt">Ed Itor</dc:creator><dc:creator opf:file-as="Woolf, Virginia">Virginia Woolf</dc:creator>
<dc:creator opf:file-as="Ferry, The">Harbour Museum</dc:creator><dc:creator>Ann Lee &amp; Tom van Dyk</dc:creator><dc:creator>Unknown</dc:creator><dc:contributor>Ivo</dc:contributor>`)
    expect(authors).toEqual([
      { given: 'Virginia', family: 'Woolf' },
      { given: 'Harbour', family: 'Museum' },
      { given: 'Ann', family: 'Lee' },
      { given: 'Tom', family: 'van Dyk' },
    ])
  })

  it('tells publication from change and from the making of the file', async () => {
    expect(
      await metadata(
        `<dc:date opf:event="conversion">2022-01-01</dc:date><dc:date opf:event="publication">1999</dc:date><dc:date opf:event="modification">2003-04</dc:date>`,
      ),
    ).toMatchObject({ published: '1999', modified: '2003-04' })
    expect(await metadata('<dc:date>0101-01-01T00:00:00+00:00</dc:date>')).toMatchObject({ published: null })
  })

  it('knows an ISBN by its check digit, and a DOI', async () => {
    const found = await metadata(
      `<dc:identifier>9780306406158</dc:identifier><dc:identifier>urn:uuid:1</dc:identifier><dc:identifier>978-0-306-40615-7</dc:identifier><dc:identifier>https://doi.org/10.1000/182</dc:identifier>`,
    )
    expect(found).toMatchObject({ isbn: '9780306406157', doi: '10.1000/182', url: null })
  })

  it('names the series, in either way', async () => {
    expect(
      await metadata(
        `<meta property="belongs-to-collection" id="c">Harbour Tales</meta><meta refines="#c" property="collection-type">series</meta><meta refines="#c" property="group-position">2</meta>`,
      ),
    ).toMatchObject({ series: 'Harbour Tales', seriesNumber: '2' })
    expect(
      await metadata(
        `<meta name="calibre:series" content="Harbour Tales"/><meta name="calibre:series_index" content="3.0"/>`,
      ),
    ).toMatchObject({ series: 'Harbour Tales', seriesNumber: '3' })
  })

  it('leaves empty what nobody said', async () => {
    const found = await metadata('<dc:title>Unknown</dc:title><dc:creator>Unknown</dc:creator>')
    expect(found).toMatchObject({ title: '', authors: [], published: null, modified: null, siteName: null })
    expect(Object.keys(found)).not.toContain('publisher')
  })

  it('is also read in the old form', async () => {
    const { articles } = await read(oldBook(), { chapters: true })
    expect(articles.map(({ metadata: { title, isbn, published } }) => [title, isbn, published])).toEqual([
      ['The Ferry', '0306406152', '2009-10'],
      ['The Bridge', '0306406152', '2009-10'],
    ])
  })
})

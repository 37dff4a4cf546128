import { describe, expect, it } from 'vitest'
import { extract } from '../extract'
import type { ExtractedArticle } from '../messages'
import { inList, NUMBERING, p, packDocx, r, STYLES, type Parts } from './testing'

const PROSE =
  'The ferry left the harbour at seven in the morning with forty passengers, two lorries and a crate of hens on its deck.'

const read = async (parts: Parts, name = 'report.docx'): Promise<ExtractedArticle> => {
  const result = await extract(name, packDocx({ styles: STYLES, numbering: NUMBERING, ...parts }))
  if (!result.ok) throw new Error(result.error.message)
  return result.value.articles[0]!
}

/** Each passage in reading order as `type level role: words`. */
const lines = ({ text, passages }: ExtractedArticle): string[] =>
  [...passages]
    .sort((a, b) => a.order - b.order)
    .map(({ type, level, number, role, start, end }) =>
      [
        `${type}${level ?? ''}${typeof number !== 'number' ? '' : `#${number}`}${role === 'body' ? '' : ` ${role}`}`,
        text.slice(start, end),
      ].join(': '),
    )

const body = async (content: string, more: Partial<Parts> = {}): Promise<string[]> =>
  lines(await read({ body: content, ...more }))

const marks = ({ text, passages }: ExtractedArticle): string[] =>
  passages.flatMap((one) =>
    one.marks.map(
      ({ type, start, end, href }) => `${type} ${text.slice(start, end)}${href ? ` ${href}` : ''}`,
    ),
  )

describe('paragraphs', () => {
  it('are headings by style, by the style it is based on, and by outline level', async () => {
    expect(
      await body(
        p(PROSE) +
          p('One', 'Heading1') +
          p('Two', 'Section') +
          p('Three', '', '<w:outlineLvl w:val="2"/>') +
          p('No heading at all', 'Heading1', '<w:outlineLvl w:val="9"/>') +
          p('Nine', '', '<w:outlineLvl w:val="8"/>'),
      ),
    ).toEqual([
      `paragraph: ${PROSE}`,
      'heading1: One',
      'heading2: Two',
      'heading3: Three',
      'paragraph: No heading at all',
      'heading6: Nine',
    ])
  })

  it('are quotes, code, captions and references by style', async () => {
    expect(
      await body(
        p(PROSE) +
          p('Never again.', 'Quote') +
          p('let a = 1', 'Source') +
          p('', 'Source') +
          p('  let b', 'Source') +
          p('Table 1: Fares', 'Caption') +
          p('Lee, A. Boats. 2001.', 'Bibliography'),
      ),
    ).toEqual([
      `paragraph: ${PROSE}`,
      'blockQuote1: Never again.',
      'code: let a = 1\n\n  let b',
      'figureCaption caption: Table 1: Fares',
      'paragraph reference: Lee, A. Boats. 2001.',
    ])
  })

  it('are list items with their level and number, counted on through other text and begun again', async () => {
    expect(
      await body(
        p(PROSE) +
          p('first', '', inList(1)) +
          p('sub', '', inList(1, 1)) +
          p('sub', '', inList(1, 1)) +
          p('between') +
          p('second', '', inList(1)) +
          p('sub', '', inList(1, 1)) +
          p('unnumbered', '', inList(1, 2)) +
          p('again', '', inList(2)) +
          p('on', '', inList(2)) +
          p('dot', 'ListBullet') +
          p('no dot', 'ListBullet', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
          p('• typed'),
      ),
    ).toEqual([
      `paragraph: ${PROSE}`,
      'listItem1#1: first',
      'listItem2#1: sub',
      'listItem2#2: sub',
      'paragraph: between',
      'listItem1#2: second',
      'listItem2#1: sub',
      'paragraph: unnumbered',
      'listItem1#1: again',
      'listItem1#2: on',
      'listItem1: dot',
      'paragraph: no dot',
      'listItem1: typed',
    ])
  })

  it('are joined where an initial stands apart, and parted at empty lines', async () => {
    const initial = '<w:framePr w:dropCap="drop" w:lines="3"/>'
    expect(await body(p('O', '', initial) + p(`nce more ${PROSE}`))).toEqual([
      `paragraph: Once more ${PROSE}`,
    ])
    expect(await body(`<w:p>${r(PROSE)}<w:r><w:br/><w:br/></w:r>${r('And more.')}</w:p>`)).toEqual([
      `paragraph: ${PROSE}`,
      'paragraph: And more.',
    ])
  })
})

describe('words', () => {
  it('keep what sets them apart, but for what their paragraph has as a whole', async () => {
    const article = await read({
      body:
        p(`${PROSE} `) +
        `<w:p>${r('bold ', '<w:b/>')}${r('words', '<w:b/>')}${r(' and ')}${r('strong', '<w:rStyle w:val="Strong"/>')}${r(' not', '<w:rStyle w:val="Strong"/><w:b w:val="0"/>')}${r('2', '<w:vertAlign w:val="superscript"/>')}${r('code', '<w:rFonts w:ascii="Consolas"/>')}${r('gone', '<w:strike/>')}</w:p>` +
        p(r('All bold', '<w:b/>'), 'Heading1'),
    })
    expect(marks(article)).toEqual([
      'bold bold words',
      'bold strong',
      'superscript 2',
      'code code',
      'strikethrough gone',
    ])
  })

  it('link to addresses, by relationship and by field, and never to scripts or files', async () => {
    const field = (code: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const article = await read({
      body: `<w:p>${r(PROSE)}<w:hyperlink r:id="web">${r('one')}</w:hyperlink> <w:hyperlink r:id="bad">${r('two')}</w:hyperlink>${field(' HYPERLINK "https://b.example/x" ', 'three')}${field(' HYPERLINK "file:///c:/x" ', 'four')}${field(' PAGE ', '5')}<w:fldSimple w:instr=" HYPERLINK &quot;https://c.example&quot; ">${r('six')}</w:fldSimple></w:p>`,
      relations: [
        ['web', 'hyperlink', 'https://a.example/', 'External'],
        ['bad', 'hyperlink', 'javascript:alert(1)', 'External'],
      ],
    })
    expect(article.text.slice(PROSE.length)).toBe('onetwothreefour5six')
    expect(marks(article)).toEqual([
      'link one https://a.example/',
      'link three https://b.example/x',
      'link six https://c.example/',
    ])
  })

  it('are left out when hidden, deleted, moved away or only asked for', async () => {
    const change = 'w:id="1" w:author="x"'
    const article = await read({
      body:
        `<w:p>${r(PROSE)}${r('hidden', '<w:vanish/>')}<w:del ${change}><w:r><w:delText>deleted</w:delText></w:r></w:del><w:ins ${change}>${r(' put in')}</w:ins><w:moveFrom ${change}>${r('away')}</w:moveFrom><w:moveTo ${change}>${r(' to here')}</w:moveTo></w:p>` +
        `<w:p><w:pPr><w:rPr><w:del ${change}/></w:rPr></w:pPr>${r('One line')}</w:p>` +
        p(' and its end') +
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Click here to type')}</w:sdtContent></w:sdt>` +
        `<w:sdt><w:sdtPr/><w:sdtContent>${p('Typed')}</w:sdtContent></w:sdt>` +
        `<w:p><w:commentRangeStart w:id="1"/>${r('commented')}<w:r><w:commentReference w:id="1"/></w:r></w:p>`,
    })
    expect(lines(article)).toEqual([
      `paragraph: ${PROSE} put in to here`,
      'paragraph: One line and its end',
      'paragraph: Typed',
      'paragraph: commented',
    ])
    expect(article.warnings).toEqual([expect.stringContaining('tracked changes')])
  })

  it('include signs of fonts, hyphens, breaks, formulas and the base of ruby', async () => {
    const fraction =
      '<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>'
    const ruby = `<w:r><w:ruby><w:rt>${r('kan')}</w:rt><w:rubyBase>${r('漢')}</w:rubyBase></w:ruby></w:r>`
    expect(
      (
        await body(
          `${p(PROSE)}<w:p><w:r><w:sym w:font="Symbol" w:char="F061"/><w:t>x</w:t><w:noBreakHyphen/><w:t>y</w:t><w:softHyphen/><w:tab/><w:t>z</w:t></w:r>${fraction}${ruby}</w:p>`,
        )
      )[1],
    ).toBe('paragraph: αx‑y z(a+b)/2漢')
  })
})

describe('lists of contents', () => {
  it('are left out, as a control, by style and as a field over paragraphs', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Contents')}</w:sdtContent></w:sdt>`
    expect(
      await body(
        `${p(PROSE)}${control}<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>${mark('begin')}<w:r><w:instrText>TOC \\o</w:instrText></w:r>${mark('separate')}<w:hyperlink w:anchor="a">${r('One 1')}</w:hyperlink></w:p>${p('Two 2')}<w:p>${mark('end')}</w:p>${p('After')}`,
      ),
    ).toEqual([`paragraph: ${PROSE}`, 'paragraph: After'])
  })

  it('do not swallow the document where a field never ends', async () => {
    expect(
      await body(`${p(PROSE)}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>${p('x')}${p('After')}`),
    ).toContain('paragraph: After')
  })
})

describe('tables', () => {
  const cell = (content: string, more = '') => `<w:tc><w:tcPr>${more}</w:tcPr>${content}</w:tc>`
  const row = (cells: string, more = '') => `<w:tr><w:trPr>${more}</w:trPr>${cells}</w:tr>`
  const table = (rows: string, more = '') => `<w:tbl><w:tblPr>${more}</w:tblPr>${rows}</w:tbl>`

  const header = async (rows: string, more = '') =>
    (await read({ body: p(PROSE) + table(rows, more) })).passages.find(({ type }) => type === 'table')
      ?.headerRows

  it('keep cells that reach over others, and say how many rows are headers', async () => {
    const rows =
      row(cell(p('Boat'), '<w:gridSpan w:val="2"/>') + cell(p('Fare')), '<w:tblHeader/>') +
      row(cell(p('Isla') + p('of Leith'), '<w:vMerge w:val="restart"/>') + cell(p('old')) + cell(p('3'))) +
      row(cell(p(''), '<w:vMerge/>') + cell(p('new')) + cell(p('4'))) +
      row(cell(p('Deleted')), '<w:del/>')
    expect((await body(p(PROSE) + table(rows)))[1]).toBe(
      'table: Boat\t\tFare\nIsla of Leith\told\t3\n\tnew\t4',
    )
    expect(await header(rows)).toBe(1)
  })

  it('have a header by their style, or by a bold first row, and else none', async () => {
    const [one, two] = [row(cell(p('a')) + cell(p('b'))), row(cell(p('c')) + cell(p('d')))]
    const bold = row(cell(p(r('a', '<w:b/>'))) + cell(p(r('b', '<w:b/>'))))
    expect(await header(one + two)).toBe(0)
    expect(await header(one + two, '<w:tblStyle w:val="Grid"/><w:tblLook w:val="04A0"/>')).toBe(1)
    expect(await header(one + two, '<w:tblStyle w:val="Grid"/><w:tblLook w:firstRow="0"/>')).toBe(0)
    expect(await header(bold + two)).toBe(1)
    expect(await header(bold + bold)).toBe(0)
  })

  it('are read as paragraphs where they only frame them', async () => {
    expect(await body(p(PROSE) + table(row(cell(p('A box') + p('of lines')))))).toEqual([
      `paragraph: ${PROSE}`,
      'paragraph: A box',
      'paragraph: of lines',
    ])
    const [, inner] = await body(
      p(PROSE) + table(row(cell(table(row(cell(p('a')) + cell(p('b'))))) + cell(p('c')))),
    )
    expect(inner).toBe('table: a\tb')
  })
})

describe('notes', () => {
  const reference = (kind: string, id: number, more = '') =>
    `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:${kind}Reference w:id="${id}" ${more}/></w:r>`
  const note = (kind: string, id: number, content: string, more = '') =>
    `<w:${kind} w:id="${id}" ${more}>${content}</w:${kind}>`
  const own = (kind: string) => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Ref/></w:r>`

  it('stand after the text in the order of their marks, which stay superscript in both places', async () => {
    const article = await read({
      body: `<w:p>${r(PROSE)}${reference('footnote', 8)}${r(' More')}${reference('endnote', 2)}${r(' words')}${reference('footnote', 5)}${reference('footnote', 6, 'w:customMarkFollows="1"')}${r('*', '<w:vertAlign w:val="superscript"/>')}${r('.')}</w:p>`,
      footnotes:
        note('footnote', -1, p('line'), 'w:type="separator"') +
        note('footnote', 5, p(own('footnote') + r(' Second.'))) +
        note('footnote', 6, p(r('*', '<w:vertAlign w:val="superscript"/>') + r(' Third.'))) +
        note(
          'footnote',
          8,
          p(own('footnote') + r('First, ') + r('with care', '<w:i/>') + r('.')) + p('Second paragraph.'),
        ) +
        note('footnote', 9, p('Nobody refers to it.')),
      endnotes: note('endnote', 2, p(own('endnote') + r(' At the end.'))),
    })
    expect(lines(article)).toEqual([
      `paragraph: ${PROSE}1 Morei words2*.`,
      'paragraph footnote: 1 First, with care.',
      'paragraph footnote: Second paragraph.',
      'paragraph footnote: 2 Second.',
      'paragraph footnote: * Third.',
      'paragraph footnote: i At the end.',
    ])
    expect(marks(article)).toEqual([
      'superscript 1',
      'superscript i',
      'superscript 2*',
      'superscript 1',
      'italic with care',
      'superscript 2',
      'superscript *',
      'superscript i',
    ])
  })

  it('count as the document says', async () => {
    const article = await read({
      body: `<w:p>${r(PROSE)}${reference('footnote', 1)}</w:p><w:sectPr><w:footnotePr><w:numFmt w:val="upperRoman"/><w:numStart w:val="4"/></w:footnotePr></w:sectPr>`,
      footnotes: note('footnote', 1, p('A note.')),
    })
    expect(article.text).toContain(`${PROSE}IV`)
  })
})

describe('pictures and text boxes', () => {
  const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2, 3])
  const drawing = (id: string, description = '') =>
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${description}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  const box = (content: string) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  const picture: Partial<Parts> = {
    relations: [
      ['i', 'image', 'media/image1.png'],
      ['e', 'image', 'media/image2.emf'],
      ['x', 'image', 'https://p.example/y.png', 'External'],
    ],
    files: { 'word/media/image1.png': PNG, 'word/media/image2.emf': Uint8Array.from([1, 0, 0, 0]) },
  }

  it('are kept once, with alternative text, and joined with the caption beside them', async () => {
    const result = await extract(
      'report.docx',
      packDocx({
        styles: STYLES,
        ...picture,
        body:
          p(PROSE) +
          `<w:p>${drawing('i', 'A small harbour')}</w:p>${p('Figure 1: The harbour', 'Caption')}` +
          `<w:p>${r('Before ')}${drawing('i')}${r('after')}</w:p>` +
          `<w:p>${drawing('e')}</w:p><w:p>${drawing('x', 'Far away')}</w:p>`,
      }),
    )
    if (!result.ok) throw new Error(result.error.message)
    const [article] = result.value.articles
    expect(result.value.assets.map(({ mediaType, bytes }) => [mediaType, bytes.length])).toEqual([
      ['image/png', 11],
    ])
    const asset = result.value.assets[0]!.sha256
    expect(lines(article!)).toEqual([
      `paragraph: ${PROSE}`,
      'figureCaption caption: Figure 1: The harbour',
      'paragraph: Before after',
      'figureCaption caption: ',
      'figureCaption caption: Far away',
    ])
    expect(article!.passages.flatMap((one) => one.picture ?? [])).toEqual([
      { asset, address: null, alternative: 'A small harbour' },
      { asset, address: null, alternative: '' },
      { asset: null, address: 'https://p.example/y.png', alternative: 'Far away' },
    ])
  })

  it('text boxes stand once and apart, unless they hold the document', async () => {
    expect(await body(`<w:p>${r(PROSE)}${box(p('Pulled out of it'))}</w:p>`)).toEqual([
      `paragraph: ${PROSE}`,
      'paragraph aside: Pulled out of it',
    ])
    expect(await body(`<w:p>${box(p('News', 'Heading1') + p(PROSE))}</w:p>${p('Page 1')}`)).toEqual([
      `paragraph: ${PROSE}`,
      'paragraph: Page 1',
    ])
  })
})

describe('fields of citation', () => {
  const core = (title: string, creator: string) =>
    `<dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator><dcterms:created>2019-01-01T00:00:00Z</dcterms:created><dcterms:modified>2021-01-01T00:00:00Z</dcterms:modified>`

  it('come from the head of the text, which they then leave', async () => {
    const article = await read({
      body:
        p('The Ferry', 'Title') +
        p('And its end', 'Subtitle') +
        p('By Ann Lee and Tom van Dyk') +
        p('4 March 2025') +
        p(PROSE),
      core: core('Something quite else', 'Jo Clerk'),
    })
    expect(article.metadata).toMatchObject({
      title: 'The Ferry',
      subtitle: 'And its end',
      authors: [
        { given: 'Ann', family: 'Lee' },
        { given: 'Tom', family: 'van Dyk' },
      ],
      published: '2025-03-04',
      modified: null,
    })
    expect(lines(article)).toEqual([`paragraph: ${PROSE}`])
    expect(article.evidence).toMatchObject({
      title: { origin: 'heading' },
      authors: { origin: 'byline' },
      published: { origin: 'page text' },
    })
  })

  it('come from properties where the text has none, with less certainty, and the file’s dates are none of the text', async () => {
    const article = await read({
      body: p(PROSE) + p(PROSE),
      core: core('The ferry left the harbour', 'Ann Lee'),
    })
    expect(article.metadata).toMatchObject({
      title: 'The ferry left the harbour',
      authors: [{ given: 'Ann', family: 'Lee' }],
      published: null,
      modified: null,
    })
    expect(article.evidence?.title).toEqual({ origin: 'document properties', certainty: 0.6 })
  })

  it('are not the names of templates, files, programs and accounts', async () => {
    for (const [title, creator] of [
      ['Microsoft Word - draft3.doc', 'Microsoft Office User'],
      ['Document1', 'python-docx'],
      ['ferry-final.docx', 'Admin'],
      ['Newsletter blue', 'jsmith'],
      ['report', 'Windows User'],
    ] as const) {
      const article = await read({
        body: p(PROSE) + p(PROSE),
        core: core(title, creator),
        app: '<Template>Newsletter blue.dotx</Template>',
      })
      expect(article.metadata).toMatchObject({ title: '', authors: [] })
    }
  })

  it('find a headline that only looks like one, and not the first section', async () => {
    const looks = await read({
      body: p(r('Boats of the North', '<w:b/><w:sz w:val="36"/>')) + p(PROSE) + p(PROSE),
    })
    expect(looks.metadata.title).toBe('Boats of the North')
    const above = await read({
      body: p(r('Boats of the South', '<w:sz w:val="40"/>')) + p('Introduction', 'Heading1') + p(PROSE),
    })
    expect(above.metadata.title).toBe('Boats of the South')
    expect(lines(above)).toEqual(['heading1: Introduction', `paragraph: ${PROSE}`])
  })

  it('read a dateline', async () => {
    const article = await read({ body: p(`LEITH, 4 March 2025 — ${PROSE}`) })
    expect(article.metadata.published).toBe('2025-03-04')
  })

  it('give the language that the words are in', async () => {
    const german =
      'Die Fähre verließ den Hafen um sieben Uhr morgens mit vierzig Reisenden, zwei Lastwagen und einer Kiste voller Hühner.'
    expect((await read({ body: p(german) })).metadata.language).toBe('de')
    expect((await read({ body: p(r(german, '<w:lang w:val="de-AT"/>')) })).metadata.language).toBe('de-AT')
    expect((await read({ body: p(PROSE) })).metadata.language).toBe('en-GB')
  })
})

describe('a long document', () => {
  it('of 10,000 paragraphs is read in a few seconds', async () => {
    const content = Array.from({ length: 10_000 }, (_, i) => p(`${i} ${PROSE}`)).join('')
    const start = performance.now()
    const article = await read({ body: content })
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(article.passages.length).toBe(10_000)
  }, 20_000)
})

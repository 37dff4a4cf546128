import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { extract } from '../extract'
import type { ExtractedArticle } from '../messages'
import { AUTOMATIC, flatOdt, h, item, list, note, p, packOdt, span, STYLES, type Parts } from './testing'

const PROSE =
  'The ferry left the harbour at seven in the morning with forty passengers, two lorries and a crate of hens on its deck.'
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2, 3])

const styled = (parts: Parts): Parts => ({ styles: STYLES, automatic: AUTOMATIC, ...parts })

const articleOf = async (bytes: Uint8Array): Promise<ExtractedArticle> => {
  const result = await extract('report.odt', bytes)
  if (!result.ok) throw new Error(result.error.message)
  return result.value.articles[0]!
}

const read = (parts: Parts): Promise<ExtractedArticle> => articleOf(packOdt(styled(parts)))

/** Each passage in reading order as `type level role: words`. */
const lines = ({ text, passages }: ExtractedArticle): string[] =>
  [...passages]
    .sort((a, b) => a.order - b.order)
    .map(({ type, level, number, role, start, end }) =>
      [
        `${type}${level ?? ''}${typeof number === 'number' ? `#${number}` : ''}${role === 'body' ? '' : ` ${role}`}`,
        text.slice(start, end),
      ].join(': '),
    )

const body = async (text: string): Promise<string[]> => lines(await read({ text: p(PROSE) + text })).slice(1)

const marks = ({ text, passages }: ExtractedArticle): string[] =>
  passages.flatMap((one) =>
    one.marks.map(
      ({ type, start, end, href }) => `${type} ${text.slice(start, end)}${href ? ` ${href}` : ''}`,
    ),
  )

describe('paragraphs', () => {
  it('are headings, quotes, code and captions by their styles', async () => {
    expect(
      await body(
        h('One', 1) +
          h('Three', 3) +
          h('Nine', 9) +
          p('Never again.', 'Quotations') +
          p('let a<text:line-break/><text:s text:c="2"/>let b', 'Preformatted_20_Text') +
          p('let c', 'Preformatted_20_Text') +
          p('Table 1: Fares', 'Illustration'),
      ),
    ).toEqual([
      'heading1: One',
      'heading3: Three',
      'heading6: Nine',
      'blockQuote1: Never again.',
      'code: let a\n  let b\nlet c',
      'figureCaption caption: Table 1: Fares',
    ])
  })

  it('are list items with level and number, begun again or gone on with', async () => {
    expect(
      await body(
        list(
          'N',
          item(p('first') + p('more') + list('', item(p('sub')) + item(p('sub')))) + item(p('second')),
        ).replace(' text:style-name=""', '') +
          p('between') +
          list('N', item(p('third')), 'text:continue-numbering="true"') +
          list(
            'N',
            `<text:list-header>${p('no sign')}</text:list-header>${item(p('seventh'), 'text:start-value="7"')}${item(p('eighth'))}`,
          ) +
          list('D', item(p('dot'))) +
          list('N', item(list('N', item(list('N', item(p('unnumbered'))))))) +
          list('N', item(h('A heading', 2))),
      ),
    ).toEqual([
      'listItem1#1: first',
      'paragraph: more',
      'listItem2#1: sub',
      'listItem2#2: sub',
      'listItem1#2: second',
      'paragraph: between',
      'listItem1#3: third',
      'paragraph: no sign',
      'listItem1#7: seventh',
      'listItem1#8: eighth',
      'listItem1: dot',
      'paragraph: unnumbered',
      'heading2: A heading',
    ])
  })
})

describe('words', () => {
  it('keep what sets them apart, and link to addresses only', async () => {
    const article = await read({
      text:
        p(PROSE) +
        p(
          `${span('bold', 'B')} ${span('strong', 'Strong_20_Emphasis')} CO${span('2', 'L')} x${span('2', 'U')} ${span('gone', 'S')} ${span('code', 'Source_20_Text')} <text:a xlink:href="https://a.example/">web</text:a> <text:a xlink:href="javascript:alert(1)">script</text:a>`,
        ) +
        h(span('All bold', 'B'), 1),
    })
    expect(marks(article)).toEqual([
      'bold bold strong',
      'subscript 2',
      'superscript 2',
      'strikethrough gone',
      'code code',
      'link web https://a.example/',
    ])
  })

  it('are left out when hidden, commented, deleted, or only asked for', async () => {
    const article = await read({
      text:
        `<text:tracked-changes><text:changed-region text:id="c"><text:deletion>${p('deleted')}</text:deletion></text:changed-region></text:tracked-changes>` +
        p(
          `${PROSE}<office:annotation><dc:creator>x</dc:creator>${p('a comment')}</office:annotation>${span('hidden', 'H')}<text:change text:change-id="c"/><text:placeholder>type here</text:placeholder><text:s text:c="900000000"/><text:tab/>end`,
        ) +
        `<text:section text:display="none">${p('hidden section')}</text:section><text:section>${p('shown section')}</text:section>` +
        p('<text:hidden-paragraph text:is-hidden="true"/>hidden paragraph') +
        `<text:table-of-content><text:index-body>${p('One 1')}</text:index-body></text:table-of-content>` +
        p('<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>'),
    })
    expect(lines(article)).toEqual([`paragraph: ${PROSE} end`, 'paragraph: shown section', 'paragraph: 漢'])
    expect(article.warnings).toEqual([expect.stringContaining('tracked changes')])
  })
})

describe('notes', () => {
  it('stand after the text with their marks, footnotes before endnotes', async () => {
    const article = await read({
      text: p(
        `${PROSE}${note('endnote', 'i', p('At the end.'))}${note('footnote', '1', p(`First, ${span('with care', 'I')}.`) + p('Its second.'))}`,
      ),
    })
    expect(lines(article)).toEqual([
      `paragraph: ${PROSE}i1`,
      'paragraph footnote: 1 First, with care.',
      'paragraph footnote: Its second.',
      'paragraph footnote: i At the end.',
    ])
    expect(marks(article)).toEqual(['superscript i1', 'superscript 1', 'italic with care', 'superscript i'])
  })
})

describe('tables', () => {
  const cell = (content: string, more = '') => `<table:table-cell ${more}>${content}</table:table-cell>`
  const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`

  it('keep header rows, covered and repeated cells', async () => {
    const article = await read({
      text: `${p(PROSE)}<table:table><table:table-header-rows>${row(`${cell(p('Boat'))}<table:covered-table-cell/>${cell(p('Fare'))}`)}</table:table-header-rows>${row(cell(p('Isla') + p('of Leith')) + cell('', 'table:number-columns-repeated="2"'))}</table:table>`,
    })
    const table = article.passages.find(({ type }) => type === 'table')!
    expect(article.text.slice(table.start, table.end)).toBe('Boat\t\tFare\nIsla of Leith\t\t')
    expect(table.headerRows).toBe(1)
  })
})

describe('pictures, text boxes and formulas', () => {
  const image = (href: string, more = '') =>
    `<draw:frame ${more}><draw:image xlink:href="${href}"/><svg:title>Quay</svg:title><svg:desc>A grey quay</svg:desc></draw:frame>`
  const box = (content: string) => `<draw:frame><draw:text-box>${content}</draw:text-box></draw:frame>`

  it('are kept with their description and the caption of the frame around them', async () => {
    const result = await extract(
      'report.odt',
      packOdt(
        styled({
          text:
            p(PROSE) +
            p(box(p(`${image('Pictures/a.png')}Figure 1: The quay`, 'Illustration'))) +
            p(box(p('Pulled out'))),
          files: { 'Pictures/a.png': PNG },
        }),
      ),
    )
    if (!result.ok) throw new Error(result.error.message)
    const article = result.value.articles[0]!
    expect(lines(article)).toEqual([
      `paragraph: ${PROSE}`,
      'figureCaption caption: Figure 1: The quay',
      'paragraph aside: Pulled out',
    ])
    expect(article.passages[1]?.picture).toEqual({
      asset: result.value.assets[0]!.sha256,
      address: null,
      alternative: 'A grey quay',
    })
  })

  it('read a formula as it would be typed', async () => {
    const formula =
      '<math:math><math:semantics><math:mfrac><math:mrow><math:mi>a</math:mi><math:mo>+</math:mo><math:mi>b</math:mi></math:mrow><math:mn>2</math:mn></math:mfrac><math:annotation>{a+b} over 2</math:annotation></math:semantics></math:math>'
    const article = await read({
      text: p(
        `${PROSE} <draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame>`,
      ),
      files: {
        'Object 1/content.xml': strToU8(
          formula.replace('<math:math', '<math:math xmlns:math="http://www.w3.org/1998/Math/MathML"'),
        ),
      },
    })
    expect(article.text).toBe(`${PROSE} (a+b)/2`)
  })
})

describe('fields of citation', () => {
  it('come from the head of the text, else from the properties, of which the first author counts', async () => {
    const meta =
      '<dc:title>Boats of the North</dc:title><dc:creator>Jo Clerk</dc:creator><meta:initial-creator>Ann Lee</meta:initial-creator><meta:keyword>boats</meta:keyword><meta:keyword>north, sea</meta:keyword><meta:creation-date>2019-01-01T00:00:00</meta:creation-date>'
    const plain = await read({ text: p(PROSE) + p('The boats of the north are few.'), meta })
    expect(plain.metadata).toMatchObject({
      title: 'Boats of the North',
      authors: [{ given: 'Ann', family: 'Lee' }],
      published: null,
      modified: null,
      keywords: ['boats', 'north', 'sea'],
      language: 'en-GB',
    })
    const headed = await read({
      text: p('The Ferry', 'Title') + p('By Tom van Dyk') + p('4 March 2025') + p(PROSE),
      meta,
    })
    expect(headed.metadata).toMatchObject({
      title: 'The Ferry',
      authors: [{ given: 'Tom', family: 'van Dyk' }],
      published: '2025-03-04',
    })
    expect(lines(headed)).toEqual([`paragraph: ${PROSE}`])
    const large = await read({ text: p('By Hand', 'Big') + p(PROSE) })
    expect(large.metadata.title).toBe('By Hand')
  })
})

describe('other packages', () => {
  it('are read from one XML file as from a package', async () => {
    const text =
      p('The Ferry', 'Title') +
      p(PROSE) +
      p(
        `<draw:frame><draw:image><office:binary-data>${Buffer.from(PNG).toString('base64')}</office:binary-data></draw:image></draw:frame>`,
      )
    const result = await extract('report.fodt', flatOdt(styled({ text })))
    if (!result.ok) throw new Error(result.error.message)
    expect(lines(result.value.articles[0]!)).toEqual([`paragraph: ${PROSE}`, 'figureCaption caption: '])
    expect(result.value.articles[0]!.metadata.title).toBe('The Ferry')
    expect(result.value.assets).toHaveLength(1)
  })

  it('are known without a type at their start, and when their list of files has a document type', async () => {
    const packed = zipSync({
      'META-INF/manifest.xml': strToU8('<!DOCTYPE manifest:manifest PUBLIC "x" "Manifest.dtd"><manifest/>'),
      'content.xml': strToU8(
        `<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:text><t:p>${PROSE}</t:p></o:text></o:body></o:document-content>`,
      ),
    })
    expect(lines(await articleOf(packed))).toEqual([`paragraph: ${PROSE}`])
  })
})

describe('a long document', () => {
  it('of 10,000 paragraphs is read in a few seconds', async () => {
    const text = Array.from({ length: 10_000 }, (_, i) => p(`${i} ${PROSE}`)).join('')
    const start = performance.now()
    expect((await read({ text })).passages.length).toBe(10_000)
    expect(performance.now() - start).toBeLessThan(10_000)
  }, 20_000)
})

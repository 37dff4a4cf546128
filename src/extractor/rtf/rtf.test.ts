import { describe, expect, it } from 'vitest'
import { extract } from '../extract'
import { RtfTokens } from './tokens'

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

const articleOf = async (rtf: string) => {
  const result = await extract('a.rtf', latin1(rtf))
  if (!result.ok) throw new Error(result.error.message)
  return result.value.articles[0]!
}

const textOf = async (body: string, header = '') =>
  (await articleOf(`{\\rtf1\\ansi${header}\\pard ${body}\\par}`)).text

describe('text in every code page', () => {
  const fonts = (charset: number) => `{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset${charset} B;}}`
  it.each([
    [128, "\\'93\\'8c\\'8b\\'9e", '東京'],
    [128, "\\'83\\\\\\'81[\\'83g", 'ソート'],
    [134, "\\'b1\\'b1\\'be\\'a9", '北京'],
    [129, "\\'bc\\'ad\\'bf\\'ef", '서울'],
    [136, "\\'a5x\\'a5_", '台北'],
    [238, "\\'9a\\'9e\\'f8", 'šžř'],
    [204, "\\'cf\\'f0\\'e8", 'При'],
    [161, "\\'c1\\'e8", 'Αθ'],
    [162, "\\'fe\\'f0", 'şğ'],
    [177, "\\'f9\\'ec", 'של'],
    [178, "\\'e3\\'d1", 'مر'],
    [186, "\\'e0\\'eb", 'ąė'],
    [163, "\\'d0\\'fe", 'Đ₫'],
    [222, "\\'a1\\'a2", 'กข'],
    [255, "\\'82\\'8a", 'éè'],
    [254, "\\'e1\\'e3", 'ßπ'],
  ])('charset %i', async (charset, escaped, expected) => {
    expect(await textOf(`\\f0 One {\\f1 ${escaped}} two.`, fonts(charset))).toBe(`One ${expected} two.`)
  })

  it('goes by \\ansicpg where the font says nothing, and by raw UTF-8 where the file is all that', async () => {
    expect(await textOf("\\'cf\\'f0\\'e8 words.", '\\ansicpg1251')).toBe('При words.')
    const utf8 = new Uint8Array(Buffer.from('{\\rtf1\\ansi\\pard Ondřej was here.\\par}', 'utf8'))
    const result = await extract('a.rtf', utf8)
    expect(result.ok && result.value.articles[0]?.text).toBe('Ondřej was here.')
  })

  it('leaves out the stand-ins of \\u, as many as \\uc says', async () => {
    expect(await textOf("a\\u8217\\'92b\\uc0\\u8217 c{\\uc2\\u8364\\'80\\'80d}\\u8217 e.")).toBe('a’b’c€d’e.')
    expect(await textOf('{\\upr{old}{\\*\\ud{n\\u233?w}}} words.')).toBe('néw words.')
  })

  // U+F060 is a place where the font has nothing that text needs.
  it('shows characters of the Symbol font', async () => {
    expect(await textOf("{\\f1 \\'61\\'b3\\u-4000 ?} zero.", fonts(2).replace(' B;', ' Symbol;'))).toBe(
      'α≥\ufffd zero.',
    )
  })
})

describe('structure', () => {
  it('keeps files that were put one after the other', async () => {
    const one = (words: string) => `{\\rtf1\\ansi{\\fonttbl{\\f0 A;}}\\pard ${words}\\par}\r\n`
    const { text } = await articleOf(one('The first file ends here.') + one('The second file goes on.'))
    expect(text).toBe('The first file ends here.\n\nThe second file goes on.')
  })

  it('reads tables that only arrange text as text', async () => {
    const long = 'The boat was seen at noon and again in the evening. '.repeat(8).trim()
    const { passages } = await articleOf(
      `{\\rtf1\\ansi\\trowd\\pard\\intbl TD\\cell\\pard\\intbl ${long}\\par ${long}\\par ${long}\\cell\\row}`,
    )
    expect(passages.map(({ type }) => type)).toEqual(Array(passages.length).fill('paragraph'))
    expect(passages.length).toBeGreaterThanOrEqual(3)
  })

  it('keeps text boxes as asides, and leaves headers, comments and tables of contents out', async () => {
    const { text, passages } = await articleOf(
      '{\\rtf1{\\header Running head}\\pard The body stands here.{\\*\\annotation A comment}{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt\\pard In a box.\\par}}{\\shprslt old}}\\par {\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt\\pard One 1\\par Two 2\\par}}\\pard It ends here.\\par}',
    )
    expect(text).toBe('The body stands here.\n\nIt ends here.\n\nIn a box.')
    expect(passages.at(-1)?.role).toBe('aside')
  })

  it('keeps no unsafe address', async () => {
    const { passages } = await articleOf(
      '{\\rtf1\\pard {\\field{\\*\\fldinst HYPERLINK "javascript:alert(1)"}{\\fldrslt one}} and {\\field{\\*\\fldinst{HYPERLINK "mailto:a@b.example"}}{\\fldrslt two}}.\\par}',
    )
    expect(passages[0]?.marks).toEqual([{ type: 'link', start: 8, end: 11, href: 'mailto:a@b.example' }])
  })

  it('takes no template for a title, and no account for an author', async () => {
    const info = '{\\info{\\title Microsoft Word - notes.doc}{\\author admin}}'
    const body = 'The council met in the morning and talked about the ferry. '.repeat(4)
    const { metadata, evidence } = await articleOf(`{\\rtf1${info}\\pard ${body}\\par ${body}\\par}`)
    expect([metadata.title, metadata.authors, evidence?.title]).toEqual(['', [], undefined])
    const real = await articleOf(
      `{\\rtf1{\\info{\\title The ferry}{\\author Ida Holm}}\\pard ${body}\\par ${body}\\par}`,
    )
    expect(real.metadata).toMatchObject({ title: 'The ferry', authors: [{ given: 'Ida', family: 'Holm' }] })
    expect(real.evidence?.title).toEqual({ origin: 'document properties', certainty: 0.6 })
  })
})

describe('cost', () => {
  /** Bytes that the tokeniser looks at are those of the file, once. */
  const tokensOf = (rtf: string) => {
    const tokens = new RtfTokens(latin1(rtf))
    let count = 0
    while (tokens.next() !== 'end') count++
    return count
  }

  it.each([['{'], ['}'], ['\\b '], ["\\'41"], ['\\'], ["\\'"], ['\\u8217?'], ['word\n']])(
    'of %j grows with the file',
    (unit) => {
      expect(tokensOf(unit.repeat(2000))).toBeLessThanOrEqual(2 * tokensOf(unit.repeat(1000)) + 2)
    },
  )

  it('stays small for a million groups and for a million words of form', async () => {
    for (const unit of [
      '{',
      '{\\b x',
      '\\b\\i ',
      '\\cell',
      '{\\field{\\*\\fldinst ',
      '{\\footnote x}',
      '\\u8217?',
      '\\line ',
    ])
      expect(
        (await extract('a.rtf', latin1(`{\\rtf1\\pard Words. ${unit.repeat(1_000_000 / unit.length)}`))).ok,
      ).toBe(true)
  }, 60_000)
})

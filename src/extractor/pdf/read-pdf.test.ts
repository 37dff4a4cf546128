import { describe, expect, it } from 'vitest'
import { extract } from '../extract'
import { column, tinyPdf, type TinyPdf } from './testing/tiny-pdf'

const read = async (pdf: TinyPdf) => {
  const result = await extract('ferry.pdf', tinyPdf(pdf))
  if (!result.ok) throw new Error(result.error.message)
  const [article] = result.value.articles
  if (!article) throw new Error('No article')
  return { ...article, body: article.text.slice(0, article.bodyEnd) }
}

const PROSE = [
  'The ferry to the outer islands stayed in port for a third day on Tuesday, and',
  'with it some sixty people who had meant to be home before the weekend came.',
]
const MORE = [
  'A pilot boat carried bread and milk across, and the school was opened so that',
  'nobody had to sleep on the quay, where the wind had torn the roof from a shed.',
]

describe('a PDF', () => {
  it('has its text drawn twice only once', async () => {
    const texts = column(60, 100, PROSE)
    const twice = texts.flatMap((one) => [one, { ...one, x: one.x + 0.3 }])
    expect((await read({ pages: [{ texts: twice }] })).body).toBe(PROSE.join(' '))
  })

  it('has no slanted watermark', async () => {
    const stamp = { x: 150, y: 500, text: 'CONFIDENTIAL', size: 70, turn: 45 }
    const { text } = await read({ pages: [{ texts: [stamp, ...column(60, 100, PROSE)] }] })
    expect(text).toBe(PROSE.join(' '))
  })

  it('is read upright where a page is printed sideways', async () => {
    const sideways = PROSE.map((text, i) => ({ x: 100 + i * 12, y: 700, text, turn: 90 }))
    expect((await read({ pages: [{ texts: sideways }] })).body).toBe(PROSE.join(' '))
  })

  it('goes on over pages and says on which printed pages each paragraph stands', async () => {
    const page = (n: number, lines: string[]) => ({
      texts: [...column(60, 100, lines), { x: 290, y: 800, text: String(n), size: 8 }],
    })
    const { body, text, passages } = await read({
      pages: [
        page(17, [...PROSE, ...PROSE.map((line) => line.replace('.', ''))]),
        page(18, ['and so it went on for', 'a while.']),
        page(19, MORE),
      ],
    })
    expect(passages.map((one) => one.page)).toEqual(['17', '19'])
    const turns = passages.map((one) => one.turns?.map(({ at, page }) => [page, text.slice(at, at + 9)]))
    expect(turns).toEqual([[['18', 'and so it']], undefined])
    expect(body).toContain('weekend came and so it went on')
    expect(body).not.toMatch(/1[789]/)
  })

  it('takes its own page labels before numbers that only count', async () => {
    const pages = [PROSE, MORE].map((lines) => ({ texts: column(60, 100, lines) }))
    const { passages } = await read({
      pages,
      catalogue: '/PageLabels << /Nums [0 << /S /r >> 1 << /S /D /St 5 >>] >>',
    })
    expect(passages.map((one) => one.page)).toEqual(['i', '5'])
  })

  it('tells code by its letters of one width and keeps its lines', async () => {
    const code = column(80, 160, ['for (const boat of boats)', '  boat.sail()'], { font: 'mono' })
    const { passages, text } = await read({
      pages: [{ texts: [...column(60, 100, PROSE), ...code, ...column(60, 220, MORE)] }],
    })
    const block = passages.find(({ type }) => type === 'code')
    expect(text.slice(block?.start, block?.end)).toBe('for (const boat of boats)\n  boat.sail()')
  })

  it('does not take a file’s name for a title, nor its making for a day of publication', async () => {
    const { metadata } = await read({
      pages: [{ texts: column(60, 100, PROSE) }],
      info: {
        Title: 'Microsoft Word - final.doc',
        Author: 'Administrator',
        CreationDate: 'D:20240101000000Z',
      },
    })
    expect(metadata).toMatchObject({ title: '', authors: [], published: null })
  })

  it('warns of pages without text', async () => {
    const pages = [{ texts: column(60, 100, PROSE) }, { texts: [] }, { texts: [] }]
    expect((await read({ pages })).warnings).toEqual([
      '2 of the 3 pages hold no text (pictures or scans), so what they say is missing.',
    ])
  })
})

it('leaves the process as it was: nothing that draws is loaded', async () => {
  await read({ pages: [{ texts: column(60, 100, PROSE) }] })
  expect(process.getBuiltinModule('module').createRequire).toBeTypeOf('function')
})

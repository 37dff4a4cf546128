import { describe, expect, it } from 'vitest'
import type { Fragment, PdfPage } from '../model'
import { filler, fragment } from '../testing/lines'
import { isBrowserEdge, withoutFurniture } from './furniture'

const page = (...fragments: Fragment[]): PdfPage => ({ width: 600, height: 800, fragments })
const body = (n: number): Fragment[] =>
  Array.from({ length: 12 }, (_, i) =>
    fragment(60, 150 + i * 12, `${'abcdefghij'[n]?.repeat(5)} ${'klmnopqrstuvw'[i]} ${filler(40 + i + n)}`),
  )
const left = ({ pages }: { pages: PdfPage[] }, i: number): string[] =>
  pages[i]!.fragments.map(({ pieces }) => pieces[0]!.text)

describe('what repeats on pages', () => {
  it('goes: a header, and a running number at the foot', () => {
    const pages = [1, 2, 3, 4].map((n) =>
      page(fragment(60, 40, 'The Harbour Review'), ...body(n), fragment(300, 780, String(n + 16))),
    )
    const result = withoutFurniture(pages)
    expect(result.pages.every(({ fragments }) => fragments.length === 12)).toBe(true)
    expect(result.running).toEqual([{ roman: false, offset: 17 }])
    expect(result.texts).toContain('The Harbour Review')
  })

  it('goes when left and right pages differ', () => {
    const pages = [1, 2, 3, 4, 5, 6].map((n) =>
      page(fragment(60, 40, n % 2 ? `A. Lee ${n}` : `${n} On Ferries and Tides`), ...body(n)),
    )
    expect(withoutFurniture(pages).pages.every(({ fragments }) => fragments.length === 12)).toBe(true)
  })

  it('goes where it stands at one place on most pages: a stamp', () => {
    const pages = [1, 2, 3, 4, 5].map((n) => page(...body(n), fragment(200, 222, 'DRAFT', { size: 40 })))
    expect(left(withoutFurniture(pages), 0)).not.toContain('DRAFT')
  })

  it('stays when only its place or only its words repeat', () => {
    const pages = [1, 2, 3].map((n) =>
      page(fragment(60, 40, `${filler(20 + n)} ${'abc'[n - 1]}`), ...body(n)),
    )
    expect(withoutFurniture(pages).pages[0]!.fragments).toHaveLength(13)
    const moved = [1, 2, 3].map((n) => page(fragment(60, 40 + n * 20, 'The same words'), ...body(n)))
    expect(left(withoutFurniture(moved), 0)).toContain('The same words')
  })

  it('goes when no two headers are alike, but stand apart at one height in small type', () => {
    const small = { size: 8 }
    const pages = [
      page(fragment(60, 40, 'Journal of Tides 3(1)', small), fragment(60, 52, 'doi', small), ...body(1)),
      page(fragment(60, 40, 'A. Lee and T. Ray', small), ...body(2)),
    ]
    expect(left(withoutFurniture(pages), 1)).not.toContain('A. Lee and T. Ray')
    expect(left(withoutFurniture(pages), 0)).toContain('Journal of Tides 3(1)')
  })

  it('leaves numbers that do not run', () => {
    const pages = [7, 3, 40].map((n, i) => page(...body(i), fragment(300, 780, String(n))))
    expect(left(withoutFurniture(pages), 0)).toContain('7')
  })

  it('goes on one page alone when browsers print it', () => {
    const edge = 'https://example.org/ferry 1/1'
    expect(left(withoutFurniture([page(...body(1), fragment(20, 790, edge))]), 0)).not.toContain(edge)
  })
})

it('knows the lines that browsers print at the edges', () => {
  for (const line of [
    'https://example.org/ferry?x=1 1/12',
    '11/22/26, 5:10 AM The ferry is late | Example',
    '22.11.2026, 17:10 Die Fähre',
    '3 of 12 11/22/26, 5:10 AM',
  ])
    expect(isBrowserEdge(line), line).toBe(true)
  for (const line of ['The ferry left at 5:10 AM', 'See https://example.org for more', '1/12 of the crew'])
    expect(isBrowserEdge(line), line).toBe(false)
})

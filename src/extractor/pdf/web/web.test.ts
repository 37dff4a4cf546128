import { describe, expect, it } from 'vitest'
import { rawText, type Entry } from '../document/entries'
import type { Properties } from '../engine/properties'
import type { Layout } from '../layout/layout'
import { filler, line } from '../testing/lines'
import { withLists } from './lists'
import { isPrintedPage, printedAddress } from './printed'
import { withReferences } from './references'

const properties = (creator: string, producer = ''): Properties => ({
  title: '',
  authors: [],
  keywords: [],
  creator,
  producer,
  language: '',
  xmp: new Map(),
})
const layout = (...furniture: string[]): Layout => ({
  pages: [],
  paragraphs: [],
  body: { size: 10, bold: false, mono: false, pitch: () => 12 },
  indents: false,
  vocabulary: { words: new Set(), hyphenated: new Set() },
  running: [],
  furniture,
})

describe('a printed web page', () => {
  it('is told by the program that made the file', () => {
    expect(isPrintedPage(properties('Mozilla/5.0 (X11) HeadlessChrome/156', 'Skia/PDF m156'), layout())).toBe(
      true,
    )
    expect(isPrintedPage(properties('LaTeX with hyperref', 'pdfTeX-1.40'), layout())).toBe(false)
    expect(isPrintedPage(properties('', 'Skia/PDF m156 Google Docs Renderer'), layout())).toBe(false)
  })

  it('is told by what browsers print at the edges', () => {
    expect(isPrintedPage(properties(''), layout('https://example.org/ferry 1/3'))).toBe(true)
    expect(isPrintedPage(properties(''), layout('Journal of Tides'))).toBe(false)
  })

  it('has its address there, unless it was cut', () => {
    expect(printedAddress(['11/22/26, 5:10 AM The ferry', 'https://example.org/ferry 1/3'])).toBe(
      'https://example.org/ferry',
    )
    expect(printedAddress(['https://example.org/ferry'])).toBe('https://example.org/ferry')
    expect(printedAddress(['https://example.org/a-very-long… 1/3'])).toBeNull()
    expect(printedAddress(['See https://example.org for more'])).toBeNull()
  })
})

describe('lists without bullets', () => {
  const entry = (x: number, text: string, above: number, kind: Entry['kind'] = 'text'): Entry => {
    const paragraph = { lines: [line(x, 100, text)], x0: 60, x1: 460, above, full: false }
    return { kind, paragraph, text: rawText(paragraph) }
  }
  const kinds = (...entries: Entry[]): string[] => withLists(entries).map(({ kind }) => kind)

  it('are indented lines that follow each other closely', () => {
    expect(
      kinds(
        entry(60, filler(80), 2),
        entry(90, 'One lamp', 2),
        entry(90, 'Two lamps', 1),
        entry(60, filler(80), 2),
      ),
    ).toEqual(['text', 'listItem', 'listItem', 'text'])
  })

  it('are not quotations with space between them, nor one line alone', () => {
    expect(kinds(entry(60, filler(80), 2), entry(90, filler(60), 2), entry(90, filler(60), 2))).toEqual([
      'text',
      'text',
      'text',
    ])
    expect(kinds(entry(60, filler(80), 2), entry(90, 'One lamp', 2))).toEqual(['text', 'text'])
  })
})

describe('references', () => {
  const entry = (text: string, kind: Entry['kind'] = 'text'): Entry => ({
    kind,
    text,
    paragraph: { lines: [line(60, 100, text)], x0: 60, x1: 460, above: 2, full: false },
  })
  const works = ['Lee A, et al. (2017). Lamps.', 'Roth, K. (2019). Piers.', 'Ray T, Dorn E (2020). Tides.']
  const kinds = (...entries: Entry[]): string[] => withReferences(entries).map(({ kind }) => kind)

  it('are what stands under their heading', () => {
    expect(kinds(entry('Sources say so.'), entry('References', 'heading'), entry('A book.'))).toEqual([
      'text',
      'reference',
      'reference',
    ])
  })

  it('are a list of works without a heading too, its addresses among them', () => {
    const list = [...works, 'https://example.org/tides', 'Holm B (2021). Quays.'].map((text) => entry(text))
    expect(kinds(entry(filler(60)), ...list)).toEqual(['text', ...list.map(() => 'reference')])
  })

  it('are no paragraphs that begin with a name', () => {
    expect(kinds(...works.map((text) => entry(text)))).toEqual(['text', 'text', 'text'])
  })
})

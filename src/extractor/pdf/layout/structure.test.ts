import { describe, expect, it } from 'vitest'
import type { Line } from '../model'
import { filler, fragment, line, lines } from '../testing/lines'
import { bodyStyle } from './body-style'
import { isCaption } from './captions'
import { footnotesOf } from './footnotes'
import { headingLevels, isHeading } from './headings'
import { goesOn } from './joining'
import { toLine } from './lines'
import { listMark } from './list-marks'
import type { Paragraph } from './paragraphs'
import { opensReferences, splitReferences } from './references'
import { findTables } from './tables'

const body = bodyStyle([
  lines(
    60,
    100,
    Array.from({ length: 30 }, () => filler(80)),
  ),
])
const paragraph = (of: Line[], more: Partial<Paragraph> = {}): Paragraph => ({
  lines: of,
  x0: 60,
  x1: 460,
  above: 2,
  full: false,
  ...more,
})
const text = paragraph(lines(60, 300, [filler(80), filler(60)]))

describe('headings', () => {
  const heading = (words: string, style: Parameters<typeof line>[3], above = 2): boolean =>
    isHeading(paragraph([line(60, 280, words, style)], { above }), body, text)

  it('are larger, or short and bold with space above, or capitals', () => {
    expect(heading('Tides', { size: 14 })).toBe(true)
    expect(heading('The crew', { bold: true })).toBe(true)
    expect(heading('THE HARBOUR', {})).toBe(true)
    expect(heading('Introduction', {})).toBe(true)
  })

  it('are not sentences, run-in labels or plain lines', () => {
    expect(heading('It was late.', { bold: true })).toBe(false)
    expect(heading('Crew:', { bold: true })).toBe(false)
    expect(heading('The crew', { bold: true }, 1)).toBe(false)
    expect(heading('The crew went home', {})).toBe(false)
  })

  it('have levels by style, and by number below whole numbers', () => {
    const style = (size: number) => ({ size, bold: true, capitals: false })
    const levels = headingLevels(
      [
        { style: style(14), text: '1 Tides' },
        { style: style(12), text: '1.1 Ebb' },
        { style: style(12), text: '1.1.1 Neap' },
        { style: style(14), text: '2 Crews' },
      ],
      2,
    )
    expect(levels).toEqual([2, 3, 4, 2])
  })
})

describe('captions', () => {
  const caption = (words: string): boolean => isCaption(paragraph([line(60, 100, words)]))
  it('begin with a label and a sign', () => {
    expect(
      ['Figure 1: The pier', 'Table 2. Tides', 'Fig. 3 – Crew', 'Abbildung 4: Mole'].every(caption),
    ).toBe(true)
    expect(['Figure 1 shows the pier', 'Table 2.1 tells', 'The figure 1: no'].some(caption)).toBe(false)
  })
  it('begin with a bold label', () => {
    const labelled = toLine(0, [
      fragment(60, 100, 'Figure 1 ', { bold: true }),
      fragment(110, 100, 'The pier'),
    ])
    expect(isCaption(paragraph([labelled]))).toBe(true)
  })
})

describe('footnotes', () => {
  const page = [text, paragraph(lines(60, 700, ['1 A note in small type', 'that goes on'], { size: 8 }))]
  it('are small, with a mark, at the foot of the page', () => {
    expect([...footnotesOf(page, 800, body)]).toEqual([page[1]])
  })
  it('have no larger text below them', () => {
    const above = paragraph(lines(60, 400, ['1 A note in small type'], { size: 8 }))
    const after = paragraph(lines(60, 500, [filler(80)]))
    expect(footnotesOf([above, after], 800, body).size).toBe(0)
  })
})

it('knows how list items begin', () => {
  expect(listMark('• one')).toEqual({ number: null, length: 2 })
  expect(listMark('– one')).toEqual({ number: null, length: 2 })
  expect(listMark('3. three')).toEqual({ number: 3, length: 3 })
  expect(listMark('(b) two')).toEqual({ number: 2, length: 4 })
  expect([listMark('-one'), listMark('1990. A year'), listMark('one two')]).toEqual([null, null, null])
})

describe('references', () => {
  it('open with a heading in many languages', () => {
    expect(
      ['References', '7. References', 'Literaturverzeichnis', 'Bibliographie'].every(opensReferences),
    ).toBe(true)
    expect(['References to tides', 'Literature and the sea'].some(opensReferences)).toBe(false)
  })
  it('are told apart by what hangs, by numbers, by white space', () => {
    const pitch = () => 12
    const hanging = [
      line(60, 100, 'Lee, A.'),
      line(75, 112, 'Tides'),
      line(60, 124, 'Ray, T.'),
      line(75, 136, 'Ebb'),
    ]
    expect(splitReferences(hanging, pitch).map((one) => one.length)).toEqual([2, 2])
    const numbered = lines(60, 100, ['[1] Lee', 'more', '[2] Ray', '[3] Tan'])
    expect(splitReferences(numbered, pitch).map((one) => one.length)).toEqual([2, 1, 1])
    const spaced = [line(60, 100, 'Lee'), line(60, 112, 'more'), line(60, 132, 'Ray')]
    expect(splitReferences(spaced, pitch).map((one) => one.length)).toEqual([2, 1])
  })
})

describe('a paragraph cut by a page', () => {
  const last = paragraph(lines(60, 700, [filler(80), filler(80)]), { full: true })
  const next = (words: string, above = Infinity): Paragraph =>
    paragraph([line(60, 80, words, { page: 1 }), line(60, 92, filler(60), { page: 1 })], { above })
  it('goes on in small letters, or where it had not ended', () => {
    expect(goesOn(last, next('and so on'), false, body)).toBe(true)
    expect(goesOn(last, next('Monday came'), false, body)).toBe(true)
  })
  it('does not go on after its end, in a list, or in another type', () => {
    const ended = paragraph([line(60, 700, 'It was over.')])
    expect(goesOn(ended, next('Then more came'), false, body)).toBe(false)
    expect(goesOn(last, next('• and so on'), false, body)).toBe(false)
    expect(goesOn(last, paragraph([line(60, 80, 'and', { page: 1, size: 8 })]), false, body)).toBe(false)
  })
})

describe('tables', () => {
  const row = (y: number, ...cells: string[]): Line =>
    toLine(
      0,
      cells.flatMap((cell, i) => (cell ? [fragment(60 + i * 120, y, cell)] : [])),
    )
  const texts = (all: Line[]): string[][][] =>
    findTables(all).map(({ rows }) =>
      rows.map((cells) => cells.map((cell) => cell.map((one) => one.text).join(' '))),
    )

  it('are rows of cells in columns of their own', () => {
    const all = [row(100, 'Port', 'Ships'), row(112, 'Skagen', '12'), row(124, 'Hirtshals', '7')]
    expect(texts(all)).toEqual([
      [
        ['Port', 'Ships'],
        ['Skagen', '12'],
        ['Hirtshals', '7'],
      ],
    ])
  })
  it('have cells of several lines', () => {
    const all = [
      row(100, 'Port', 'What for', 'Ships'),
      row(124, 'Skagen', 'Fish and', '12'),
      row(136, '', 'ferries'),
      row(160, 'Hirtshals', 'Ferries', '7'),
    ]
    expect(texts(all)[0]?.[1]).toEqual(['Skagen', 'Fish and ferries', '12'])
  })
  it('are not lists or running text', () => {
    const list = [1, 2, 3, 4].map((n) =>
      toLine(0, [fragment(60, 100 + n * 12, `${n}.`), fragment(90, 100 + n * 12, filler(30))]),
    )
    expect(findTables(list)).toEqual([])
    expect(findTables(lines(60, 100, [filler(80), filler(80), filler(80)]))).toEqual([])
  })
})

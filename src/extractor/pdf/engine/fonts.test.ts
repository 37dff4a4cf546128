import { expect, it } from 'vitest'
import { pagesForFonts, styleOfName } from './fonts'

it('tells a font’s style by its name', () => {
  const names = (of: 'bold' | 'italic' | 'mono', ...all: string[]): string[] =>
    all.filter((name) => styleOfName(name)[of])
  const bold = [
    'ABCDEF+Times-Bold',
    'CMBX10',
    'NimbusRomNo9L-Medi',
    'Minion-SemiboldIt',
    'AdvOTb92eb7df.B',
    'Arial,Bold',
  ]
  const italic = [
    'Times-BoldItalic',
    'CMTI10',
    'Helvetica-Oblique',
    'AdvOTabc.I',
    'Minion-It',
    'NewCM10-BookItalic',
  ]
  const mono = ['Courier', 'CMTT10', 'DejaVuSansMono', 'Hack-Regular', 'Consolas']
  const plain = [
    'Times-Roman',
    'CMR10',
    'NewCM10-Book',
    'Helvetica',
    'Monotype-Corsiva',
    'Bookman',
    'ITCFranklin-Demibook',
  ]
  expect(names('bold', ...bold, ...plain)).toEqual(bold)
  expect(names('italic', ...italic, ...plain)).toEqual(italic)
  expect(names('mono', ...mono, ...plain)).toEqual(mono)
})

it('looks at few pages to learn fonts, cheap ones first, and at none for a font that hardly occurs', () => {
  const use = (font: string, letters: number, pages: number[]) => ({ font, letters, pages })
  expect(
    pagesForFonts([use('a', 900, [0, 1, 2]), use('b', 100, [1, 2])], (page) => (page === 1 ? 90 : 1)),
  ).toEqual([2])
  expect(pagesForFonts([use('a', 5000, [0]), use('b', 3, [7])], () => 1)).toEqual([0])
  expect(pagesForFonts([], () => 1)).toEqual([])
})

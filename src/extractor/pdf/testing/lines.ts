import type { Fragment, Line } from '../model'
import { toLine } from '../layout/lines'

interface Style {
  size?: number
  bold?: boolean
  italic?: boolean
  mono?: boolean
  linked?: boolean
  page?: number
}

const WIDTH = 0.5

/** A stretch of text whose letters are all half as wide as the font is high. */
export const fragment = (x: number, y: number, text: string, style: Style = {}): Fragment => {
  const { size = 10, bold = false, italic = false, mono = false, linked = false } = style
  const x1 = x + text.length * size * WIDTH
  return {
    pieces: [{ text, x0: x, x1, baseline: y, size, bold, italic, mono, href: null, linked }],
    x0: x,
    x1,
    top: y - size * 0.8,
    bottom: y + size * 0.2,
    baseline: y,
    size,
  }
}

export const line = (x: number, y: number, text: string, style: Style = {}): Line =>
  toLine(style.page ?? 0, [fragment(x, y, text, style)])

/** Lines below each other, twelve points apart. */
export const lines = (x: number, y: number, texts: readonly string[], style: Style = {}): Line[] =>
  texts.map((text, i) => line(x, y + i * 12, text, style))

/** Words for a line of so many letters. */
export const filler = (letters: number): string =>
  'ferry crew word boat '.repeat(99).slice(0, letters - 1) + 'x'

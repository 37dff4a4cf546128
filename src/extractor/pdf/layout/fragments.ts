import type { FontStyles } from '../engine/fonts'
import type { Link } from '../engine/links'
import type { Item, PageText } from '../engine/page-text'
import type { Fragment, PdfPage, Piece } from '../model'
import { linkedPieces } from './linked-pieces'

/** Words of one line stand closer than this, in heights of the font; what is wider may part columns or cells. */
const WIDE = 1
/** A gap that is a space between words. */
const SPACE = 0.14
const PLAIN = { bold: false, italic: false, mono: false }

/** The direction that most of the page's text is written in: a table is sometimes printed sideways. */
const mainAngle = (items: readonly Item[]): number => {
  const letters = [0, 0, 0, 0]
  for (const { angle, text } of items)
    if (angle !== null) letters[angle] = (letters[angle] ?? 0) + text.length
  return letters.indexOf(Math.max(...letters))
}

/** Turns the page so that text of `angle` quarter turns stands upright. */
const turned = (item: Item, angle: number, width: number, height: number): [x: number, baseline: number] => {
  if (angle === 1) return [item.baseline, width - item.x]
  if (angle === 2) return [width - item.x, height - item.baseline]
  if (angle === 3) return [height - item.baseline, item.x]
  return [item.x, item.baseline]
}

const isSpace = (text: string): boolean => !text.trim()

/** Text that is drawn twice, a hair apart, to look bold. */
const echo = (piece: Piece): string =>
  `${piece.text}\u0000${Math.round(piece.x0 / 2)}\u0000${Math.round(piece.baseline / 2)}`

const open = (piece: Piece): Fragment => ({
  pieces: [piece],
  x0: piece.x0,
  x1: piece.x1,
  top: piece.baseline - piece.size * 0.8,
  bottom: piece.baseline + piece.size * 0.2,
  baseline: piece.baseline,
  size: piece.size,
})

/** A small raised or lowered piece belongs to the line that it is raised from. */
const follows = (fragment: Fragment, piece: Piece): boolean => {
  const size = Math.max(fragment.size, piece.size)
  const gap = piece.x0 - fragment.x1
  const shift = Math.abs(piece.baseline - fragment.baseline)
  const near = piece.size === fragment.size ? 0.25 : 0.55
  return shift <= size * near && gap > -0.4 * size && gap < WIDE * size
}

const extend = (fragment: Fragment, piece: Piece): void => {
  fragment.pieces.push(piece)
  fragment.x0 = Math.min(fragment.x0, piece.x0)
  fragment.x1 = Math.max(fragment.x1, piece.x1)
  if (piece.size > fragment.size) {
    fragment.size = piece.size
    fragment.baseline = piece.baseline
  }
  fragment.top = Math.min(fragment.top, piece.baseline - piece.size * 0.8)
  fragment.bottom = Math.max(fragment.bottom, piece.baseline + piece.size * 0.2)
}

/**
 * Puts the text of a page together in stretches without wide gaps. Text that is not upright (side notes, watermarks) is dropped,
 * and so is text drawn twice; a space is set where the file leaves a gap.
 */
export const toFragments = (page: PageText, styles: FontStyles, links: readonly Link[]): PdfPage => {
  const angle = mainAngle(page.items)
  const sideways = angle % 2 === 1
  const fragments: Fragment[] = []
  const seen = new Set<string>()
  let last: Fragment | null = null
  let space = false
  for (const item of page.items) {
    if (isSpace(item.text)) {
      space = true
      continue
    }
    if (item.angle !== angle || item.size <= 0) continue
    const [x, baseline] = turned(item, angle, page.width, page.height)
    const style = styles.get(item.font) ?? PLAIN
    const piece: Piece = {
      text: item.text,
      x0: x,
      x1: x + item.width,
      baseline,
      size: item.size,
      bold: style.bold,
      italic: style.italic,
      mono: style.mono,
      href: null,
      linked: false,
    }
    const key = echo(piece)
    if (seen.has(key)) continue
    seen.add(key)
    for (const part of sideways ? [piece] : linkedPieces(piece, links)) {
      if (last && follows(last, part)) {
        const before = last.pieces.at(-1)
        const apart = space || part.x0 - last.x1 > SPACE * Math.min(part.size, last.size)
        if (before && apart) before.text += ' '
        extend(last, part)
      } else {
        last = open(part)
        fragments.push(last)
      }
      space = false
    }
    space = false
  }
  return {
    width: sideways ? page.height : page.width,
    height: sideways ? page.width : page.height,
    fragments,
  }
}

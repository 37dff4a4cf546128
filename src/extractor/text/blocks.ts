import { heading, listItem, paragraph, plain, type Block } from '../blocks/model'
import type { Line } from './lines'

const BULLET = /^[-*•–·▪◦‣]\s+(?=\S)/u
const END = /[.,;:!…]["'”’)\]]?$/u

const isProse = (text: string): boolean =>
  text.length > 90 || (/[.!?…:]["'”’)\]]?$/u.test(text) && text.split(' ').length > 7)

/**
 * A heading is a short line that does not end as a sentence does, begins with a capital, a number or a quotation mark, and
 * stands before prose or a list, but not inside a run of short lines.
 */
const isHeading = (lines: readonly Line[], i: number): boolean => {
  const line = lines[i]
  const next = lines[i + 1]
  if (!line || !next) return false
  const { text } = line
  if (text.length > 110 || text.split(' ').length > 16 || END.test(text) || BULLET.test(text)) return false
  if (!/^["'“‘«([]?[\p{Lu}\p{N}\p{Lo}]/u.test(text) || !/\p{L}/u.test(text) || /[{};=<>]/.test(text))
    return false
  const before = lines[i - 1]
  if (before && !isProse(before.text) && !BULLET.test(before.text) && line.gap === 0) return false
  return isProse(next.text) || BULLET.test(next.text)
}

/** Makes blocks of a body's lines, each of which is a paragraph by now. */
export const toBlocks = (lines: readonly Line[]): Block[] =>
  lines.map((line, i) => {
    if (BULLET.test(line.text)) return listItem(1, null, plain(line.text.replace(BULLET, '')))
    return isHeading(lines, i) ? heading(2, plain(line.text)) : paragraph(plain(line.text))
  })

import type { BodyStyle } from './body-style'
import { isSuperscript } from './paragraph-text'
import type { Paragraph } from './paragraphs'

const SMALL = 0.93
const MARK = /^(?:\d{1,3}|[a-z]|[*†‡§¶‖∗#]{1,3})(?=[\s.)\p{Lu}])/u

const isSmall = ({ lines }: Paragraph, body: BodyStyle): boolean =>
  lines.every((line) => line.size <= body.size * SMALL)

/** Begins with a mark: raised, or a sign or number with space after it. */
export const startsWithMark = ({ lines }: Paragraph): boolean => {
  const line = lines[0]
  const piece = line?.fragments[0]?.pieces[0]
  if (!line || !piece) return false
  const raised = isSuperscript(piece, line) && piece.text.trim().length <= 3
  return raised || MARK.test(line.text)
}

/**
 * The footnotes among the paragraphs of one page: small, with no larger text below them, from the first one with a mark on.
 * `height` is the page's.
 */
export const footnotesOf = (
  paragraphs: readonly Paragraph[],
  height: number,
  body: BodyStyle,
): ReadonlySet<Paragraph> => {
  const small = paragraphs.filter((one) => isSmall(one, body))
  const large = paragraphs.filter((one) => !isSmall(one, body))
  const below = (one: Paragraph): boolean => {
    const [first, last] = [one.lines[0], one.lines.at(-1)]
    if (!first || !last || first.baseline < height * 0.4) return false
    const [x0, x1] = [Math.min(...one.lines.map((l) => l.x0)), Math.max(...one.lines.map((l) => l.x1))]
    return !large.some(({ lines }) =>
      lines.some((line) => line.baseline > first.baseline && line.x0 < x1 && line.x1 > x0),
    )
  }
  const found = new Set<Paragraph>()
  let started: Paragraph | null = null
  for (const one of small.filter(below)) {
    const same: boolean = started !== null && Math.abs(started.x0 - one.x0) < 5
    if (startsWithMark(one)) started = one
    else if (!same) continue
    found.add(one)
  }
  return found
}

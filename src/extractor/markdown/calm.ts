/** Where inline content cannot go on: an empty line, a list's item, a heading, a quote, a row. */
const STARTS = /^[ \t]*(?:$|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$)|#|>|\|)/
const FENCE = /^[ \t]*(?:```|~~~)/
const OPENERS = /[[<`]/g
const SHORT = 2000
/**
 * The parser looks from every opening sign to the end of its paragraph for what closes it. Signs times characters may be this
 * many; a paragraph with more is taken as plain text.
 */
const BUDGET = 20_000_000

/** A part of a Markdown text, and whether its signs are to be taken as they stand. */
export interface Part {
  text: string
  plain: boolean
}

const isWild = (unit: string): boolean =>
  unit.length > SHORT && (unit.match(OPENERS)?.length ?? 0) * unit.length > BUDGET

/** Sets apart the paragraphs of a Markdown text that have absurdly many unclosed signs, so that the rest is parsed in linear time. */
export const calmParts = (markdown: string): Part[] => {
  const parts: Part[] = []
  let calm: string[] = []
  let unit: string[] = []
  let fenced = false
  const endCalm = (): void => {
    if (calm.length) parts.push({ text: calm.join('\n'), plain: false })
    calm = []
  }
  const endUnit = (): void => {
    const text = unit.join('\n')
    if (isWild(text)) {
      endCalm()
      parts.push({ text, plain: true })
    } else for (const line of unit) calm.push(line)
    unit = []
  }
  for (const line of markdown.split('\n')) {
    const fence = FENCE.test(line)
    if (fence || STARTS.test(line)) endUnit()
    if (fence) fenced = !fenced
    if (fence || fenced) calm.push(line)
    else unit.push(line)
  }
  endUnit()
  endCalm()
  return parts
}

import { TableLines } from './table-lines'

/** Where a paragraph ends: at an empty line (also in a quotation), a heading, an item of a list. */
const EMPTY = /^[ \t>]*$/
const HEADING = /^ {0,3}#{1,6}(?:\s|$)/
const BULLET = /^[ \t>]*[-*+](?:\s|$)/
const NUMBER = /^[ \t>]*\d{1,9}[.)](?:\s|$)/
/** Only this number begins a list in the middle of a paragraph. */
const ONE = /^[ \t>]*1[.)](?:\s|$)/
const FENCE = /^[ \t]*(?:```|~~~)/
/** Signs that may open or close something, a run of equal ones being one. */
const SIGNS = /\[|\]|<|`+|\*+|_+|~+/g
const SHORT = 2000
/** No paragraph of an article is longer; a parser's tree takes a thousand times the text's memory. UTF-16 code units. */
const LONG = 80_000
/**
 * The parser looks from a sign to the paragraph's beginning or end for its other half. Signs times characters may be this many; a
 * paragraph with more is taken as plain text.
 */
const BUDGET = 10_000_000

/** A part of a Markdown text, and whether its signs are to be taken as they stand. */
export interface Part {
  text: string
  plain: boolean
}

const isWild = (unit: string): boolean =>
  unit.length > LONG || (unit.length > SHORT && (unit.match(SIGNS)?.length ?? 0) * unit.length > BUDGET)

class Calmer {
  private readonly parts: Part[] = []
  private calm: string[] = []
  private unit: string[] = []
  private length = 0
  private fenced = false
  /** The unit began as an item of a numbered list. */
  private numbered = false
  private readonly table = new TableLines()

  line(line: string): void {
    const fence = FENCE.test(line)
    const row = this.table.next(line)
    if (fence || this.begins(line) || row) this.endUnit()
    if (fence) this.fenced = !this.fenced
    if (fence || this.fenced) this.calm.push(line)
    else this.add(line)
    if (HEADING.test(line)) this.endUnit()
  }

  end(): Part[] {
    this.endUnit()
    this.endCalm()
    return this.parts
  }

  private begins(line: string): boolean {
    const number = NUMBER.test(line)
    const begins =
      EMPTY.test(line) ||
      HEADING.test(line) ||
      BULLET.test(line) ||
      (number && (this.numbered || !this.unit.length || ONE.test(line)))
    if (begins) this.numbered = number
    return begins
  }

  private add(line: string): void {
    this.unit.push(line)
    this.length += line.length + 1
  }

  private endCalm(): void {
    if (this.calm.length) this.parts.push({ text: this.calm.join('\n'), plain: false })
    this.calm = []
  }

  private endUnit(): void {
    const text = this.length > SHORT ? this.unit.join('\n') : ''
    if (isWild(text)) {
      this.endCalm()
      this.parts.push({ text, plain: true })
    } else for (const line of this.unit) this.calm.push(line)
    this.unit = []
    this.length = 0
  }
}

/**
 * Sets apart the paragraphs of a Markdown text that are absurdly long, or have absurdly many signs that might be formatting, so that
 * the rest is parsed in linear time and bounded memory.
 */
export const calmParts = (markdown: string): Part[] => {
  const calmer = new Calmer()
  for (const line of markdown.split('\n')) calmer.line(line)
  return calmer.end()
}

import { TableLines } from './table-lines'

/** A parser's tree takes a thousand times the text's memory, so that a long text is parsed in parts of about this length. UTF-16 code units. */
const LONG = 48_000
const FENCE = /^ {0,3}(?:```|~~~)/
const ITEM = /^(?:[-*+]|\d{1,9}[.)])\s/
/** Where no block begins for this long (a list of one item, a quotation, code), any line must do. */
const TOO_LONG = 4 * LONG
const DEFINITION = /^ {0,3}\[([^\]\n]{1,200})\]:/
const REFERENCE = /\[([^\][\n]{1,200})\]/g

/** The text of a note that stands in another part. */
export const NOTE_ELSEWHERE = '\u0001'

const label = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()

export interface Chunk {
  text: string
  /** It begins with the head of the table that the part before ends in, whose rows go on. */
  goesOn: boolean
}

/**
 * Cuts a long Markdown text where a new block begins at its left margin, or between the rows of a long table. Each part has the
 * definitions (of links and notes) that it refers to, wherever in the text they stand. A short text is one part.
 */
export const markdownChunks = (markdown: string): Chunk[] => {
  if (markdown.length <= LONG) return [{ text: markdown, goesOn: false }]
  const lines = markdown.split('\n')
  const definitions = new Map<string, string>()
  for (const line of lines) {
    const name = DEFINITION.exec(line)?.[1]
    if (!name || line.length > 2000 || definitions.has(label(name))) continue
    definitions.set(label(name), name.startsWith('^') ? `[${name}]: ${NOTE_ELSEWHERE}` : line)
  }
  return cut(lines).map(({ text, goesOn }) => ({
    text: `${text}${definitionsFor(text, definitions)}`,
    goesOn,
  }))
}

/** Reads lines one after another and knows what they stand in. */
class Cutter {
  readonly parts: Chunk[] = []
  private part: string[] = []
  private length = 0
  private goesOn = false
  private fence = ''
  private commented = false
  private readonly table = new TableLines()
  private before = ''

  line(line: string): void {
    if (this.length > LONG) this.cutBefore(line)
    if (FENCE.test(line)) this.fence = this.fence ? '' : line
    const opens = line.lastIndexOf('<!--')
    const closes = line.lastIndexOf('-->')
    if (opens > closes) this.commented = true
    else if (closes >= 0) this.commented = false
    if (!this.fence) this.table.next(line)
    this.add(line)
    this.before = line
  }

  end(): Chunk[] {
    this.parts.push({ text: this.part.join('\n'), goesOn: this.goesOn })
    return this.parts
  }

  private cutBefore(line: string): void {
    const free = !this.fence && !this.commented
    const { head } = this.table
    if (free && /^\S/.test(line) && (this.before.trim() === '' || ITEM.test(line))) this.cut()
    else if (free && head && line.includes('|')) {
      this.cut(true)
      for (const one of head) this.add(one)
    } else if (this.length > TOO_LONG) {
      if (this.fence) this.add(this.fence.trim().slice(0, 3))
      this.cut()
      if (this.fence) this.add(this.fence)
      else if (this.commented) this.add('<!--')
    }
  }

  private add(line: string): void {
    this.part.push(line)
    this.length += line.length + 1
  }

  private cut(goesOn = false): void {
    this.parts.push({ text: this.part.join('\n'), goesOn: this.goesOn })
    this.part = []
    this.length = 0
    this.goesOn = goesOn
  }
}

const cut = (lines: readonly string[]): Chunk[] => {
  const cutter = new Cutter()
  for (const line of lines) cutter.line(line)
  return cutter.end()
}

const definitionsFor = (part: string, definitions: ReadonlyMap<string, string>): string => {
  if (!definitions.size) return ''
  const used = new Set<string>()
  const own = new Set(part.split('\n').map((line) => label(DEFINITION.exec(line)?.[1] ?? '')))
  for (const [, name = ''] of part.matchAll(REFERENCE))
    if (definitions.has(label(name)) && !own.has(label(name))) used.add(label(name))
  return used.size ? `\n\n${[...used].map((name) => definitions.get(name) ?? '').join('\n')}\n` : ''
}

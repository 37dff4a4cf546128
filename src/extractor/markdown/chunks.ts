/** A parser's tree takes a thousand times the text's memory, so that a long text is parsed in parts of about this length. UTF-16 code units. */
const LONG = 48_000
const FENCE = /^ {0,3}(?:```|~~~)/
const ITEM = /^(?:[-*+]|\d{1,9}[.)])\s/
const DEFINITION = /^ {0,3}\[([^\]\n]{1,200})\]:/
const REFERENCE = /\[([^\][\n]{1,200})\]/g

/** The text of a note that stands in another part. */
export const NOTE_ELSEWHERE = '\u0001'

const label = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()

/**
 * Cuts a long Markdown text where a new block begins at its left margin. Each part has the definitions (of links and notes) that
 * it refers to, wherever in the text they stand. A short text is one part.
 */
export const markdownChunks = (markdown: string): string[] => {
  if (markdown.length <= LONG) return [markdown]
  const lines = markdown.split('\n')
  const definitions = new Map<string, string>()
  for (const line of lines) {
    const name = DEFINITION.exec(line)?.[1]
    if (!name || line.length > 2000 || definitions.has(label(name))) continue
    definitions.set(label(name), name.startsWith('^') ? `[${name}]: ${NOTE_ELSEWHERE}` : line)
  }
  return cut(lines).map((part) => `${part}${definitionsFor(part, definitions)}`)
}

const cut = (lines: readonly string[]): string[] => {
  const parts: string[] = []
  let part: string[] = []
  let length = 0
  let fenced = false
  let commented = false
  let before = ''
  for (const line of lines) {
    const fresh = /^\S/.test(line) && !fenced && !commented && (before.trim() === '' || ITEM.test(line))
    if (length > LONG && fresh) {
      parts.push(part.join('\n'))
      part = []
      length = 0
    }
    if (FENCE.test(line)) fenced = !fenced
    const opens = line.lastIndexOf('<!--')
    const closes = line.lastIndexOf('-->')
    if (opens > closes) commented = true
    else if (closes >= 0) commented = false
    part.push(line)
    length += line.length + 1
    before = line
  }
  parts.push(part.join('\n'))
  return parts
}

const definitionsFor = (part: string, definitions: ReadonlyMap<string, string>): string => {
  if (!definitions.size) return ''
  const used = new Set<string>()
  const own = new Set(part.split('\n').map((line) => label(DEFINITION.exec(line)?.[1] ?? '')))
  for (const [, name = ''] of part.matchAll(REFERENCE))
    if (definitions.has(label(name)) && !own.has(label(name))) used.add(label(name))
  return used.size ? `\n\n${[...used].map((name) => definitions.get(name) ?? '').join('\n')}\n` : ''
}

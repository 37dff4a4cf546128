/** A front matter's values by name in small letters; a list keeps its entries. */
export type FrontMatter = Map<string, string[]>

const FENCE = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
const MAX = 64 * 1024

const unquoted = (value: string): string => {
  const text = value.trim()
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(text)
  if (quoted?.[1] !== undefined) return quoted[1].replace(/\\(["\\/])/g, '$1').replace(/\\[nt]/g, ' ')
  if (quoted?.[2] !== undefined) return quoted[2].replaceAll("''", "'")
  return text.replace(/\s+#.*$/, '').replace(/^(?:null|~)$/i, '')
}

const flowList = (value: string): string[] | null => {
  const inner = /^\[([\s\S]*)\]\s*$/.exec(value.trim())?.[1]
  return inner === undefined
    ? null
    : (inner.match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+/g) ?? []).map(unquoted).filter(Boolean)
}

/**
 * Splits YAML front matter from a Markdown text. Only what articles use is read: `name: value`, quoted values, lists in either
 * spelling, block scalars, and lists of `name:` entries. No anchors, tags or nesting, so nothing can grow.
 */
export const splitFrontMatter = (source: string): { fields: FrontMatter; body: string } => {
  const hit = FENCE.exec(source.slice(0, MAX))
  const fields: FrontMatter = new Map()
  if (!hit?.[1] || !/^[\w-]+\s*:/m.test(hit[1])) return { fields, body: source }
  let name = ''
  let folded = false
  for (const line of hit[1].split(/\r?\n/)) {
    const field = /^([\w.-]+)\s*:\s?(.*)$/.exec(line)
    if (field?.[1] !== undefined) {
      name = field[1].toLowerCase()
      const value = (field[2] ?? '').trim()
      folded = /^[|>][+-]?\d*$/.test(value)
      const list = flowList(value) ?? (folded ? [] : [unquoted(value)].filter(Boolean))
      fields.set(name, list)
      continue
    }
    const values = fields.get(name)
    if (!values || !line.trim() || /^\s*#/.test(line)) continue
    const entry = /^\s*-\s+(?:(\w+)\s*:\s*)?(.*)$/.exec(line)
    if (folded) values.splice(0, 1, [values[0] ?? '', line.trim()].filter(Boolean).join(' '))
    else if (entry && (!entry[1] || entry[1].toLowerCase() === 'name')) values.push(unquoted(entry[2] ?? ''))
    else if (/^\s+name\s*:/i.test(line)) values.push(unquoted(line.replace(/^\s+name\s*:/i, '')))
  }
  return { fields, body: source.slice(hit[0].length) }
}

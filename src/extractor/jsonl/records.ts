/** One value of the file and where it stands: its line, or its place in a list, from 1. */
export interface JsonRecord {
  place: number
  value: unknown
}

export interface JsonRecords {
  /** What `place` counts. */
  unit: 'line' | 'entry'
  records: JsonRecord[]
  /** Places that could not be read. */
  broken: number[]
}

/** Under these names collections keep their entries. */
const COLLECTIONS =
  /^(?:articles|items|results|data|docs|documents|entries|posts|records|stories|response|feed|news|hits|value)$/i
const MAX_DEPTH = 3

const parse = (text: string): { value: unknown } | null => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

/**
 * The records of a JSON text: lines of objects (JSON Lines, ndjson), one list, one object, or one object that holds a list. A line
 * that cannot be parsed is named and the others are read. Linear in the text.
 */
export const jsonRecords = (text: string): JsonRecords => {
  const first = firstLine(text)
  const lines = parse(first)
  // A pretty-printed object begins with a line that is no value; a list on one line is a list.
  if (lines && first.startsWith('{') && first.length < text.trim().length) return byLines(text)
  const whole = parse(text)
  if (whole) {
    const list = listIn(whole.value, 0)
    return {
      unit: 'entry',
      records: (list ?? [whole.value]).map((value, i) => ({ place: i + 1, value })),
      broken: [],
    }
  }
  return first.startsWith('{') ? byLines(text) : unclosed(text)
}

const firstLine = (text: string): string => {
  const start = text.search(/\S/)
  const end = text.indexOf('\n', start)
  return text.slice(Math.max(0, start), end < 0 ? undefined : end).trim()
}

const byLines = (text: string): JsonRecords => {
  const records: JsonRecord[] = []
  const broken: number[] = []
  let place = 0
  for (const line of text.split('\n')) {
    place++
    if (!line.trim()) continue
    const parsed = parse(line)
    if (parsed) records.push({ place, value: parsed.value })
    else broken.push(place)
  }
  return { unit: 'line', records, broken }
}

/** A list that was cut off in the middle, with an entry a line, as programs write it. */
const unclosed = (text: string): JsonRecords => {
  const records: JsonRecord[] = []
  const broken: number[] = []
  text
    .replace(/^\s*\[/, '')
    .split('\n')
    .forEach((line, i) => {
      const bare = line.trim().replace(/,$/, '')
      if (!bare || bare === ']') return
      const parsed = parse(bare)
      if (parsed) records.push({ place: i + 1, value: parsed.value })
      else broken.push(i + 1)
    })
  return { unit: 'line', records, broken }
}

const listIn = (value: unknown, depth: number): unknown[] | null => {
  if (Array.isArray(value)) return value as unknown[]
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return null
  for (const [name, inner] of Object.entries(value))
    if (COLLECTIONS.test(name) && typeof inner === 'object') {
      const list = listIn(inner, depth + 1)
      if (list?.some((one) => typeof one === 'object' && one !== null)) return list
    }
  return null
}

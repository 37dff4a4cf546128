import { entriesOf, linesOf } from './pieces'

/** One value of the file and where it stands: its line, or its place in a list, from 1. */
export interface JsonRecord {
  place: number
  /** Undefined for what could not be read. */
  value: unknown
}

export interface JsonRecords {
  /** What `place` counts. */
  unit: 'line' | 'entry'
  /** Read one after another, so that never more than one is held here. */
  records: Iterable<JsonRecord>
}

/** Under these names collections keep their entries. */
const COLLECTIONS =
  /^(?:articles|items|results|data|docs|documents|entries|posts|records|stories|response|feed|news|hits|value)$/i
const MAX_DEPTH = 3
/** As a whole, a text takes several times its size when it is parsed. UTF-16 code units. */
const LARGE = 4 * 1024 * 1024

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/**
 * The records of a JSON text: lines of objects (JSON Lines, ndjson), one list, one object, or one object that holds a list. A line
 * that cannot be parsed is told and the others are read. Linear in the text.
 */
export const jsonRecords = (text: string): JsonRecords => {
  const first = firstLine(text)
  // A pretty-printed object begins with a line that is no value; a list on one line is a list.
  if (first.startsWith('{') && first.length < text.trim().length && parse(first) !== undefined)
    return { unit: 'line', records: parsedPieces(linesOf(text)) }
  const isList = first.startsWith('[')
  if (isList && text.length > LARGE) return { unit: 'entry', records: parsedPieces(entriesOf(text)) }
  const whole = parse(text)
  if (whole !== undefined) {
    const list = listIn(whole, 0) ?? [whole]
    return { unit: 'entry', records: listed(list) }
  }
  return { unit: 'line', records: parsedPieces(isList ? unclosed(text) : linesOf(text)) }
}

const firstLine = (text: string): string => {
  const start = text.search(/\S/)
  const end = text.indexOf('\n', start)
  return text.slice(Math.max(0, start), end < 0 ? undefined : end).trim()
}

export function* parsedPieces(pieces: Iterable<{ place: number; text: string }>): Generator<JsonRecord> {
  for (const { place, text } of pieces) yield { place, value: parse(text) }
}

function* listed(list: readonly unknown[]): Generator<JsonRecord> {
  let place = 0
  for (const value of list) yield { place: ++place, value }
}

/** A list that was cut off in the middle, with an entry a line, as programs write it. */
function* unclosed(text: string): Generator<{ place: number; text: string }> {
  let head: RegExp | null = /^\s*\[/
  for (const { place, text: line } of linesOf(text)) {
    const bare = (head ? line.replace(head, '') : line).trim().replace(/,$/, '')
    head = null
    if (bare && bare !== ']') yield { place, text: bare }
  }
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

/** One piece of a JSON text, and its line or its place in the list, from 1. */
interface Piece {
  place: number
  text: string
}

/** The lines of a text that are not empty. */
export function* linesOf(text: string): Generator<Piece> {
  let place = 0
  for (let from = 0; from <= text.length;) {
    const feed = text.indexOf('\n', from)
    const end = feed < 0 ? text.length : feed
    place++
    const line = text.slice(from, end)
    if (line.trim()) yield { place, text: line }
    from = end + 1
  }
}

/** The lines of UTF-8 that are not empty; never more than one is text at a time. */
export function* linesOfBytes(bytes: Uint8Array): Generator<Piece> {
  const decoder = new TextDecoder()
  let place = 0
  for (let from = 0; from < bytes.length;) {
    const feed = bytes.indexOf(10, from)
    const end = feed < 0 ? bytes.length : feed
    place++
    const line = decoder.decode(bytes.subarray(from, end))
    if (line.trim()) yield { place, text: line }
    from = end + 1
  }
}

const QUOTE = 34
const BACKSLASH = 92

/** Where a string that begins at `at` ends, after its closing mark. */
const stringEnd = (text: string, at: number): number => {
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === BACKSLASH) i++
    else if (code === QUOTE) return i + 1
  }
  return text.length
}

/** The entries of a list as they stand, told apart by brackets and commas alone. An unclosed list ends with the text. */
export function* entriesOf(text: string): Generator<Piece> {
  let place = 0
  let depth = 0
  let from = text.indexOf('[') + 1
  for (let i = from; i < text.length;) {
    const char = text.charAt(i)
    if (char === '"') {
      i = stringEnd(text, i)
      continue
    }
    const closes = char === ']' || char === '}'
    if (depth === 0 && (closes || char === ',')) {
      const entry = text.slice(from, i).trim()
      if (entry) yield { place: ++place, text: entry }
      if (closes) return
      from = i + 1
    } else if (closes) depth--
    else if (char === '[' || char === '{') depth++
    i++
  }
  const rest = text.slice(from).trim()
  if (rest) yield { place: ++place, text: rest }
}

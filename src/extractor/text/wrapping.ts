import type { Line } from './lines'

const MIN_WIDTH = 45
const MAX_WIDTH = 120

/** The width at which a text was wrapped by hand or by a mail program, or null when its lines are whole paragraphs. */
export const wrapWidth = (lines: readonly Line[]): number | null => {
  const lengths = lines.map((line) => line.text.length + line.indent).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.98)] ?? 0
  if (lines.length < 6 || width < MIN_WIDTH || (lengths.at(-1) ?? 0) > MAX_WIDTH) return null
  const full = lengths.filter((length) => length > width * 0.75).length
  return full > lines.length * 0.4 ? Math.max(width, lengths.at(-1) ?? 0) : null
}

const ITEM = /^(?:[-*•–·]|\d{1,3}[.)])\s/u

/** Whether a line goes on in the next: there was no room left for the next one's first word. */
const continues = (line: Line, next: Line, width: number): boolean => {
  if (next.gap > 0 || ITEM.test(next.text)) return false
  const word = next.text.split(/\s/, 1)[0] ?? ''
  return line.indent + line.text.length + 1 + word.length > width - 3
}

/** No word that was cut is longer. */
const LONGEST_WORD = 100

/** What stands for the end of a line and the space to the next: a word cut there is joined when the text has it whole elsewhere; else its hyphen stays. */
const joint = (before: string, after: string, words: ReadonlySet<string>): '' | '-' | ' ' => {
  const head = before.endsWith('-') ? /\p{L}+$/u.exec(before.slice(-LONGEST_WORD, -1))?.[0] : undefined
  const rest = /^\p{Ll}+/u.exec(after)?.[0]
  if (!head || !rest) return ' '
  return words.has((head + rest).toLowerCase()) ? '' : '-'
}

/** Joins lines that were wrapped at `width` (which they tell by themselves, if there are enough) to paragraphs; others come back unchanged. */
export const joinWrapped = <T extends Line>(lines: readonly T[], width = wrapWidth(lines)): T[] => {
  if (width === null) return [...lines]
  const words = new Set(lines.flatMap((line) => line.text.toLowerCase().match(/\p{L}{4,}/gu) ?? []))
  const joined: { line: T; pieces: string[] }[] = []
  let last: T | undefined
  for (const line of lines) {
    const current = joined.at(-1)
    if (last && current && continues(last, line, width)) {
      const between = joint(last.text, line.text, words)
      if (between !== ' ') current.pieces[current.pieces.length - 1] = last.text.slice(0, -1)
      current.pieces.push(between, line.text)
    } else joined.push({ line, pieces: [line.text] })
    last = line
  }
  return joined.map(({ line, pieces }) => ({ ...line, text: pieces.join('') }))
}

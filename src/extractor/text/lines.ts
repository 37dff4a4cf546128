/** A line of a text file without white space at its ends, and how many empty lines stand before it. */
export interface Line {
  text: string
  gap: number
  /** Columns of white space before it. */
  indent: number
}

const BREAK = /\r\n|[\n\r\u0085\u2028\u2029\f\v]/

/** No text means this much white space in a row; later steps look at a run from each of its places. */
const VAST = 200

/** One space for each vast run. Not by a pattern: over millions of places it would need too deep a stack. */
const withoutVastSpace = (text: string): string => {
  const parts: string[] = []
  let from = 0
  let run = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && isSpace(text.charCodeAt(i))) {
      run++
      continue
    }
    if (run >= VAST) {
      parts.push(text.slice(from, i - run))
      from = i
    }
    run = 0
  }
  return parts.length ? [...parts, text.slice(from)].join(' ') : text
}

/** The white space that `\s` means. */
const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code >= 9 && code <= 13) ||
  (code >= 0xa0 &&
    (code === 0xa0 ||
      code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000))

/** The lines that are not empty, with what separates them. */
export const toLines = (text: string): Line[] => {
  const lines: Line[] = []
  let gap = 0
  for (const raw of text.split(BREAK)) {
    const trimmed = raw.trim()
    if (!trimmed) {
      gap++
      continue
    }
    lines.push({
      text: trimmed.length < 400 ? trimmed : withoutVastSpace(trimmed),
      gap,
      indent: raw.length - raw.trimStart().length,
    })
    gap = 0
  }
  return lines
}

/** A line without the bullet that scrapers put before every entry of a list. */
export const withoutBullet = (text: string): string => text.replace(/^[-*•–·|]\s+/u, '').trim()

/** A line of a text file without white space at its ends, and how many empty lines stand before it. */
export interface Line {
  text: string
  gap: number
  /** Columns of white space before it. */
  indent: number
}

const BREAK = /\r\n|[\n\r\u0085\u2028\u2029\f\v]/

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
    lines.push({ text: trimmed, gap, indent: raw.length - raw.trimStart().length })
    gap = 0
  }
  return lines
}

/** A line without the bullet that scrapers put before every entry of a list. */
export const withoutBullet = (text: string): string => text.replace(/^[-*•–·|]\s+/u, '').trim()

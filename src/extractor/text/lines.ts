/** A line of a text file without white space at its ends, and how many empty lines stand before it. */
export interface Line {
  text: string
  gap: number
  /** Columns of white space before it. */
  indent: number
}

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

const isBreak = (code: number): boolean =>
  (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029

/** A thick book has some ten thousand, an encyclopedia in one file some hundred thousand; each takes a hundred bytes. */
const MOST = 400_000
/** How long the lines are made that what is left is put together to, up to the next empty line. UTF-16 code units. */
const PACKED = 2000

/**
 * The lines that are not empty, with what separates them. Where there are absurdly many, those after the first `most` are put
 * together to longer ones.
 */
export const toLines = (text: string, most = MOST): Line[] => {
  const lines: Line[] = []
  let gap = 0
  let from = 0
  let packed = ''
  const add = (raw: string, before: number): void => {
    const trimmed = raw.trim()
    lines.push({
      text: trimmed.length < 400 ? trimmed : withoutVastSpace(trimmed),
      gap: before,
      indent: raw.length - raw.trimStart().length,
    })
  }
  const pack = (raw: string): void => {
    const trimmed = raw.trim()
    const full = packed.length > PACKED || (packed.length > PACKED / 10 && !trimmed)
    if (packed && full) {
      add(packed, 1)
      packed = ''
    }
    if (trimmed) packed = packed ? `${packed} ${trimmed}` : trimmed
  }
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isBreak(text.charCodeAt(at))) continue
    const raw = text.slice(from, at)
    if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at++
    from = at + 1
    if (lines.length >= most) pack(raw)
    else if (raw.trim()) {
      add(raw, gap)
      gap = 0
    } else gap++
  }
  if (packed) add(packed, 1)
  return lines
}

/** A line without the bullet that scrapers put before every entry of a list. */
export const withoutBullet = (text: string): string => text.replace(/^[-*•–·|]\s+/u, '').trim()

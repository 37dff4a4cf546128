import { decode } from '../charset/decode'

/** One header field: its name in small letters, its value unfolded but not decoded. */
export interface Field {
  name: string
  value: string
}

/** Headers of mails that went through many hands reach some hundred kilobytes. */
const MAX_HEADER = 2 * 1024 * 1024
const NAME = /^([!-9;-~]{1,100})[ \t]*:(.*)$/s

/** Where a header ends and its body begins, both as offsets in bytes. Lines end in CRLF or LF. */
const headerEnd = (bytes: Uint8Array, from: number, to: number): { end: number; body: number } => {
  let line = from
  while (line < to) {
    const feed = bytes.indexOf(10, line)
    if (feed < 0 || feed >= to) break
    const empty = feed === line || (feed === line + 1 && bytes[line] === 13)
    if (empty) return { end: line, body: feed + 1 }
    line = feed + 1
  }
  return { end: to, body: to }
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 128)

/**
 * Reads the header fields at the start of a part (RFC 5322, 2.2) in `bytes` from `from` to `to`; `body` is where what follows
 * them begins. Lines that are no field are passed over. Values in raw 8-bit text are decoded as what they most likely are.
 */
export const readFields = (
  bytes: Uint8Array,
  from: number,
  to: number,
): { fields: Field[]; body: number } => {
  const { end, body } = headerEnd(bytes, from, to)
  const head = bytes.subarray(from, Math.min(end, from + MAX_HEADER))
  const text = isAscii(head) ? new TextDecoder('latin1').decode(head) : decode(head).text
  const folded: string[][] = []
  for (const line of text.split(/\r?\n/)) {
    if (/^[ \t]/.test(line)) folded.at(-1)?.push(line)
    else folded.push([line])
  }
  const fields = folded.flatMap((lines) => {
    const [, name, value] = NAME.exec(lines.join('')) ?? []
    return name ? [{ name: name.toLowerCase(), value: (value ?? '').trim() }] : []
  })
  return { fields, body }
}

/** The first field of a name, or ''. */
export const fieldOf = (fields: readonly Field[], name: string): string =>
  fields.find((field) => field.name === name)?.value ?? ''

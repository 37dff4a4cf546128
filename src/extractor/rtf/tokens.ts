/** What `RtfTokens.next` has come to. */
export type RtfToken = 'open' | 'close' | 'word' | 'symbol' | 'hex' | 'text' | 'binary' | 'end'

const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d
/** The specification allows 32 letters; what is longer is one word all the same. */
const MAX_DIGITS = 10

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

const hexValue = (byte: number): number => {
  if (isDigit(byte)) return byte - 0x30
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}

/**
 * Cuts an RTF file into groups, control words, control symbols, `\'hh` bytes, runs of plain bytes and `\bin` data, after the Rich
 * Text Format Specification 1.9.1 (Microsoft, 2008), "RTF Syntax". One pass over the bytes; each token's parts are in the fields.
 */
export class RtfTokens {
  /** Of a word: its letters. Of a symbol: its character. */
  name = ''
  /** Of a word: its number; of `hex`: the byte. */
  parameter: number | null = null
  /** Of `text` and `binary`: where its bytes begin and end. */
  start = 0
  end = 0
  private at = 0

  constructor(readonly bytes: Uint8Array) {}

  next(): RtfToken {
    const { bytes } = this
    while (this.at < bytes.length && isBreak(bytes[this.at] ?? 0)) this.at++
    const byte = bytes[this.at]
    if (byte === undefined) return 'end'
    if (byte === OPEN) {
      this.at++
      return 'open'
    }
    if (byte === CLOSE) {
      this.at++
      return 'close'
    }
    return byte === BACKSLASH ? this.control() : this.text()
  }

  private text(): RtfToken {
    this.start = this.at
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at] ?? 0
      if (byte === BACKSLASH || byte === OPEN || byte === CLOSE || isBreak(byte)) break
      this.at++
    }
    this.end = this.at
    return 'text'
  }

  private control(): RtfToken {
    const first = this.bytes[++this.at]
    if (first === undefined) return 'end'
    if (isLetter(first)) return this.word()
    this.at++
    if (first === 0x27) {
      const high = hexValue(this.bytes[this.at] ?? 0)
      const low = hexValue(this.bytes[this.at + 1] ?? 0)
      if (high >= 0 && low >= 0) {
        this.at += 2
        this.parameter = high * 16 + low
        return 'hex'
      }
    }
    this.name = String.fromCharCode(first)
    this.parameter = null
    return 'symbol'
  }

  private word(): RtfToken {
    const { bytes } = this
    const start = this.at
    while (isLetter(bytes[this.at] ?? 0)) this.at++
    this.name = String.fromCharCode(...bytes.subarray(start, Math.min(this.at, start + 64)))
    this.parameter = this.number()
    if (bytes[this.at] === 0x20) this.at++
    if (this.name !== 'bin') return 'word'
    this.start = this.at
    this.end = Math.min(bytes.length, this.at + Math.max(0, this.parameter ?? 0))
    this.at = this.end
    return 'binary'
  }

  private number(): number | null {
    const { bytes } = this
    const negative = bytes[this.at] === 0x2d && isDigit(bytes[this.at + 1] ?? 0)
    if (!negative && !isDigit(bytes[this.at] ?? 0)) return null
    if (negative) this.at++
    let value = 0
    for (let digits = 0; isDigit(bytes[this.at] ?? 0); digits++, this.at++)
      if (digits < MAX_DIGITS) value = value * 10 + (bytes[this.at] ?? 0) - 0x30
    return negative ? -value : value
  }
}

/** Line breaks only shape the file; NUL is what a cut disk block leaves. */
const isBreak = (byte: number): boolean => byte === 0x0a || byte === 0x0d || byte === 0

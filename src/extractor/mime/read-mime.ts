import { err, ok, type Result } from '#shared/result'
import { fieldOf, readFields } from './fields'
import { readStructured, type Structured } from './parameters'
import type { Part } from './part'

/** Real mails have up to six; forwarded ones some more. */
const MAX_DEPTH = 40
const MAX_PARTS = 20_000
const LONGEST_BOUNDARY = 300

export interface Mime {
  root: Part
  /** False when a closing boundary is missing: the file may be cut. */
  complete: boolean
}

/** A multipart whose parts are being read. */
interface Open {
  part: Part
  boundary: string
  /** Whether a part of it has begun and not ended. */
  inPart: boolean
}

const latin1 = new TextDecoder('latin1')

/** A line of mail folders (mbox) and empty lines may stand in front of the header. */
const headStart = (bytes: Uint8Array): number => {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (bytes[at] === 10 || bytes[at] === 13) at++
  if (!/^>?From [^\n:]*\n/.test(latin1.decode(bytes.subarray(at, at + 400)))) return at
  return bytes.indexOf(10, at) + 1
}

/**
 * Reads a message (RFC 5322, 2045, 2046) into its tree of parts in one pass and linear time, copying nothing. Messages inside it
 * (`message/rfc822`) are leaves. Errors: 'too deep' or 'too many' parts.
 */
export const readMime = (bytes: Uint8Array): Result<Mime, 'too deep' | 'too many'> => new Reader(bytes).read()

class Reader {
  private readonly open: Open[] = []
  private count = 0
  private complete = true
  private error: 'too deep' | 'too many' | null = null

  constructor(private readonly bytes: Uint8Array) {}

  read(): Result<Mime, 'too deep' | 'too many'> {
    const from = headStart(this.bytes)
    const root = this.begin(from, this.bytes.length)
    for (let line = this.bodyStart; this.open.length && !this.error && line < this.bytes.length;)
      line = this.line(line)
    if (this.error) return err(this.error)
    if (this.open.length) {
      this.complete = false
      this.close(0, this.bytes.length)
    }
    return ok({ root, complete: this.complete })
  }

  private bodyStart = 0

  /** Reads a part's header; a multipart is opened, so that the lines that follow are searched for its boundary. */
  private begin(from: number, to: number): Part {
    const { fields, body } = readFields(this.bytes, from, to)
    const type = readStructured(fieldOf(fields, 'content-type'))
    const part: Part = { fields, type, raw: this.bytes.subarray(body, to), parts: [] }
    this.bodyStart = body
    if (++this.count > MAX_PARTS) this.error = 'too many'
    const boundary = type.value.startsWith('multipart/') ? this.boundaryOf(type, body, to) : ''
    if (boundary && boundary.length <= LONGEST_BOUNDARY) {
      if (this.open.length >= MAX_DEPTH) this.error = 'too deep'
      this.open.push({ part, boundary, inPart: false })
    }
    return part
  }

  /** As stated, or, where that is missing, as the first line of the body has it. */
  private boundaryOf({ parameters }: Structured, from: number, to: number): string {
    const stated = parameters.get('boundary')?.trimEnd()
    if (stated) return stated
    const head = latin1.decode(this.bytes.subarray(from, Math.min(to, from + LONGEST_BOUNDARY)))
    return /^[\r\n]*--(\S[^\r\n]*)\r?\n/.exec(head)?.[1]?.trimEnd() ?? ''
  }

  /** Looks at the line at `at`; returns where the next one to look at begins. */
  private line(at: number): number {
    const feed = this.bytes.indexOf(10, at)
    const end = feed < 0 ? this.bytes.length : feed + 1
    if (this.bytes[at] !== 45 || this.bytes[at + 1] !== 45 || end - at > LONGEST_BOUNDARY + 8) return end
    const text = latin1.decode(this.bytes.subarray(at + 2, end)).trimEnd()
    for (let i = this.open.length - 1; i >= 0; i--) {
      const boundary = this.open[i]?.boundary ?? ''
      // A boundary may itself end in two hyphens.
      const closing = text !== boundary
      if (closing && text !== `${boundary}--`) continue
      return closing ? this.closing(i, at, end) : this.next(i, at, end)
    }
    return end
  }

  private next(index: number, at: number, end: number): number {
    if (index + 1 < this.open.length) this.complete = false
    this.close(index + 1, at)
    const multipart = this.open[index]
    if (!multipart) return end
    this.endPart(multipart, at)
    multipart.inPart = true
    const part = this.begin(end, this.headerLimit(end))
    multipart.part.parts.push(part)
    return this.bodyStart
  }

  private closing(index: number, at: number, end: number): number {
    if (index + 1 < this.open.length) this.complete = false
    this.close(index, at)
    return end
  }

  /** Ends all multiparts from `index` on, and their last parts, at `at`. */
  private close(index: number, at: number): void {
    for (const multipart of this.open.splice(index)) this.endPart(multipart, at)
  }

  /** The line break before a boundary belongs to the boundary. */
  private endPart(multipart: Open, at: number): void {
    const last = multipart.part.parts.at(-1)
    if (!last || !multipart.inPart) return
    let end = at
    if (end < this.bytes.length || this.bytes[end - 1] === 10) {
      if (this.bytes[end - 1] === 10) end--
      if (this.bytes[end - 1] === 13) end--
    }
    const start = last.raw.byteOffset - this.bytes.byteOffset
    last.raw = this.bytes.subarray(start, Math.max(start, end))
    multipart.inPart = false
  }

  /** A part without an empty line after its header ends at the next boundary, which must not be read as a field. */
  private headerLimit(from: number): number {
    for (let line = from; line < this.bytes.length;) {
      const feed = this.bytes.indexOf(10, line)
      if (feed < 0) break
      if (feed === line || (feed === line + 1 && this.bytes[line] === 13)) break
      if (this.bytes[line] === 45 && this.bytes[line + 1] === 45) return line
      line = feed + 1
    }
    return this.bytes.length
  }
}

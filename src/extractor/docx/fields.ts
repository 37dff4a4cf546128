import { linkAddress } from '../html/flatten/address'
import type { Writer } from '../office/writer'

interface Field {
  code: string
  phase: 'code' | 'result'
  dropped: boolean
  linked: boolean
  /** Paragraphs that its code has reached over. */
  paragraphs: number
}

const LINK = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]*)"/i
/** Lists of contents and of index entries repeat the headings. */
const DROPPED = /^\s*(?:TOC|INDEX|TOA|RD|TC|XE|ADDIN\s+\w+\.FORM)\b/i
const MOST = 100

/** The fields that are open at a place (17.16): their codes are left out, their results kept, links among them marked. */
export class Fields {
  private readonly open: Field[] = []

  constructor(private readonly writer: Writer) {}

  /** Whether text at this place is no part of the document. */
  get hides(): boolean {
    return this.open.some(({ phase, dropped }) => phase === 'code' || dropped)
  }

  character(type: string | null): void {
    if (type === 'begin' && this.open.length < MOST)
      this.open.push({ code: '', phase: 'code', dropped: false, linked: false, paragraphs: 0 })
    else if (type === 'separate') this.separate()
    else if (type === 'end') this.end()
  }

  code(text: string): void {
    const field = this.open.at(-1)
    if (field?.phase === 'code' && field.code.length < 10_000) field.code += text
  }

  /** A field whose code and result stand at one place. */
  simple(code: string, read: () => void): void {
    this.character('begin')
    this.code(code)
    this.character('separate')
    read()
    this.character('end')
  }

  /** A code that runs on over paragraphs was never ended. */
  endParagraph(): void {
    for (const field of this.open)
      if (field.phase === 'code' && ++field.paragraphs > 1) field.phase = 'result'
  }

  private separate(): void {
    const field = this.open.at(-1)
    if (field?.phase !== 'code') return
    field.phase = 'result'
    field.dropped = DROPPED.test(field.code)
    const target = LINK.exec(field.code)?.[1]
    if (target === undefined) return
    field.linked = true
    this.writer.startLink(linkAddress(target, null))
  }

  private end(): void {
    if (this.open.pop()?.linked) this.writer.endLink()
  }
}

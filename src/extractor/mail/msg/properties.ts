import type { CompoundFolder } from '../../ole/compound-file'
import { decodeBytes } from '../../rtf/code-pages'

/** Property types ([MS-OXCDATA] 2.11.1). */
const UNICODE = '001F'
const STRING8 = '001E'
const BINARY = '0102'
const FIXED = '__properties_version1.0'
/** What stands before the fixed properties of a message, of one inside another, and of an attachment ([MS-OXMSG] 2.4.1). */
export const HEADER = { message: 32, embedded: 24, attachment: 8 } as const

const CODE_PAGES = ['3FDE', '3FFD']
const WINDOWS_1252 = 1252
/** 100 nanoseconds since 1601. */
const EPOCH = 11_644_473_600_000
const ISO: Readonly<Record<number, number>> = {
  28591: 1252,
  28605: 1252,
  20127: 1252,
  28599: 1254,
  1200: 65001,
}

/** The properties of a message or attachment in an Outlook file, by their four hexadecimal digits ([MS-OXMSG], [MS-OXPROPS]). */
export class Properties {
  private readonly fixed = new Map<string, DataView>()
  readonly codePage: number

  constructor(
    private readonly folder: CompoundFolder,
    header: number,
  ) {
    const stream = folder.stream(FIXED) ?? new Uint8Array()
    const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
    for (let at = header; at + 16 <= stream.length; at += 16) {
      const id = view
        .getUint16(at + 2, true)
        .toString(16)
        .toUpperCase()
        .padStart(4, '0')
      if (!this.fixed.has(id)) this.fixed.set(id, new DataView(stream.buffer, stream.byteOffset + at + 8, 8))
    }
    const stated = CODE_PAGES.map((id) => this.number(id)).find((page) => page !== null)
    this.codePage = stated === undefined ? WINDOWS_1252 : (ISO[stated] ?? stated)
  }

  number(id: string): number | null {
    return this.fixed.get(id)?.getUint32(0, true) ?? null
  }

  /** A time in milliseconds since 1970, or null. */
  time(id: string): number | null {
    const view = this.fixed.get(id)
    if (!view) return null
    const ticks = view.getUint32(4, true) * 2 ** 32 + view.getUint32(0, true)
    const time = ticks / 10_000 - EPOCH
    return ticks > 0 && time < 8.64e15 ? time : null
  }

  bytes(id: string): Uint8Array | null {
    return this.stream(id, BINARY)
  }

  text(id: string): string {
    const wide = this.stream(id, UNICODE)
    if (wide) return new TextDecoder('utf-16le').decode(wide).replace(/\0+$/, '')
    const narrow = this.stream(id, STRING8)
    return narrow ? decodeBytes(narrow, this.codePage).replace(/\0+$/, '') : ''
  }

  private stream(id: string, type: string): Uint8Array | null {
    return this.folder.stream(`__substg1.0_${id}${type}`)
  }
}

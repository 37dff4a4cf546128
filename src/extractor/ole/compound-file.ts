const END = 0xfffffffa
const NONE = 0xffffffff
const ENTRY = 128
const MAX_SECTORS = 20_000

export const isCompoundFile = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => bytes[i] === byte)

class Sectors {
  private readonly view: DataView
  readonly size: number
  private readonly tables: number[] = []

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.size = this.view.getUint16(30, true) === 12 ? 4096 : 512
    for (let i = 0; i < 109; i++) this.tables.push(this.view.getUint32(76 + i * 4, true))
    let next = this.view.getUint32(68, true)
    for (let i = 0; i < MAX_SECTORS && next < END && this.has(next); i++) {
      for (let at = 0; at < this.size - 4; at += 4)
        this.tables.push(this.view.getUint32(this.start(next) + at, true))
      next = this.view.getUint32(this.start(next) + this.size - 4, true)
    }
  }

  start(sector: number): number {
    return (sector + 1) * this.size
  }

  has(sector: number): boolean {
    return sector < END && this.start(sector) + this.size <= this.view.byteLength
  }

  /** The sectors that follow each other from one on. */
  chain(first: number): number[] {
    const chain: number[] = []
    const each = this.size / 4
    for (let at = first; this.has(at) && chain.length < MAX_SECTORS;) {
      chain.push(at)
      const table = this.tables[Math.floor(at / each)]
      if (table === undefined || !this.has(table)) break
      at = this.view.getUint32(this.start(table) + (at % each) * 4, true)
    }
    return chain
  }
}

/** The names in the top folder of a compound file ([MS-CFB] 2.2, 2.3, 2.6), as far as they can be read. */
export const compoundNames = (bytes: Uint8Array): string[] => {
  if (!isCompoundFile(bytes) || bytes.length < 1536) return []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectors = new Sectors(bytes)
  const directory = sectors.chain(view.getUint32(48, true))
  const each = sectors.size / ENTRY
  const place = (id: number): number | null => {
    const sector = directory[Math.floor(id / each)]
    return sector === undefined ? null : sectors.start(sector) + (id % each) * ENTRY
  }
  const root = place(0)
  const names: string[] = []
  const waiting = root === null ? [] : [view.getUint32(root + 76, true)]
  const seen = new Set<number>([NONE])
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const at = seen.has(id) ? null : place(id)
    seen.add(id)
    if (at === null) continue
    const length = Math.min(view.getUint16(at + 64, true), 64)
    names.push(Buffer.from(bytes.subarray(at, at + Math.max(0, length - 2))).toString('utf16le'))
    waiting.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true))
  }
  return names
}

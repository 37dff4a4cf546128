const END = 0xfffffffa
const FIRST_TABLES = 109

/** The sectors of a compound file and the tables that chain them ([MS-CFB] 2.2, 2.3, 2.5). No chain is longer than the file. */
export class Sectors {
  private readonly view: DataView
  readonly size: number
  readonly count: number
  private readonly tables: number[] = []

  /** The file must have a whole header: 512 bytes. */
  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.size = this.view.getUint16(30, true) === 12 ? 4096 : 512
    this.count = Math.floor(bytes.length / this.size)
    for (let i = 0; i < FIRST_TABLES; i++) this.tables.push(this.view.getUint32(76 + i * 4, true))
    let next = this.view.getUint32(68, true)
    for (let i = 0; this.tables.length <= this.count && i < this.count && this.has(next); i++) {
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

  /** The sectors that follow each other from one on, at most `most`. */
  chain(first: number, most = this.count): number[] {
    const chain: number[] = []
    const each = this.size / 4
    for (let at = first; this.has(at) && chain.length < Math.min(most, this.count);) {
      chain.push(at)
      const table = this.tables[Math.floor(at / each)]
      if (table === undefined || !this.has(table)) break
      at = this.view.getUint32(this.start(table) + (at % each) * 4, true)
    }
    return chain
  }
}

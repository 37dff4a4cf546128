import { Sectors } from './sectors'

const NONE = 0xffffffff
const ENTRY = 128
const SMALLEST_FILE = 1536

export type EntryKind = 'folder' | 'stream' | 'root' | 'none'

/** One entry of a compound file's directory ([MS-CFB] 2.6). */
export interface Entry {
  name: string
  kind: EntryKind
  left: number
  right: number
  child: number
  start: number
  size: number
}

const KINDS: Readonly<Record<number, EntryKind>> = { 1: 'folder', 2: 'stream', 5: 'root' }

export const isCompoundFile = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => bytes[i] === byte)

export class Directory {
  private readonly view: DataView
  private readonly chain: number[]
  private readonly each: number
  private readonly taken = new Set<number>([NONE])

  private constructor(
    private readonly bytes: Uint8Array,
    readonly sectors: Sectors,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.chain = sectors.chain(this.view.getUint32(48, true))
    this.each = sectors.size / ENTRY
  }

  /** Null for what is no compound file or has no directory. */
  static open(bytes: Uint8Array): Directory | null {
    if (!isCompoundFile(bytes) || bytes.length < SMALLEST_FILE) return null
    const directory = new Directory(bytes, new Sectors(bytes))
    return directory.entry(0) ? directory : null
  }

  entry(id: number): Entry | null {
    const sector = this.chain[Math.floor(id / this.each)]
    if (sector === undefined) return null
    const at = this.sectors.start(sector) + (id % this.each) * ENTRY
    const length = Math.min(this.view.getUint16(at + 64, true), 64)
    return {
      name: Buffer.from(this.bytes.subarray(at, at + Math.max(0, length - 2))).toString('utf16le'),
      kind: KINDS[this.view.getUint8(at + 66)] ?? 'none',
      left: this.view.getUint32(at + 68, true),
      right: this.view.getUint32(at + 72, true),
      child: this.view.getUint32(at + 76, true),
      start: this.view.getUint32(at + 116, true),
      size: this.view.getUint32(at + 120, true),
    }
  }

  /** What stands in a folder. An entry stands in one folder only, so that trees in circles end. */
  inside({ child }: Entry): Entry[] {
    const entries: Entry[] = []
    const waiting = [child]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const entry = this.taken.has(id) ? null : this.entry(id)
      this.taken.add(id)
      if (!entry) continue
      entries.push(entry)
      waiting.push(entry.left, entry.right)
    }
    return entries
  }
}

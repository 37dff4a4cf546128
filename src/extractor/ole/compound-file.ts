import { Directory, type Entry } from './directory'

const SMALL = 64
const FOLDER_DEPTH = 30

/** A folder of a compound file; streams are read when they are asked for. */
export interface CompoundFolder {
  name: string
  folders: CompoundFolder[]
  /** A stream's bytes as far as they can be read, or null when there is none of that name. */
  stream: (name: string) => Uint8Array | null
  names: readonly string[]
}

/** The names in the top folder of a compound file, as far as they can be read. */
export const compoundNames = (bytes: Uint8Array): string[] => {
  const directory = Directory.open(bytes)
  const root = directory?.entry(0)
  return directory && root ? directory.inside(root).map(({ name }) => name) : []
}

/** Reads the streams of one file. Streams laid over each other are read until they cost more than the file is long, four times. */
class Streams {
  private readonly small: Uint8Array
  private readonly view: DataView
  private readonly smallTable: number[]
  private readonly cutoff: number
  private budget: number

  constructor(
    private readonly bytes: Uint8Array,
    private readonly directory: Directory,
    root: Entry,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.budget = 4 * bytes.length
    this.cutoff = this.view.getUint32(56, true)
    this.smallTable = directory.sectors.chain(this.view.getUint32(60, true))
    this.small = this.large(root)
  }

  read(entry: Entry): Uint8Array {
    return entry.size < this.cutoff ? this.fromSmall(entry) : this.large(entry)
  }

  private spend(size: number): number {
    const spent = Math.max(0, Math.min(size, this.budget, this.bytes.length))
    this.budget -= spent
    return spent
  }

  private large({ start, size }: Entry): Uint8Array {
    const { sectors } = this.directory
    const out = new Uint8Array(this.spend(size))
    let length = 0
    for (const sector of sectors.chain(start, Math.ceil(out.length / sectors.size))) {
      const at = sectors.start(sector)
      const part = this.bytes.subarray(at, at + Math.min(sectors.size, out.length - length))
      out.set(part, length)
      length += part.length
    }
    return out.subarray(0, length)
  }

  private fromSmall({ start, size }: Entry): Uint8Array {
    const out = new Uint8Array(this.spend(size))
    let length = 0
    for (let at: number | null = start; at !== null && length < out.length; at = this.nextSmall(at)) {
      const part = this.small.subarray(at * SMALL, at * SMALL + Math.min(SMALL, out.length - length))
      if (!part.length) break
      out.set(part, length)
      length += part.length
    }
    return out.subarray(0, length)
  }

  private nextSmall(at: number): number | null {
    const { sectors } = this.directory
    const each = sectors.size / 4
    const sector = this.smallTable[Math.floor(at / each)]
    return sector === undefined ? null : this.view.getUint32(sectors.start(sector) + (at % each) * 4, true)
  }
}

/** Opens a compound file ([MS-CFB]) with its folders and streams; null when it is none or has no directory. */
export const openCompound = (bytes: Uint8Array): CompoundFolder | null => {
  const directory = Directory.open(bytes)
  const root = directory?.entry(0)
  if (!directory || !root) return null
  const streams = new Streams(bytes, directory, root)
  const folder = (entry: Entry, depth: number): CompoundFolder => {
    const entries = depth < FOLDER_DEPTH ? directory.inside(entry) : []
    const files = new Map(entries.filter(({ kind }) => kind === 'stream').map((one) => [one.name, one]))
    return {
      name: entry.name,
      folders: entries.filter(({ kind }) => kind === 'folder').map((one) => folder(one, depth + 1)),
      names: [...files.keys()],
      stream: (name) => {
        const found = files.get(name)
        return found ? streams.read(found) : null
      },
    }
  }
  return folder(root, 0)
}

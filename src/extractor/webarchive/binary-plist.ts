import { MAX_PLIST_DEPTH, type PlistDictionary, type PlistValue } from './plist'

const TRAILER = 32

class Damaged extends Error {}

/**
 * Reads a binary property list (Apple's CFBinaryPList format, version 00): objects found through a table of offsets. Each is read
 * once, strings cost what they are long, so that objects laid over each other, references in circles and huge counts end as
 * damage. Data is not copied. Null when the file is damaged.
 */
export const readBinaryPlist = (bytes: Uint8Array): PlistValue => {
  try {
    return new Reader(bytes).read()
  } catch (error) {
    if (error instanceof Damaged || error instanceof RangeError) return null
    throw error
  }
}

class Reader {
  private readonly view: DataView
  private readonly known = new Map<number, PlistValue>()
  private readonly open = new Set<number>()
  private offsetSize = 0
  private referenceSize = 0
  private count = 0
  private table = 0
  private budget: number

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.budget = 4 * bytes.length + 100_000
  }

  read(): PlistValue {
    const trailer = this.bytes.length - TRAILER
    if (trailer < 8) throw new Damaged()
    this.offsetSize = this.view.getUint8(trailer + 6)
    this.referenceSize = this.view.getUint8(trailer + 7)
    this.count = this.integer(trailer + 8, 8)
    this.table = this.integer(trailer + 24, 8)
    if (!this.offsetSize || !this.referenceSize || this.table + this.count * this.offsetSize > trailer)
      throw new Damaged()
    return this.object(this.integer(trailer + 16, 8), 0)
  }

  /** A big-endian number of any size; what is too large to be an offset is damage. */
  private integer(at: number, size: number): number {
    let value = 0
    for (let i = 0; i < size; i++) value = value * 256 + this.view.getUint8(at + i)
    if (!Number.isSafeInteger(value)) throw new Damaged()
    return value
  }

  private object(index: number, depth: number): PlistValue {
    const before = this.known.get(index)
    if (before !== undefined) return before
    if (index >= this.count || depth > MAX_PLIST_DEPTH || this.open.has(index)) throw new Damaged()
    this.open.add(index)
    const value = this.value(this.integer(this.table + index * this.offsetSize, this.offsetSize), depth)
    this.open.delete(index)
    this.known.set(index, value)
    return value
  }

  private value(at: number, depth: number): PlistValue {
    const marker = this.view.getUint8(at)
    const kind = marker >> 4
    if (kind === 0) return marker === 9 ? true : marker === 8 ? false : null
    if (kind === 1) return this.integer(at + 1, 2 ** (marker & 15))
    if (kind === 2 || kind === 3 || kind === 8) return null
    const { length, start } = this.length(at, marker & 15)
    switch (kind) {
      case 4:
        return this.slice(start, length)
      case 5:
        return new TextDecoder('latin1').decode(this.spend(start, length))
      case 6:
        return new TextDecoder('utf-16be').decode(this.spend(start, 2 * length))
      case 7:
        return new TextDecoder().decode(this.spend(start, length))
      case 10:
      case 12:
        return this.references(start, length).map((one) => this.object(one, depth + 1))
      case 13:
        return this.dictionary(start, length, depth)
      default:
        throw new Damaged()
    }
  }

  /** Fifteen in the marker means that the length follows as a number of its own. */
  private length(at: number, low: number): { length: number; start: number } {
    if (low < 15) return { length: low, start: at + 1 }
    const size = 2 ** (this.view.getUint8(at + 1) & 15)
    return { length: this.integer(at + 2, size), start: at + 2 + size }
  }

  private slice(start: number, length: number): Uint8Array {
    if (start + length > this.bytes.length) throw new Damaged()
    return this.bytes.subarray(start, start + length)
  }

  private spend(start: number, length: number): Uint8Array {
    this.budget -= length
    if (this.budget < 0) throw new Damaged()
    return this.slice(start, length)
  }

  private references(start: number, count: number): number[] {
    this.spend(start, count * this.referenceSize)
    return Array.from({ length: count }, (_, i) =>
      this.integer(start + i * this.referenceSize, this.referenceSize),
    )
  }

  private dictionary(start: number, count: number, depth: number): PlistDictionary {
    const keys = this.references(start, count)
    const values = this.references(start + count * this.referenceSize, count)
    const dictionary: PlistDictionary = new Map()
    keys.forEach((key, i) => {
      const name = this.object(key, depth + 1)
      if (typeof name === 'string') dictionary.set(name, this.object(values[i] ?? -1, depth + 1))
    })
    return dictionary
  }
}

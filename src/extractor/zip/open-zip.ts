import { crc32, inflateRawSync } from 'node:zlib'
import { failure, ok, type Result } from '#shared/result'
import type { InputFile } from '../reading'
import { readDirectory, type Entry } from './directory'
import { zipSentence } from './sentences'

export interface Zip {
  /** Every file inside, with `/` between folders, in the archive's order. */
  names: readonly string[]
  /**
   * Unpacks one file, or gives null when there is none of that name (as spelt, else whatever its capitals). Every call counts
   * towards the archive's limit, so whoever needs a part twice keeps it. Errors: `encrypted`, `damaged`, `too-large`, `unsupported-type`.
   */
  read: (name: string) => Result<Uint8Array> | null
}

/** Office XML of equal paragraphs packs a hundredfold; a bomb packs a thousandfold. */
const MAX_RATIO = 200
const SMALL = 16 * 1024 * 1024
const MAX_PART = 96 * 1024 * 1024
const MAX_TOTAL = 256 * 1024 * 1024
const LOCAL = 0x04034b50
const LOCAL_LENGTH = 30

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

const packedBytes = (bytes: Uint8Array, { offset, packed }: Entry): Uint8Array | null => {
  if (offset < 0 || offset + LOCAL_LENGTH > bytes.length) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, LOCAL_LENGTH)
  if (view.getUint32(0, true) !== LOCAL) return null
  const start = offset + LOCAL_LENGTH + view.getUint16(26, true) + view.getUint16(28, true)
  return start + packed <= bytes.length ? bytes.subarray(start, start + packed) : null
}

const unpack = (packed: Uint8Array, { method, size }: Entry): Uint8Array | null => {
  if (method === 0) return packed.length === size ? packed : null
  if (!size) return new Uint8Array()
  try {
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: size }))
  } catch {
    return null
  }
}

/**
 * Opens a ZIP archive. Nothing is unpacked until it is read, and then never more than its directory states, which is limited for
 * each file and for the whole archive in size and in ratio to the packed bytes. Errors: those of `readDirectory`, `too-large`.
 */
export const openZip = (file: InputFile): Result<Zip> => {
  const directory = readDirectory(file)
  if (!directory.ok) return directory
  const total = directory.value.reduce((sum, { size }) => sum + size, 0)
  if (total > Math.max(SMALL * 4, file.bytes.length * MAX_RATIO))
    return failure('too-large', zipSentence.bomb(file.name))
  const exact = new Map<string, Entry>()
  const folded = new Map<string, Entry>()
  for (const entry of directory.value) {
    if (!exact.has(entry.name)) exact.set(entry.name, entry)
    const key = entry.name.toLowerCase()
    if (!folded.has(key)) folded.set(key, entry)
  }
  let left = MAX_TOTAL
  const readEntry = (entry: Entry): Result<Uint8Array> => {
    if (entry.encrypted) return failure('encrypted', zipSentence.encrypted(file.name))
    if (entry.method !== 0 && entry.method !== 8)
      return failure('unsupported-type', zipSentence.method(file.name))
    const most = Math.min(left, MAX_PART, Math.max(SMALL, entry.packed * MAX_RATIO))
    if (entry.size > most) return failure('too-large', zipSentence.bomb(file.name))
    const packed = packedBytes(file.bytes, entry)
    const bytes = packed && unpack(packed, entry)
    if (!bytes || bytes.length !== entry.size || crc32(bytes) !== entry.crc)
      return failure('damaged', zipSentence.part(file.name, entry.name))
    left -= bytes.length
    return ok(bytes)
  }
  return ok({
    names: [...exact.keys()],
    read: (name) => {
      const entry = exact.get(name) ?? folded.get(name.toLowerCase())
      return entry ? readEntry(entry) : null
    },
  })
}

import type { FileHandle } from 'node:fs/promises'
import {
  CENTRAL,
  END,
  END_64,
  EXTRA_64,
  FLAG_ENCRYPTED,
  FLAG_UTF8,
  LOCATOR_64,
  MAX_16,
  MAX_32,
} from './zip-format'

export interface ZipEntry {
  name: string
  /** As it stands in the file, to be compared with the local header's. */
  rawName: Buffer
  method: number
  encrypted: boolean
  /** POSIX type and permissions, 0 where the writing system had none. */
  unixMode: number
  crc: number
  /** Bytes as the directory says; a hostile one lies. */
  compressed: number
  size: number
  offset: number
  /** Where the next entry or the directory begins: this entry's data must end before it. */
  limit: number
}

/** The file is no zip, or a damaged one. */
export class BadZip extends Error {
  override name = 'BadZip'
}

const big = (bytes: Buffer, at: number): number => {
  const value = bytes.readBigUInt64LE(at)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new BadZip('a number is too large')
  return Number(value)
}

export async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, at)
  if (bytesRead < length) throw new BadZip('it ends too early')
  return bytes
}

interface Directory {
  count: number
  size: number
  offset: number
}

async function findDirectory(file: FileHandle, fileSize: number): Promise<Directory> {
  const length = Math.min(fileSize, END.length + END.longestComment + LOCATOR_64.length)
  const start = fileSize - length
  const tail = await readAt(file, start, length)
  for (let at = length - END.length; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END.signature || at + END.length + tail.readUInt16LE(at + 20) !== length)
      continue
    const directory = {
      count: tail.readUInt16LE(at + 10),
      size: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    }
    const needs64 = directory.count === MAX_16 || directory.size === MAX_32 || directory.offset === MAX_32
    const locator = at - LOCATOR_64.length
    if (!needs64 || locator < 0 || tail.readUInt32LE(locator) !== LOCATOR_64.signature) return directory
    const end64 = await readAt(file, big(tail, locator + 8), END_64.length)
    if (end64.readUInt32LE() !== END_64.signature) throw new BadZip('its end is damaged')
    return { count: big(end64, 32), size: big(end64, 40), offset: big(end64, 48) }
  }
  throw new BadZip('it has no directory')
}

/** The 64-bit numbers of an entry, in the order of those that the header leaves open. */
function wide(extra: Buffer, narrow: readonly number[]): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== EXTRA_64) continue
    let next = at + 4
    const end = Math.min(next + extra.readUInt16LE(at + 2), extra.length)
    return narrow.map((value) => {
      if (value !== MAX_32) return value
      if (next + 8 > end) throw new BadZip('a number is missing')
      next += 8
      return big(extra, next - 8)
    })
  }
  return [...narrow]
}

function readEntry(bytes: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (at + CENTRAL.length > bytes.length || bytes.readUInt32LE(at) !== CENTRAL.signature)
    throw new BadZip('its directory is damaged')
  const flags = bytes.readUInt16LE(at + 8)
  const nameEnd = at + CENTRAL.length + bytes.readUInt16LE(at + 28)
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30)
  const next = extraEnd + bytes.readUInt16LE(at + 32)
  if (next > bytes.length) throw new BadZip('its directory is damaged')
  const rawName = bytes.subarray(at + CENTRAL.length, nameEnd)
  const narrow = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)]
  const [size = 0, compressed = 0, offset = 0] = wide(bytes.subarray(nameEnd, extraEnd), narrow)
  const entry = {
    name: rawName.toString(flags & FLAG_UTF8 ? 'utf8' : 'latin1'),
    rawName,
    method: bytes.readUInt16LE(at + 10),
    encrypted: (flags & FLAG_ENCRYPTED) !== 0,
    unixMode: bytes.readUInt32LE(at + 38) >>> 16,
    crc: bytes.readUInt32LE(at + 16),
    compressed,
    size,
    offset,
    limit: 0,
  }
  return { entry, next }
}

/**
 * Reads the directory at a zip's end. Throws BadZip. At most `most` entries are read; the caller sees that there are more
 * by `count`, which is what the zip says.
 */
export async function readDirectory(
  file: FileHandle,
  fileSize: number,
  most: number,
): Promise<{ count: number; entries: ZipEntry[] }> {
  if (fileSize < END.length) throw new BadZip('it is too short')
  const directory = await findDirectory(file, fileSize)
  // 46 bytes of header, a name and an extra field: more than this is padding.
  const longest = most * 512
  if (directory.count > most || directory.size > longest) return { count: Infinity, entries: [] }
  if (directory.offset + directory.size > fileSize) throw new BadZip('its directory is damaged')
  const bytes = await readAt(file, directory.offset, directory.size)
  const entries: ZipEntry[] = []
  for (let at = 0; at < bytes.length && entries.length < directory.count;) {
    const { entry, next } = readEntry(bytes, at)
    entries.push(entry)
    at = next
  }
  if (entries.length !== directory.count) throw new BadZip('its directory is damaged')
  let limit = directory.offset
  for (const entry of entries.toSorted((a, b) => b.offset - a.offset)) {
    entry.limit = limit
    limit = entry.offset
  }
  return { count: entries.length, entries }
}

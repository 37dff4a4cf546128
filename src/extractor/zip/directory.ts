import { failure, ok, type Result } from '#shared/result'
import type { InputFile } from '../reading'
import { centralDirectory } from './end'
import { zipSentence } from './sentences'

/** One file of an archive as the central directory describes it. Sizes and offsets are bytes. */
export interface Entry {
  name: string
  /** Where its local header begins in the file. */
  offset: number
  packed: number
  size: number
  method: number
  crc: number
  encrypted: boolean
}

const HEADER = 0x02014b50
const FIXED = 46
/** Far more than a book with all its pictures, or a saved page with all its parts, has. */
const MAX_ENTRIES = 20_000
const UTF8 = new TextDecoder('utf-8', { fatal: true })
const LATIN1 = new TextDecoder('latin1')

const nameOf = (bytes: Uint8Array): string => {
  try {
    return UTF8.decode(bytes)
  } catch {
    return LATIN1.decode(bytes)
  }
}

/** A 64-bit value in the extra field stands for every 32-bit one that is all ones, in this order: size, packed, offset. */
const widened = (view: DataView, at: number, length: number, values: readonly number[]): number[] => {
  let field = at
  while (field + 4 <= at + length) {
    const next = field + 4 + view.getUint16(field + 2, true)
    if (view.getUint16(field, true) === 1) {
      let place = field + 4
      return values.map((value) => {
        if (value !== 0xffffffff || place + 8 > next || next > at + length) return value
        place += 8
        return Number(view.getBigUint64(place - 8, true))
      })
    }
    field = next
  }
  return [...values]
}

const entryAt = (view: DataView, at: number, shift: number): { entry: Entry; next: number } | null => {
  if (at + FIXED > view.byteLength || view.getUint32(at, true) !== HEADER) return null
  const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true))
  if (name === undefined || extra === undefined || comment === undefined) return null
  const next = at + FIXED + name + extra + comment
  if (next > view.byteLength) return null
  const [size = 0, packed = 0, offset = 0] = widened(
    view,
    at + FIXED + name,
    extra,
    [24, 20, 42].map((place) => view.getUint32(at + place, true)),
  )
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at + FIXED, name)
  return {
    entry: {
      name: nameOf(bytes).replaceAll('\\', '/'),
      offset: offset + shift,
      packed,
      size,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    },
    next,
  }
}

/** A name that would lead out of the folder that the archive is unpacked into. */
const leadsOut = (name: string): boolean =>
  name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\0') || name.split('/').includes('..')

/** Two entries that share bytes are how a small archive holds petabytes. */
const overlap = (entries: readonly Entry[]): boolean => {
  let end = 0
  for (const { offset, packed } of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (offset < end) return true
    end = offset + 30 + packed
  }
  return false
}

/**
 * The files of a ZIP archive, folders left out, by its central directory (APPNOTE 6.3.10, with Zip64). Errors: `damaged`,
 * `too-large` for too many files, `unsafe` for names that lead out of the archive and for files laid over each other.
 */
export const readDirectory = ({ name: file, bytes }: InputFile): Result<Entry[]> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = centralDirectory(view)
  if (!directory) return failure('damaged', zipSentence.truncated(file))
  if (directory.count > MAX_ENTRIES) return failure('too-large', zipSentence.tooMany(file, directory.count))
  const entries: Entry[] = []
  let at = directory.start
  for (let i = 0; i < directory.count; i++) {
    const found = entryAt(view, at, directory.shift)
    if (!found) return failure('damaged', zipSentence.damaged(file))
    if (leadsOut(found.entry.name)) return failure('unsafe', zipSentence.leadsOut(file))
    if (found.entry.offset + found.entry.packed > bytes.length)
      return failure('damaged', zipSentence.truncated(file))
    entries.push(found.entry)
    at = found.next
  }
  if (overlap(entries)) return failure('unsafe', zipSentence.overlap(file))
  return ok(entries.filter((entry) => !entry.name.endsWith('/')))
}

import { crc32 } from 'node:zlib'
import { CENTRAL, END, FLAG_UTF8, LOCAL, STORED } from '../copies/zip-format'

export interface StoredFile {
  /** With `/` between folders. */
  name: string
  bytes: Uint8Array
}

/** Version 2.0 of the format. */
const NEEDS = 20
/** 1 January 1980, midnight: the first moment that the format can say. */
const NO_TIME = 0x00210000

const common = (target: Buffer, at: number, name: Buffer, { bytes }: StoredFile): void => {
  target.writeUInt16LE(NEEDS, at)
  target.writeUInt16LE(FLAG_UTF8, at + 2)
  target.writeUInt16LE(STORED, at + 4)
  target.writeUInt32LE(NO_TIME, at + 6)
  target.writeUInt32LE(crc32(bytes), at + 10)
  target.writeUInt32LE(bytes.length, at + 14)
  target.writeUInt32LE(bytes.length, at + 18)
  target.writeUInt16LE(name.length, at + 22)
}

const byName = (a: StoredFile, b: StoredFile): number => (a.name < b.name ? -1 : Number(a.name > b.name))

/**
 * A ZIP archive (APPNOTE 6.3.10) of files as they are, sorted by name and without times: the same files always give the same
 * bytes. For less than 4 GB and 65,535 files.
 */
export function packStored(files: readonly StoredFile[]): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const file of [...files].sort(byName)) {
    const name = Buffer.from(file.name)
    const local = Buffer.alloc(LOCAL.length)
    local.writeUInt32LE(LOCAL.signature)
    common(local, 4, name, file)
    const central = Buffer.alloc(CENTRAL.length)
    central.writeUInt32LE(CENTRAL.signature)
    central.writeUInt16LE(NEEDS, 4)
    common(central, 6, name, file)
    central.writeUInt32LE(offset, 42)
    parts.push(local, name, file.bytes)
    directory.push(central, name)
    offset += local.length + name.length + file.bytes.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(END.length)
  end.writeUInt32LE(END.signature)
  for (const at of [8, 10]) end.writeUInt16LE(files.length, at)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...parts, listed, end]))
}

/** The files of an archive that `packStored` has made, or null for any other. */
export function unpackStored(archive: Uint8Array): StoredFile[] | null {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.length)
  const files: StoredFile[] = []
  let at = 0
  while (at + LOCAL.length <= bytes.length && bytes.readUInt32LE(at) === LOCAL.signature) {
    const size = bytes.readUInt32LE(at + 18)
    const start = at + LOCAL.length + bytes.readUInt16LE(at + 26)
    if (start + size > bytes.length) return null
    files.push({
      name: bytes.toString('utf8', at + LOCAL.length, start),
      bytes: archive.subarray(start, start + size),
    })
    at = start + size
  }
  return files.length > 0 && Buffer.from(packStored(files)).equals(bytes) ? files : null
}

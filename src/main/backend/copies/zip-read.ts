import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { BadZip, readAt, type ZipEntry } from './zip-directory'
import { LOCAL, STORED } from './zip-format'

const CHUNK = 262_144

/** Where an entry's data begins, after checking that its local header fits the directory's and that nothing overlaps. */
async function dataStart(file: FileHandle, entry: ZipEntry): Promise<number> {
  const header = await readAt(file, entry.offset, LOCAL.length + entry.rawName.length)
  const start = entry.offset + header.length + header.readUInt16LE(28)
  const sameName =
    header.readUInt16LE(26) === entry.rawName.length && header.subarray(LOCAL.length).equals(entry.rawName)
  if (header.readUInt32LE() !== LOCAL.signature || !sameName || start + entry.compressed > entry.limit)
    throw new BadZip(`${entry.name} is damaged`)
  return start
}

async function* range(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; done += CHUNK)
    yield readAt(file, start + done, Math.min(CHUNK, length - done))
}

/**
 * Hands an entry's bytes to `use` in chunks. Throws BadZip when they are not exactly as many as the directory says, or have
 * another CRC-32: inflating stops with the first chunk too much, so a lying directory costs nothing.
 */
export async function readEntryBytes(
  file: FileHandle,
  entry: ZipEntry,
  use: (chunks: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> {
  const source = range(file, await dataStart(file, entry), entry.compressed)
  async function* checked(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let [size, crc] = [0, 0]
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > entry.size) throw new BadZip(`${entry.name} is larger than the zip says`)
      crc = crc32(chunk, crc)
      yield chunk
    }
    if (size !== entry.size || crc !== entry.crc) throw new BadZip(`${entry.name} is damaged`)
  }
  try {
    if (entry.method === STORED) await use(checked(source))
    else await pipeline(source, createInflateRaw(), (chunks: AsyncIterable<Buffer>) => use(checked(chunks)))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw code.startsWith('Z_') ? new BadZip(`${entry.name} is damaged`) : error
  }
}

import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'
import {
  CENTRAL,
  DEFLATED,
  END,
  END_64,
  EXTRA_64,
  FLAG_UTF8,
  LOCAL,
  LOCATOR_64,
  MAX_16,
  MAX_32,
} from './zip-format'

export interface ZipWriter {
  /** Chunks are compressed as they come; small contents go faster in one piece. Throws for an entry of 4 GB or more. */
  add(name: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void>
  /** Writes the directory; nothing can be added after it. */
  end(): Promise<void>
}

/** Version of the format that a reader needs: 2.0, or 4.5 for 64-bit numbers. */
const NEEDS = 20
const NEEDS_64 = 45

interface Numbers {
  crc: number
  compressed: number
  size: number
}

/** What local and central headers share [4.4]. */
interface Sizes extends Numbers {
  nameLength: number
}

function dosTime(at: Date): number {
  const date = ((at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate()
  return ((date << 16) | (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1)) >>> 0
}

function common(
  target: Buffer,
  at: number,
  time: number,
  { crc, compressed, size, nameLength }: Sizes,
): void {
  target.writeUInt16LE(FLAG_UTF8, at)
  target.writeUInt16LE(DEFLATED, at + 2)
  target.writeUInt32LE(time, at + 4)
  target.writeUInt32LE(crc, at + 8)
  target.writeUInt32LE(compressed, at + 12)
  target.writeUInt32LE(size, at + 16)
  target.writeUInt16LE(nameLength, at + 20)
}

function centralHeader(name: Buffer, time: number, sizes: Sizes, offset: number): Buffer {
  const far = offset >= MAX_32
  const header = Buffer.alloc(CENTRAL.length + name.length + (far ? 12 : 0))
  header.writeUInt32LE(CENTRAL.signature)
  header.writeUInt16LE(far ? NEEDS_64 : NEEDS, 4)
  header.writeUInt16LE(far ? NEEDS_64 : NEEDS, 6)
  common(header, 8, time, sizes)
  header.writeUInt16LE(far ? 12 : 0, 30)
  header.writeUInt32LE(far ? MAX_32 : offset, 42)
  name.copy(header, CENTRAL.length)
  if (far) {
    const extra = CENTRAL.length + name.length
    header.writeUInt16LE(EXTRA_64, extra)
    header.writeUInt16LE(8, extra + 2)
    header.writeBigUInt64LE(BigInt(offset), extra + 4)
  }
  return header
}

/** The end of the directory, in its 64-bit form before the old one where the old one cannot say it. */
function endRecords(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(END.length)
  end.writeUInt32LE(END.signature)
  for (const at of [8, 10]) end.writeUInt16LE(Math.min(count, MAX_16), at)
  end.writeUInt32LE(Math.min(size, MAX_32), 12)
  end.writeUInt32LE(Math.min(offset, MAX_32), 16)
  if (count < MAX_16 && size < MAX_32 && offset < MAX_32) return end

  const end64 = Buffer.alloc(END_64.length)
  end64.writeUInt32LE(END_64.signature)
  end64.writeBigUInt64LE(BigInt(END_64.length - 12), 4)
  end64.writeUInt16LE(NEEDS_64, 12)
  end64.writeUInt16LE(NEEDS_64, 14)
  for (const at of [24, 32]) end64.writeBigUInt64LE(BigInt(count), at)
  end64.writeBigUInt64LE(BigInt(size), 40)
  end64.writeBigUInt64LE(BigInt(offset), 48)
  const locator = Buffer.alloc(LOCATOR_64.length)
  locator.writeUInt32LE(LOCATOR_64.signature)
  locator.writeBigUInt64LE(BigInt(offset + size), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([end64, locator, end])
}

function localHeader(name: Buffer, time: number, sizes: Sizes): Buffer {
  const header = Buffer.alloc(LOCAL.length)
  header.writeUInt32LE(LOCAL.signature)
  header.writeUInt16LE(NEEDS, 4)
  common(header, 6, time, sizes)
  return Buffer.concat([header, name])
}

/** Compresses chunks and hands the result to `write`, in order. */
async function deflate(
  chunks: AsyncIterable<Uint8Array>,
  write: (bytes: Buffer) => Promise<void>,
): Promise<Numbers> {
  const numbers = { crc: 0, size: 0, compressed: 0 }
  await pipeline(
    async function* () {
      for await (const chunk of chunks) {
        numbers.crc = crc32(chunk, numbers.crc)
        numbers.size += chunk.length
        yield chunk
      }
    },
    createDeflateRaw(),
    async (source: AsyncIterable<Buffer>) => {
      for await (const chunk of source) {
        await write(chunk)
        numbers.compressed += chunk.length
      }
    },
  )
  return numbers
}

/** Small writes are gathered up to this many bytes. */
const GATHER = 1_048_576

/** Writes a zip into an empty file. Memory: a MB, and about 150 bytes an entry for the directory. */
export function createZipWriter(file: FileHandle, now = new Date()): ZipWriter {
  const time = dosTime(now)
  const directory: Buffer[] = []
  /** Where the next byte belongs, gathered ones included. */
  let position = 0
  let gathered: Buffer[] = []
  let gatheredSize = 0

  async function writeAt(bytes: Uint8Array, at: number): Promise<void> {
    for (let done = 0; done < bytes.length;)
      done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten
  }

  async function flush(): Promise<void> {
    await writeAt(Buffer.concat(gathered), position - gatheredSize)
    gathered = []
    gatheredSize = 0
  }

  async function append(...parts: Buffer[]): Promise<void> {
    gathered.push(...parts)
    for (const { length } of parts) {
      gatheredSize += length
      position += length
    }
    if (gatheredSize > GATHER) await flush()
  }

  return {
    async add(name, content) {
      const offset = position
      const nameBytes = Buffer.from(name)
      const sizesOf = (numbers: Numbers): Sizes => ({ ...numbers, nameLength: nameBytes.length })
      let sizes: Sizes
      if (content instanceof Uint8Array) {
        const packed = deflateRawSync(content)
        sizes = sizesOf({ crc: crc32(content), size: content.length, compressed: packed.length })
        await append(localHeader(nameBytes, time, sizes), packed)
      } else {
        // The header's numbers are known in the end only: until then there are zeros.
        await append(localHeader(nameBytes, time, sizesOf({ crc: 0, size: 0, compressed: 0 })))
        sizes = sizesOf(await deflate(content, append))
        if (sizes.size >= MAX_32 || sizes.compressed >= MAX_32)
          throw new Error(`${name} is too large for a copy`)
        await flush()
        await writeAt(localHeader(nameBytes, time, sizes), offset)
      }
      directory.push(centralHeader(nameBytes, time, sizes, offset))
    },
    async end() {
      const [offset, bytes] = [position, Buffer.concat(directory)]
      await append(bytes, endRecords(directory.length, bytes.length, offset))
      await flush()
    },
  }
}

import { open } from 'node:fs/promises'

const CHUNK = 1_048_576
const LINE_FEED = 10

/**
 * Calls `onLine` with each complete line (without its line feed) of the first `end` bytes and its offset in the file.
 * Works in chunks, so that other work of the process goes on between them. Throws at a line longer than `longest` bytes.
 */
export async function scanLines(
  path: string,
  end: number,
  onLine: (line: Buffer, offset: number) => void,
  longest = Infinity,
): Promise<void> {
  const file = await open(path, 'r')
  try {
    let rest: Buffer = Buffer.alloc(0)
    for (let position = 0; position < end;) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK, end - position))
      const { bytesRead } = await file.read(chunk, 0, chunk.length, position)
      if (bytesRead === 0) return
      const read = chunk.subarray(0, bytesRead)
      const bytes: Buffer = rest.length === 0 ? read : Buffer.concat([rest, read])
      const base = position - rest.length
      let start = 0
      // The rest holds no line feed, so the search begins after it.
      for (let at = bytes.indexOf(LINE_FEED, rest.length); at !== -1; at = bytes.indexOf(LINE_FEED, start)) {
        onLine(bytes.subarray(start, at), base + start)
        start = at + 1
      }
      rest = bytes.subarray(start)
      if (rest.length > longest) throw new Error(`${path} has a line that is too long`)
      position += bytesRead
    }
  } finally {
    await file.close()
  }
}

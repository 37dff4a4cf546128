import { type FileHandle, open } from 'node:fs/promises'
import type { Location } from './record-index'

/** How much is read at once where lines stand next to each other. */
const RUN = 1_048_576

export interface StoredLine {
  counter: number
  /** Without the line feed. */
  bytes: Buffer
}

/** How many locations from `from` on lie one after the other in one file and fit into a run. */
function runLength(locations: readonly Location[], from: number): number {
  let length = 0
  for (let i = from; i < locations.length; i++) {
    const [previous, location] = [locations[i - 1], locations[i]]
    if (!location) break
    const follows =
      i === from ||
      (previous?.path === location.path && location.offset === previous.offset + previous.length + 1)
    if (!follows || (i > from && length + location.length > RUN)) return i - from
    length += location.length + 1
  }
  return locations.length - from
}

/** Reads lines where the index says they are, in the order given. Throws when a file ends too early. */
export async function* readLines(locations: readonly Location[]): AsyncGenerator<StoredLine> {
  const files = new Map<string, FileHandle>()
  try {
    for (let i = 0; i < locations.length;) {
      const run = locations.slice(i, i + runLength(locations, i))
      i += run.length
      const [first, last] = [run[0], run.at(-1)]
      if (!first || !last) return
      const file = files.get(first.path) ?? (await open(first.path, 'r'))
      files.set(first.path, file)
      const bytes = Buffer.allocUnsafe(last.offset + last.length - first.offset)
      const { bytesRead } = await file.read(bytes, 0, bytes.length, first.offset)
      if (bytesRead < bytes.length) throw new Error(`${first.path} is shorter than it was`)
      for (const { counter, offset, length } of run)
        yield { counter, bytes: bytes.subarray(offset - first.offset, offset - first.offset + length) }
    }
  } finally {
    for (const file of files.values()) await file.close()
  }
}

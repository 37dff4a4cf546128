import { join } from 'node:path'
import { replaceFile } from '../files/atomic'
import { fileName } from './journal-folder'
import { encodeLine } from './line'
import { readLines } from './read-lines'
import type { Location } from './record-index'

const BUFFER = 1_048_576

/** A line of a snapshot and where it will stand. */
type Written = Omit<Location, 'path'>

/** The last line of a snapshot says how many came before it, so that a cut file is known as one. */
const trailer = (lines: number): string => encodeLine({ lines })

export const isTrailer = (object: object | null): object is { lines: number } =>
  object !== null && 'lines' in object && typeof object.lines === 'number'

/** The bytes of a snapshot in chunks of about a MB: the newest version of each record, tombstones included. */
export async function* snapshotBytes(
  locations: readonly Location[],
  onLine?: (line: Written) => void,
): AsyncGenerator<Buffer> {
  let chunk: Buffer[] = []
  let [size, offset] = [0, 0]
  for await (const { counter, bytes } of readLines(locations)) {
    onLine?.({ counter, offset, length: bytes.length })
    chunk.push(bytes, Buffer.from('\n'))
    offset += bytes.length + 1
    size += bytes.length + 1
    if (size < BUFFER) continue
    yield Buffer.concat(chunk)
    chunk = []
    size = 0
  }
  yield Buffer.concat([...chunk, Buffer.from(trailer(locations.length))])
}

/** Writes the snapshot whole or not at all; answers its path and where each counter's line stands in it. */
export async function writeSnapshot(
  folder: string,
  counter: number,
  locations: readonly Location[],
): Promise<{ path: string; written: Written[] }> {
  const path = join(folder, fileName('snapshot', counter))
  const written: Written[] = []
  await replaceFile(path, async (file) => {
    for await (const bytes of snapshotBytes(locations, (line) => written.push(line)))
      await file.writeFile(bytes)
  })
  return { path, written }
}

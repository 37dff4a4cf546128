import type { JournalFile, JournalFolder } from './journal-folder'
import { asLine, decodeObject } from './line'
import type { RecordIndex } from './record-index'
import { scanLines } from './scan'
import { isTrailer } from './snapshot'

/** Lines of one file that could not be understood and were left out. */
export interface Damage {
  path: string
  lines: number
}

/** Adds a file's lines to the index; answers how many are damaged (a snapshot without its end counts as one more). */
async function addFile(index: RecordIndex, path: string, end: number, isSnapshot: boolean): Promise<number> {
  let [good, damaged] = [0, 0]
  let announced = -1
  await scanLines(path, end, (bytes, offset) => {
    const object = decodeObject(bytes)
    const line = asLine(object)
    if (line) {
      good++
      index.add(line.kind, line.id, { counter: line.counter, path, offset, length: bytes.length })
    } else if (isSnapshot && isTrailer(object)) announced = object.lines
    else damaged++
  })
  return damaged === 0 && isSnapshot && announced !== good ? 1 : damaged
}

/**
 * Fills the index from the newest snapshot and the segments after it. Where a snapshot is damaged, older ones and the
 * segments since are read too: the greater counter wins, so what they add can only be right.
 * `sizeOf` says how many bytes of a segment count.
 */
export async function loadIndex(
  index: RecordIndex,
  { segments, snapshots }: JournalFolder,
  sizeOf: (segment: JournalFile) => number,
): Promise<Damage[]> {
  const damage: Damage[] = []
  const ends = new Map(segments.map((segment) => [segment.path, sizeOf(segment)]))
  const add = async (path: string, isSnapshot: boolean) => {
    const lines = await addFile(index, path, ends.get(path) ?? Infinity, isSnapshot)
    if (lines > 0) damage.push({ path, lines })
    return lines === 0
  }

  let covered = 0
  for (const { path, number } of snapshots.toReversed()) {
    if (!(await add(path, true))) continue
    covered = number
    break
  }
  const needed = segments.filter((_, i) => (segments[i + 1]?.number ?? Infinity) - 1 > covered)
  for (const { path } of needed) await add(path, false)
  return damage
}

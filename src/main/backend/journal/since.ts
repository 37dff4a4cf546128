import { type Entry, RECORD_KINDS, type RecordKind } from '#shared/contract/journal'
import { decodeLine } from './line'
import { readLines } from './read-lines'
import type { Location } from './record-index'

export interface Batch {
  entries: Entry[]
  /** Where to go on; null at the end. */
  next: number | null
}

const isKind = (kind: string): kind is RecordKind => (RECORD_KINDS as readonly string[]).includes(kind)

/** Reads entries until `limit` bytes are passed, at least one. Kinds that only a newer version knows are left out. */
export async function readBatch(locations: readonly Location[], limit: number): Promise<Batch> {
  const entries: Entry[] = []
  let [size, seen] = [0, 0]
  for await (const { counter, bytes } of readLines(locations)) {
    const line = decodeLine(bytes)
    if (line && isKind(line.kind)) entries.push({ counter, kind: line.kind, id: line.id, value: line.value })
    size += bytes.length
    seen++
    if (size >= limit) return { entries, next: seen < locations.length ? counter : null }
  }
  return { entries, next: null }
}

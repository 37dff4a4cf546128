import * as v from 'valibot'
import { method } from './define'

export const RECORD_KINDS = [
  'article',
  'correction',
  'annotation',
  'note',
  'setting',
  'speaker',
  'person',
] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/** One committed change. `value` is the whole record after it; null says that the record is gone for good. */
export const change = v.object({
  kind: v.picklist(RECORD_KINDS),
  id: v.string(),
  value: v.nullable(v.record(v.string(), v.unknown())),
})
export type Change = v.InferOutput<typeof change>

/** A change with its place in the library's history: counters rise by one and are given by the main process. */
export const entry = v.object({ ...change.entries, counter: v.pipe(v.number(), v.integer(), v.minValue(1)) })
export type Entry = v.InferOutput<typeof entry>

export const journal = {
  /** Appends and fsyncs in order; answers the counter of the last one. Fails (`journal-append`) on a full disk, with nothing kept of the call. */
  'journal.append': method(v.object({ changes: v.array(change) }), v.object({ counter: v.number() })),
  /** Changes after a counter, the newest of each record, in order of counter, a few MB a call. `next` is where to go on, null at the end. */
  'journal.since': method(
    v.object({ counter: v.number() }),
    v.object({ entries: v.array(entry), next: v.nullable(v.number()) }),
  ),
}

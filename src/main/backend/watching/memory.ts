import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { writeAtomically } from '../files/atomic'

const schema = v.object({
  folder: v.nullable(v.string()),
  /** It was said that the folder is not there. */
  missing: v.boolean(),
  /** The mark (see `scan`) of what was imported, by path. */
  seen: v.record(v.string(), v.string()),
})

/** What the watcher keeps over restarts. It names places of this computer, so copies of a library leave it out. */
export type Memory = v.InferOutput<typeof schema>

export const NOTHING: Memory = { folder: null, missing: false, seen: {} }

/** A file that is not there or cannot be understood means that nothing is watched. */
export async function readMemory(path: string): Promise<Memory> {
  try {
    const parsed = v.safeParse(schema, JSON.parse(await readFile(path, 'utf8')))
    return parsed.success ? parsed.output : NOTHING
  } catch {
    return NOTHING
  }
}

export const writeMemory = (path: string, memory: Memory): Promise<void> =>
  writeAtomically(path, JSON.stringify(memory))

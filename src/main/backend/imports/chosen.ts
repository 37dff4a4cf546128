import { createHash } from 'node:crypto'
import type { Result } from '#shared/result'
import type { FileImport } from './import-file'
import { type Found, walk } from './walk'

/** Everything in what was chosen. A failure stands for something chosen that has no path. */
export async function* filesIn(roots: readonly Result<string>[]): AsyncGenerator<Found> {
  for (const root of roots) {
    if (root.ok) yield* walk(root.value)
    else yield { file: 'A dropped item', path: '', error: root.error }
  }
}

/** A mark by which the page knows a place again without knowing any path. */
export const placeOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 32)

/** Says of each file that was read where it is. */
export const withPlace =
  (importFile: FileImport): FileImport =>
  async (found, seen, signal) => {
    const outcome = await importFile(found, seen, signal)
    return outcome.ok ? { ...outcome, place: placeOf(found.path) } : outcome
  }

import { mkdir } from 'node:fs/promises'
import { ok, type Result } from '#shared/result'
import { fileFailure } from '../files/cause'
import { layout } from './layout'
import { type Lock, lockLibrary } from './lock'
import { type Manifest, newManifest, readManifest, writeManifest } from './manifest'

export interface OpenedLibrary {
  lock: Lock
  manifest: Manifest
  /** The shell that had it open before, where that is another one. */
  previousShell: Manifest['shell'] | null
}

/**
 * Locks a library and notes in its library.json who has it; makes a new one in an empty or missing folder.
 * A newer or damaged library is refused before anything is written. Codes: see readManifest and lockLibrary,
 * and `library-open`.
 */
export async function openLibrary(
  folder: string,
  shell: Manifest['shell'],
  version: string,
): Promise<Result<OpenedLibrary>> {
  const seen = await readManifest(folder)
  if (!seen.ok) return seen
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    return fileFailure('library-open', `The library's folder ${folder} could not be made`, error)
  }
  const lock = await lockLibrary(folder, layout(folder).lock, shell)
  if (!lock.ok) return lock
  const refused = async <T>(result: T): Promise<T> => {
    await lock.value.release()
    return result
  }
  // Read again: it may have changed hands before the lock was ours.
  const found = await readManifest(folder)
  if (!found.ok) return refused(found)
  try {
    const old = found.value
    const manifest = old ? { ...old, shell, appVersion: version } : newManifest(shell, version)
    if (old?.shell !== shell || old.appVersion !== version) await writeManifest(folder, manifest)
    return ok({ lock: lock.value, manifest, previousShell: old && old.shell !== shell ? old.shell : null })
  } catch (error) {
    return refused(fileFailure('library-open', `The library in ${folder} could not be opened`, error))
  }
}

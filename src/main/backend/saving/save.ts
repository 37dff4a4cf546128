import { realpath, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { failure, ok, type Result } from '#shared/result'
import { replaceFile } from '../files/atomic'
import { codeOf, fileFailure } from '../files/cause'
import { isInside } from '../files/inside'

/**
 * Writes a file that the person chose, whole or not at all. A file that is replaced keeps its permissions, and a link
 * stays a link to the file. Nothing is written into the library's own folder.
 */
export async function saveFile(
  path: string,
  bytes: Uint8Array | string,
  library: string,
): Promise<Result<void>> {
  const name = basename(path)
  if (isInside(library, path))
    return failure(
      'save-refused',
      `${name} was not saved, because that folder belongs to the library. Choose another.`,
    )
  try {
    const target = await realpath(path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return path
      throw error
    })
    const old = await stat(target).catch(() => null)
    await replaceFile(target, async (file) => {
      await file.writeFile(bytes)
      if (old) await file.chmod(old.mode & 0o777)
    })
    return ok(undefined)
  } catch (error) {
    return fileFailure('save-failed', `${name} could not be saved`, error)
  }
}

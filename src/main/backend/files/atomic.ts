import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Makes a rename or a new name in this folder survive a power cut, where the system can do that. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  // Windows and some network folders cannot sync a folder; the file itself is on disk all the same.
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/**
 * Calls `fill` with a new temporary file beside `path`, then fsyncs and renames it to `path`. When anything fails,
 * the temporary file is removed, what stood at `path` is untouched, and the error is thrown.
 */
export async function replaceFile(
  path: string,
  fill: (file: FileHandle) => Promise<void>,
  mode = 0o666,
): Promise<void> {
  const folder = dirname(path)
  const temporary = join(folder, `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`)
  const file = await open(temporary, 'wx', mode)
  try {
    try {
      await fill(file)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(folder)
}

/** Writes the whole file or nothing; makes the folder when it is missing. */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array | string,
  mode?: number,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await replaceFile(path, (file) => file.writeFile(bytes), mode)
}

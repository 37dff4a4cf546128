import type { Stats } from 'node:fs'
import { constants, type FileHandle, open, stat } from 'node:fs/promises'
import { failure, ok, type Result } from '#shared/result'

/** Larger files are refused by their size, before they are read. */
export const LARGEST_FILE = 100 * 1024 * 1024

const CODES: Readonly<Record<string, [code: string, what: string]>> = {
  ENOENT: ['not-found', 'is no longer there; choose it again from where it is now.'],
  ENOTDIR: ['not-found', 'is no longer there; choose it again from where it is now.'],
  EACCES: [
    'no-permission',
    'may not be read by you; change its permissions, or copy it to a folder of your own.',
  ],
  EPERM: [
    'no-permission',
    'may not be read by you; change its permissions, or copy it to a folder of your own.',
  ],
  EBUSY: ['in-use', 'is held by another program; close it there and import it again.'],
  ELOOP: ['unreadable', 'is a link that leads back to itself; choose the file that it should lead to.'],
  ENAMETOOLONG: [
    'unreadable',
    'has a name that is too long for this computer; rename it and import it again.',
  ],
}

/** The sentence for an error of the file system; `file` is the name as the person knows it. */
export function fileFailure(file: string, error: unknown): ReturnType<typeof failure> {
  const known = error instanceof Error && 'code' in error ? CODES[String(error.code)] : undefined
  const [code, what] = known ?? [
    'unreadable',
    'could not be read from its disk; copy it to another place and try again.',
  ]
  return failure(code, `${file} ${what}`)
}

function refuseBySort(file: string, stats: Stats, limit: number): ReturnType<typeof failure> | null {
  if (stats.isDirectory()) return failure('is-folder', `${file} is a folder; choose the files in it.`)
  if (!stats.isFile())
    return failure('not-a-file', `${file} is a device or a connection, not a file; choose an ordinary file.`)
  if (stats.size > limit) {
    const mb = Math.ceil(stats.size / 1024 / 1024)
    return failure(
      'too-large',
      `${file} is too large (${mb} MB, and at most ${Math.floor(limit / 1024 / 1024)} MB can be read); import a smaller part of it.`,
    )
  }
  if (stats.size === 0) return failure('empty', `${file} is empty; choose a file that has text in it.`)
  return null
}

/** Size in bytes of a file that can be read, or the sentence that says why it cannot. Opens nothing. */
export async function checkFile(path: string, file: string, limit = LARGEST_FILE): Promise<Result<number>> {
  try {
    const stats = await stat(path)
    return refuseBySort(file, stats, limit) ?? ok(stats.size)
  } catch (error) {
    return fileFailure(file, error)
  }
}

/** Reads a file that has passed `checkFile`, and holds to the limit even if the file grows meanwhile. */
export async function readWhole(
  path: string,
  file: string,
  limit = LARGEST_FILE,
): Promise<Result<Uint8Array>> {
  let handle: FileHandle | undefined
  try {
    // O_NONBLOCK: opening a pipe that took the file's place would otherwise wait for ever.
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const stats = await handle.stat()
    const refused = refuseBySort(file, stats, limit)
    if (refused) return refused
    const bytes = new Uint8Array(stats.size)
    let length = 0
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return length === 0
      ? failure('empty', `${file} is empty; choose a file that has text in it.`)
      : ok(bytes.subarray(0, length))
  } catch (error) {
    return fileFailure(file, error)
  } finally {
    await handle?.close().catch(() => undefined)
  }
}

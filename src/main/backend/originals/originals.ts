import { stat } from 'node:fs/promises'
import { failure, ok, type Result } from '#shared/result'
import { writeAtomically } from '../files/atomic'
import { fileFailure } from '../files/cause'
import { isSha256, sharded } from '../library/layout'

/** The untouched bytes of imported files, each named by its sha256. */
export interface Originals {
  /** `sha256` must be that of the bytes, as 64 lower-case hex digits. Keeping the same bytes again does nothing. */
  keep(bytes: Uint8Array, sha256: string): Promise<Result<void>>
  path(sha256: string): string
  has(sha256: string): Promise<boolean>
}

export function createOriginals(root: string): Originals {
  const path = (sha256: string) => sharded(root, sha256)
  const sizeOf = async (sha256: string) =>
    isSha256(sha256)
      ? await stat(path(sha256)).then(
          ({ size }) => size,
          () => null,
        )
      : null
  return {
    path,
    has: async (sha256) => (await sizeOf(sha256)) !== null,
    async keep(bytes, sha256) {
      if (!isSha256(sha256))
        return failure('bad-name', 'A file could not be kept, because its name is no sha256.')
      try {
        // A file of another length was damaged after it was written: then the good bytes replace it.
        if ((await sizeOf(sha256)) !== bytes.length) await writeAtomically(path(sha256), bytes, 0o444)
        return ok(undefined)
      } catch (error) {
        return fileFailure('keep-original', 'The original could not be kept in the library', error)
      }
    },
  }
}

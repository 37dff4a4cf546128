import { readFile, stat } from 'node:fs/promises'
import { failure, ok, type Result } from '#shared/result'
import { writeAtomically } from '../files/atomic'
import { fileFailure } from '../files/cause'
import { isSha256, sharded } from '../library/layout'
import type { Asset } from '../../../extractor/messages'

/** Pictures and other parts that were inside files. */
export interface Assets {
  keep: (asset: Asset) => Promise<Result<void>>
  /** Null when it is not there. */
  read: (sha256: string) => Promise<{ bytes: Uint8Array; mediaType: string } | null>
}

/** The extension says the media type, so that an asset is one file that other programs can open. */
const TYPES: readonly (readonly [extension: string, mediaType: string])[] = [
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['svg', 'image/svg+xml'],
  ['bmp', 'image/bmp'],
  ['tiff', 'image/tiff'],
  ['bin', 'application/octet-stream'],
]

export const ASSET_EXTENSIONS: readonly string[] = TYPES.map(([extension]) => extension)

export function createAssets(root: string): Assets {
  const path = (sha256: string, extension: string) => `${sharded(root, sha256)}.${extension}`
  return {
    async keep({ sha256, mediaType, bytes }) {
      if (!isSha256(sha256))
        return failure('bad-name', 'A picture could not be kept, because its name is no sha256.')
      const extension = TYPES.find(([, type]) => type === mediaType)?.[0] ?? 'bin'
      const target = path(sha256, extension)
      try {
        const size = await stat(target).then(
          (found) => found.size,
          () => null,
        )
        if (size !== bytes.length) await writeAtomically(target, bytes, 0o444)
        return ok(undefined)
      } catch (error) {
        return fileFailure('keep-asset', 'A picture could not be kept in the library', error)
      }
    },
    async read(sha256) {
      if (!isSha256(sha256)) return null
      for (const [extension, mediaType] of TYPES) {
        const bytes = await readFile(path(sha256, extension)).catch(() => null)
        if (bytes) return { bytes, mediaType }
      }
      return null
    },
  }
}

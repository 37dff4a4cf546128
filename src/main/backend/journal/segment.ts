import { dirname } from 'node:path'
import { syncFolder } from '../files/atomic'
import type { OpenSegmentFile, SegmentFile } from './files-port'

/** The file that changes are appended to. */
export interface Segment {
  readonly path: string
  /** Bytes that are acknowledged. */
  size(): number
  /** Writes and fsyncs; when it throws, nothing of `bytes` is kept. */
  append(bytes: Uint8Array): Promise<void>
  /** Throws when the remains of a failed append cannot be cut off; the segment is open then. */
  close(): Promise<void>
}

/** `size`: how many bytes the file has now. */
export function createSegment(path: string, size: number, openFile: OpenSegmentFile): Segment {
  let file: SegmentFile | null = null
  // Whether a failed append may have left bytes after `size`. They must go before anything else is written: a shorter
  // line would not cover them all, and in a closed segment they would be read as if they had been acknowledged.
  let clean = true

  async function opened(): Promise<SegmentFile> {
    if (file) return file
    const fresh = await openFile(path)
    file = fresh
    await syncFolder(dirname(path))
    return fresh
  }

  return {
    path,
    size: () => size,
    async append(bytes) {
      const target = await opened()
      if (!clean) await target.truncate(size)
      clean = true
      try {
        await target.write(bytes, size)
        await target.sync()
      } catch (error) {
        // When this fails too, the next append begins with it.
        clean = await target.truncate(size).then(
          () => true,
          () => false,
        )
        throw error
      }
      size += bytes.length
    },
    async close() {
      if (!clean) await file?.truncate(size)
      clean = true
      await file?.close()
      file = null
    },
  }
}

import { constants, open } from 'node:fs/promises'

/** The little that a segment asks of the disk; tests put in one that fails. */
export interface SegmentFile {
  write(bytes: Uint8Array, position: number): Promise<void>
  sync(): Promise<void>
  truncate(size: number): Promise<void>
  close(): Promise<void>
}

export type OpenSegmentFile = (path: string) => Promise<SegmentFile>

/** Makes the file when it is missing. */
export const openSegmentFile: OpenSegmentFile = async (path) => {
  const handle = await open(path, constants.O_RDWR | constants.O_CREAT)
  return {
    async write(bytes, position) {
      for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done)
        done += bytesWritten
      }
    },
    sync: () => handle.datasync(),
    truncate: (size) => handle.truncate(size),
    close: () => handle.close(),
  }
}

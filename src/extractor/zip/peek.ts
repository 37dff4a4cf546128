import { readDirectory } from './directory'
import { isZip } from './open-zip'

const HEAD = 64 * 1024

/**
 * Whether an archive holds a file of this name: by its directory, or where that cannot be read by the headers at its start, so that
 * a document which is cut off is still known for what it is.
 */
export const zipHolds = (bytes: Uint8Array, name: string): boolean => {
  if (!isZip(bytes)) return false
  const directory = readDirectory({ name: '', bytes })
  if (directory.ok) return directory.value.some((entry) => entry.name === name)
  return Buffer.from(bytes.subarray(0, HEAD)).includes(name, 0, 'latin1')
}

import { isZip, openZip } from '../zip/open-zip'

const HEAD = 'mimetypeapplication/epub+zip'
const CONTAINER = 'META-INF/container.xml'

/**
 * Whether an archive is a book (EPUB 3.3, OCF): by the type that its first bytes name, as they also stand in one that was cut off,
 * or by the file that names its list of contents.
 */
export const isEpub = (bytes: Uint8Array): boolean => {
  if (!isZip(bytes)) return false
  if (String.fromCharCode(...bytes.subarray(30, 30 + HEAD.length)) === HEAD) return true
  const zip = openZip({ name: '', bytes })
  return zip.ok && zip.value.names.includes(CONTAINER)
}

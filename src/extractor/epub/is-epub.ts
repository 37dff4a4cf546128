import { isZip } from '../zip/open-zip'
import { zipHolds } from '../zip/peek'

const HEAD = 'mimetypeapplication/epub+zip'

/**
 * Whether an archive is a book (EPUB 3.3, OCF): by the type that its first bytes name, or by the file that names its list of contents.
 */
export const isEpub = (bytes: Uint8Array): boolean =>
  isZip(bytes) &&
  (String.fromCharCode(...bytes.subarray(30, 30 + HEAD.length)) === HEAD ||
    zipHolds(bytes, 'META-INF/container.xml'))

import { isZip } from '../zip/open-zip'
import { zipHolds } from '../zip/peek'

const HEAD = 'mimetypeapplication/vnd.oasis.opendocument.'
const FLAT = /<office:document\s[^>]*office:mimetype\s*=\s*["']application\/vnd\.oasis\.opendocument\.text/

const latin1 = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.subarray(start, end)).toString('latin1')

/** A document in one XML file (part 3, 3.1.2). */
export const isFlatOdt = (bytes: Uint8Array): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml/.test(latin1(bytes, 0, 100)) && FLAT.test(latin1(bytes, 0, 16_384))

/** Whether a file is an OpenDocument package; which kind, its reader tells. */
export const isOpenDocument = (bytes: Uint8Array): boolean =>
  isZip(bytes) &&
  (latin1(bytes, 30, 30 + HEAD.length) === HEAD ||
    (zipHolds(bytes, 'content.xml') && zipHolds(bytes, 'META-INF/manifest.xml')))

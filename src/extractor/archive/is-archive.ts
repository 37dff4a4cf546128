import { foreignKind } from '../recognise/signature'
import { isZip } from '../zip/open-zip'

/** A ZIP archive, an empty one among them, that is no document of a program. */
export const isArchive = (bytes: Uint8Array): boolean =>
  (isZip(bytes) || (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 5 && bytes[3] === 6)) &&
  foreignKind(bytes) === null

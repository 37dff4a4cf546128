import { zipHolds } from '../zip/peek'

/** Whether a file is a package of Office Open XML; which kind, its reader tells. */
export const isOfficePackage = (bytes: Uint8Array): boolean => zipHolds(bytes, '[Content_Types].xml')

import { compoundNames } from '../../ole/compound-file'

/** A mail as Outlook saves it: a compound file with a message's properties ([MS-OXMSG] 2.2). */
export const isOutlookMessage = (bytes: Uint8Array): boolean =>
  compoundNames(bytes).some((name) => /^__(?:properties_version1\.0|substg1\.0_)/.test(name))

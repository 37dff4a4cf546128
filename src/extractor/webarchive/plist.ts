/** A value of a property list, as far as web archives need it; dates and numbers of other programs are null. */
export type PlistValue = string | number | boolean | null | Uint8Array | PlistValue[] | PlistDictionary
export type PlistDictionary = Map<string, PlistValue>

/** Real archives nest frames in frames, a handful deep. */
export const MAX_PLIST_DEPTH = 40

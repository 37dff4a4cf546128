const HEAD = 1024
const MARK = [0x25, 0x50, 0x44, 0x46, 0x2d]

/** Whether `%PDF-` stands in the first kilobyte, where readers have always looked for it (ISO 32000-1, Annex H.3, note 13). */
export const isPdf = (bytes: Uint8Array): boolean => {
  const last = Math.min(bytes.length, HEAD) - MARK.length
  for (let at = 0; at <= last; at++) if (MARK.every((code, i) => bytes[at + i] === code)) return true
  return false
}

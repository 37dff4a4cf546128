/** The characters that windows-1252 shows for the bytes 0x80 to 0x9f, by byte. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const byteOf = (char: string): number => {
  const code = char.charCodeAt(0)
  if (code >= 0xa0 && code <= 0xff) return code
  const index = HIGH.indexOf(char)
  return index < 0 ? -1 : 0x80 + index
}

const LEAD = /[\u00c2-\u00f4][€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0-\u00bf]{1,3}/g

const utf8 = new TextDecoder('utf-8', { fatal: true })

const repaired = (run: string): string => {
  for (let length = run.length; length >= 2; length--) {
    const bytes = Uint8Array.from({ length }, (_, i) => byteOf(run.charAt(i)))
    try {
      return utf8.decode(bytes) + run.slice(length)
    } catch {
      continue
    }
  }
  return run
}

/**
 * Undoes UTF-8 that was once read as windows-1252 ("donâ€™t"). Each run is changed only when its bytes are valid UTF-8; a text
 * with fewer than two such runs is left alone, as one may be meant.
 */
export const repairMojibake = (text: string): { text: string; count: number } => {
  let count = 0
  const fixed = text.replace(LEAD, (run) => {
    const better = repaired(run)
    if (better !== run) count++
    return better
  })
  return count >= 2 ? { text: fixed, count } : { text, count: 0 }
}

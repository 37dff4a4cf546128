const SAMPLE = 4096

/** UTF-16 without a byte order mark: in Latin text and in markup every other byte is mostly zero. */
export const bareUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  if (length < 8) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const units = length / 2
  if (odd > units * 0.4 && even < units * 0.05) return 'utf-16le'
  if (even > units * 0.4 && odd < units * 0.05) return 'utf-16be'
  return bareUtf16ByBreaks(bytes.subarray(0, length))
}

/** In other scripts only spaces, line breaks and punctuation have a zero byte, always on the same side. */
const bareUtf16ByBreaks = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  let little = 0
  let big = 0
  for (let i = 0; i < bytes.length; i += 2) {
    const [a, b] = [bytes[i], bytes[i + 1]]
    if (b === 0 && (a === 0x20 || a === 0x0a)) little++
    if (a === 0 && (b === 0x20 || b === 0x0a)) big++
    if (a === 0 && b === 0) return null
  }
  if (little >= 4 && big === 0) return 'utf-16le'
  if (big >= 4 && little === 0) return 'utf-16be'
  return null
}

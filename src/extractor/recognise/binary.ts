import { bomEncoding } from '../charset/bom'
import { bareUtf16 } from '../charset/utf16'

const SAMPLE = 64 * 1024

/** Whether bytes are no text in any encoding: more control characters than an accident leaves. */
export const isBinary = (bytes: Uint8Array): boolean => {
  if (bomEncoding(bytes) || bareUtf16(bytes)) return false
  const sample = bytes.subarray(0, SAMPLE)
  let controls = 0
  for (const byte of sample)
    if (byte < 9 || byte === 11 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32) || byte === 127)
      controls++
  return controls > Math.max(4, sample.length * 0.02)
}

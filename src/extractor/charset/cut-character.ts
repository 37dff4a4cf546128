/** How many bytes the character takes that begins with this one in UTF-8; 0 for one that begins none of several bytes. */
const lengthFrom = (byte: number): number =>
  byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xc2 && byte < 0xe0 ? 2 : 0

/** Bytes of UTF-8 without a last character that was cut in the middle. */
export const withoutCutCharacter = (bytes: Uint8Array): Uint8Array => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) break
    if (byte >= 0xc0) return lengthFrom(byte) > back ? bytes.subarray(0, bytes.length - back) : bytes
  }
  return bytes
}

/**
 * Whether a file holds pictures, as every scan does: the dictionary of a picture's stream is never compressed, so its name can be
 * seen (ISO 32000-1, 7.5.7 and 8.9.5).
 */
export const holdsPictures = (bytes: Uint8Array): boolean => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.includes('/Subtype /Image') || buffer.includes('/Subtype/Image')
}

const SIGNATURES: readonly [string, string][] = [
  ['\u0089PNG\r\n', 'image/png'],
  ['\u00ff\u00d8\u00ff', 'image/jpeg'],
  ['GIF8', 'image/gif'],
  ['BM', 'image/bmp'],
]

/** What kind of picture bytes are, by their first bytes, or the media type that was stated. */
export const pictureType = (bytes: Uint8Array, stated: string): string => {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp'
  if (head.slice(4, 12) === 'ftypavif') return 'image/avif'
  return SIGNATURES.find(([start]) => head.startsWith(start))?.[1] ?? stated
}

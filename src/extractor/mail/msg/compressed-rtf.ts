const COMPRESSED = 0x75465a4c
const UNCOMPRESSED = 0x414c454d
const HEADER = 16
const WINDOW = 4096
const MAX_BYTES = 64 * 1024 * 1024
/** What the window holds at first ([MS-OXRTFCP] 2.1.2.1). */
const FIRST = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
  'latin1',
)

/**
 * Unpacks the RTF of a mail ([MS-OXRTFCP]), or null when it is none. 17 bytes give at most 136, so the output is bounded by
 * the input; what is cut, or longer than stated, is unpacked as far as it goes.
 */
export const unpackRtf = (bytes: Uint8Array): Uint8Array | null => {
  if (bytes.length < HEADER) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = view.getUint32(8, true)
  if (kind === UNCOMPRESSED) return bytes.subarray(HEADER)
  if (kind !== COMPRESSED) return null
  const window = new Uint8Array(WINDOW)
  window.set(FIRST)
  const out = new Uint8Array(Math.min(view.getUint32(4, true), 8 * bytes.length, MAX_BYTES))
  let length = 0
  let write = FIRST.length
  const put = (byte: number): void => {
    out[length++] = byte
    window[write] = byte
    write = (write + 1) % WINDOW
  }
  for (let at = HEADER; at < bytes.length && length < out.length;) {
    const control = bytes[at++] ?? 0
    for (let bit = 0; bit < 8 && at < bytes.length; bit++) {
      if (!((control >> bit) & 1)) {
        put(bytes[at++] ?? 0)
        continue
      }
      const token = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
      at += 2
      const from = token >> 4
      if (from === write) return out.subarray(0, Math.min(length, out.length))
      for (let i = 0; i < (token & 15) + 2; i++) put(window[(from + i) % WINDOW] ?? 0)
    }
  }
  return out.subarray(0, Math.min(length, out.length))
}

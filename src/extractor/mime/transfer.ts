const hex = (byte: number | undefined): number => {
  if (byte === undefined) return -1
  if (byte >= 48 && byte <= 57) return byte - 48
  const letter = byte | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

/** How many bytes a soft line break at `at` (its `=`) takes: white space may stand before the line's end. 0 when it is none. */
const softBreak = (bytes: Uint8Array, at: number): number => {
  let end = at + 1
  while (bytes[end] === 32 || bytes[end] === 9) end++
  if (bytes[end] === 13) end++
  if (bytes[end] === 10) return end + 1 - at
  return end >= bytes.length ? end - at : 0
}

/** Quoted-printable (RFC 2045, 6.7) to bytes. What is no valid escape stays as it is. */
export const decodeQuotedPrintable = (bytes: Uint8Array): Uint8Array => {
  const out = new Uint8Array(bytes.length)
  let length = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte === 61) {
      const [high, low] = [hex(bytes[i + 1]), hex(bytes[i + 2])]
      if (high >= 0 && low >= 0) {
        out[length++] = high * 16 + low
        i += 2
        continue
      }
      const soft = softBreak(bytes, i)
      if (soft) {
        i += soft - 1
        continue
      }
    }
    out[length++] = byte
  }
  return out.subarray(0, length)
}

const SAMPLE = 4096
const isBase64 = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) ||
  (byte >= 97 && byte <= 122) ||
  (byte >= 65 && byte <= 90) ||
  /[+/=\r\n\t]/.test(String.fromCharCode(byte))

/** Some parts say that they are base64 and are plain text; spaces and markup give them away. */
const isText = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, SAMPLE)
  return sample.length > 64 && sample.filter((byte) => !isBase64(byte)).length > sample.length * 0.1
}

/** Bytes as a part's Content-Transfer-Encoding says; base64 passes over what does not belong in it. */
export const decodeTransfer = (bytes: Uint8Array, encoding: string): Uint8Array => {
  if (/base-?64/i.test(encoding) && !isText(bytes))
    return new Uint8Array(Buffer.from(new TextDecoder('latin1').decode(bytes), 'base64'))
  return /quoted-?printable/i.test(encoding) ? decodeQuotedPrintable(bytes) : bytes
}

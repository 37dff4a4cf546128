const HEAD = 4096
const XML = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']?([\w.:-]+)/i
const META = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i

/** An encoding's standard name, or null when no decoder knows it. */
export const knownEncoding = (label: string): string | null => {
  if (!label) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** The encoding that a page declares in its first bytes (`<meta charset>`, `http-equiv`, XML), by its standard name, or null. */
export const declaredEncoding = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const label = XML.exec(head)?.[1] ?? META.exec(head)?.[1]
  const encoding = knownEncoding(label ?? '')
  // A declaration that could be read byte by byte cannot be UTF-16.
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding
}

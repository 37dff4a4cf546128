const DECLARED = /^<\?xml[^>]*?\bencoding\s*=\s*["']([\w-]+)["']/

const encodingOf = (bytes: Uint8Array): string => {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be'
  return DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))?.[1] ?? 'utf-8'
}

/** The text of an XML part by its byte order mark or declaration, else UTF-8. */
export const decodeXml = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder(encodingOf(bytes)).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

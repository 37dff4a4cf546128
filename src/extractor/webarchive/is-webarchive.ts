const KEY = 'WebMainResource'
const XML_HEAD = 2048

export const isBinaryPlist = (bytes: Uint8Array): boolean =>
  String.fromCharCode(...bytes.subarray(0, 6)) === 'bplist'

const holdsKey = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(KEY)

/** A page as Safari saves it: a property list, binary or XML, with a main resource. */
export const isWebArchive = (bytes: Uint8Array): boolean => {
  if (isBinaryPlist(bytes)) return holdsKey(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, XML_HEAD))
  return (
    /<plist[\s>]/.test(head) &&
    /^\s*(?:\u00ef\u00bb\u00bf)?\s*<(?:\?xml|!DOCTYPE plist|plist)/.test(head) &&
    holdsKey(bytes)
  )
}

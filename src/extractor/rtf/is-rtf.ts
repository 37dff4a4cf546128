/** Whether bytes begin as RTF does, white space and a byte order mark aside. */
export const isRtf = (bytes: Uint8Array): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?\s*\{\\u?rtf/.test(String.fromCharCode(...bytes.subarray(0, 32)))

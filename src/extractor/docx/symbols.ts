import { symbolCharacter } from '../rtf/symbol-font'

/** A sign that is given by font and code (17.3.3.30), as Unicode; '' for pictures of a font that have none. */
export const symbol = (font: string | null, hex: string | null): string => {
  const code = Number.parseInt(hex ?? '', 16)
  if (!Number.isInteger(code) || code < 32 || code > 0xffff || (code >= 0xd800 && code < 0xe000)) return ''
  // Fonts of signs stand in the private area, one byte for each.
  if (code < 0xf000 || code > 0xf0ff) return code >= 0xe000 && code < 0xf900 ? '' : String.fromCharCode(code)
  return symbolCharacter(code & 0xff, font ?? '').replace('\ufffd', '')
}

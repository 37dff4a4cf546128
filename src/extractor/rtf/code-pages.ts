/** Windows code pages by number, as `TextDecoder` calls them. */
const LABELS: Readonly<Record<number, string>> = {
  708: 'iso-8859-6',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** Code pages by a font's `\fcharset`, after the specification's table of character sets. */
const BY_CHARSET: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  78: 932,
  79: 949,
  80: 936,
  81: 950,
  83: 1255,
  84: 1256,
  85: 1253,
  86: 1254,
  89: 10007,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
}

export const SYMBOL_CHARSET = 2

/** The code page of a font's character set; null for "default" and the unknown, where the document's own holds. */
export const charsetCodePage = (charset: number): number | null => BY_CHARSET[charset] ?? null

/** The upper halves of the two DOS code pages that `TextDecoder` does not know, from 0x80. */
const DOS: Readonly<Record<number, string>> = {
  437: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  850: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
}

const decoders = new Map<string, TextDecoder>()

const decoder = (label: string): TextDecoder => {
  const known = decoders.get(label)
  if (known) return known
  const made = new TextDecoder(label)
  decoders.set(label, made)
  return made
}

/** Bytes of one run to text; an unknown code page is read as windows-1252. What has no character becomes U+FFFD. */
export const decodeBytes = (bytes: Uint8Array, codePage: number): string => {
  const high = DOS[codePage]
  if (!high) return decoder(LABELS[codePage] ?? 'windows-1252').decode(bytes)
  let text = ''
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : high.charAt(byte - 0x80)
  return text
}

/** A code page as `TextDecoder` calls it, or '' for those that it does not know. */
export const encodingLabel = (codePage: number): string => LABELS[codePage] ?? ''

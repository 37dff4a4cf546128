/** The Symbol font's characters from 0x22; a space where the font has nothing that text needs. */
const SYMBOL_LOW =
  '∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'
/** And from 0xA1. */
const SYMBOL_HIGH = 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑'

/** What the Wingdings fonts have that texts use. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x4a: '☺',
  0x4c: '☹',
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x75: '◆',
  0x76: '❖',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '☐',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
}

/** A byte (0x20-0xFF) of a symbol font as the character it shows, or U+FFFD. */
export const symbolCharacter = (byte: number, font: string): string => {
  if (byte <= 0x20) return byte === 0x20 ? ' ' : ''
  if (/wingding|webding|dingbat/i.test(font)) return WINGDINGS[byte] ?? '\ufffd'
  if (byte === 0x21) return '!'
  return (byte < 0xa1 ? SYMBOL_LOW.charAt(byte - 0x22) : SYMBOL_HIGH.charAt(byte - 0xa1)).trim() || '\ufffd'
}

import { bomEncoding } from './bom'
import { dropControls } from './controls'
import { declaredEncoding } from './declared'
import { detectEncoding } from './detect'
import { bareUtf16 } from './utf16'

export interface Decoded {
  text: string
  encoding: string
  warnings: string[]
}

/** Text that is cut in the middle of a character is still UTF-8. */
const validUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Mostly UTF-8 with a few broken bytes is more likely than a legacy encoding that happens to look like it. */
const nearlyUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 1 << 20))
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const foreign = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  return foreign > 20 * broken
}

const has7BitEscapes = (bytes: Uint8Array): boolean =>
  /\u001b\$[@B]/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)))

/** Byte order mark, then valid UTF-8 (wrong declarations are common), then what is declared, then detection. */
const chooseEncoding = (bytes: Uint8Array): string => {
  const bom = bomEncoding(bytes)
  if (bom) return bom
  const wide = bareUtf16(bytes)
  if (wide) return wide
  if (has7BitEscapes(bytes)) return 'iso-2022-jp'
  if (validUtf8(bytes)) return 'utf-8'
  const declared = declaredEncoding(bytes)
  if (declared && declared !== 'utf-8') return declared
  return nearlyUtf8(bytes) ? 'utf-8' : detectEncoding(bytes)
}

/** Bytes to text, without a byte order mark, NUL or control characters; says in `warnings` what had to be dropped. */
export const decode = (bytes: Uint8Array): Decoded => {
  const encoding = chooseEncoding(bytes)
  const { text, dropped } = dropControls(new TextDecoder(encoding).decode(bytes))
  const warnings: string[] = []
  if (dropped) warnings.push('Control characters that do not belong in a text were left out.')
  if (text.includes('\ufffd')) warnings.push('Some characters could not be read and are shown as \ufffd.')
  return { text, encoding, warnings }
}

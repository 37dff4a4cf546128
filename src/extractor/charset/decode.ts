import { isUtf8 } from 'node:buffer'
import { bomEncoding } from './bom'
import { dropControls } from './controls'
import { declaredEncoding, knownEncoding } from './declared'
import { withoutCutCharacter } from './cut-character'
import { detectEncoding } from './detect'
import { bareUtf16 } from './utf16'

export interface Decoded {
  text: string
  encoding: string
  warnings: string[]
}

/** Text that is cut in the middle of a character is still UTF-8, unless another encoding is stated for it. */
const validUtf8 = (bytes: Uint8Array, stated: string | null): boolean =>
  isUtf8(stated === null || stated === 'utf-8' ? withoutCutCharacter(bytes) : bytes)

/** Mostly UTF-8 with a few broken bytes is more likely than a legacy encoding that happens to look like it. */
const nearlyUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 1 << 20))
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const foreign = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  return foreign > 20 * broken
}

const has7BitEscapes = (bytes: Uint8Array): boolean =>
  /\u001b\$[@B]/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)))

/** A mail's "us-ascii" with bytes that are none says nothing. */
const encodingStated = (label: string): string | null =>
  /^(?:us-)?ascii$/i.test(label) ? null : knownEncoding(label)

/** Byte order mark, then valid UTF-8 (wrong declarations are common), then what is stated or declared, then detection. */
const chooseEncoding = (bytes: Uint8Array, label: string): string => {
  const bom = bomEncoding(bytes)
  if (bom) return bom
  const wide = bareUtf16(bytes)
  if (wide) return wide
  if (has7BitEscapes(bytes)) return 'iso-2022-jp'
  const stated = encodingStated(label)
  if (validUtf8(bytes, stated)) return 'utf-8'
  const declared = stated ?? declaredEncoding(bytes)
  if (declared && declared !== 'utf-8') return declared
  return nearlyUtf8(bytes) ? 'utf-8' : detectEncoding(bytes)
}

/**
 * Bytes to text, without a byte order mark, NUL or control characters; says in `warnings` what had to be dropped. `stated` is the
 * encoding that the file around the bytes names, if any.
 */
export const decode = (bytes: Uint8Array, stated = ''): Decoded => {
  const encoding = chooseEncoding(bytes, stated)
  const { text, dropped } = dropControls(new TextDecoder(encoding).decode(bytes))
  const warnings: string[] = []
  if (dropped) warnings.push('Control characters that do not belong in a text were left out.')
  if (text.includes('\ufffd')) warnings.push('Some characters could not be read and are shown as \ufffd.')
  return { text, encoding, warnings }
}

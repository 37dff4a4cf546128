import { describe, expect, it } from 'vitest'
import { decode } from './decode'

/** Encodes by turning the decoder round: every one- and two-byte sequence is decoded once. */
const encoder = (encoding: string): ((text: string) => Uint8Array) => {
  const table = new Map<string, number[]>()
  const decoder = new TextDecoder(encoding, { fatal: true })
  const learn = (...bytes: number[]): void => {
    try {
      const char = decoder.decode(Uint8Array.from(bytes))
      if (Array.from(char).length === 1 && !table.has(char)) table.set(char, bytes)
    } catch {
      // No character has these bytes.
    }
  }
  for (let a = 0; a < 256; a++) learn(a)
  for (let a = 0x81; a < 256; a++) for (let b = 0x40; b < 256; b++) learn(a, b)
  return (text) => Uint8Array.from(Array.from(text).flatMap((char) => table.get(char) ?? [0x3f]))
}

const RUSSIAN =
  'Утром в порту было тихо, и никто не говорил о буре. Рыбаки чинили сети, а дети ждали паром у старого маяка. '
const JAPANESE =
  '朝の港は静かで、誰も嵐の話をしなかった。漁師たちは網を直し、子供たちは古い灯台のそばで船を待っていた。'
const CHINESE =
  '早上的港口很安静，没有人说起昨天的大风。他们在修网，孩子们在旧的灯塔下面等着船来，这是新的一年。'
const TRADITIONAL =
  '早上的港口很安靜，沒有人說起昨天的大風。他們在修網，孩子們在舊的燈塔下面等著船來，這是新的一年。'
const GERMAN =
  'Am Morgen war es im Hafen still. Die Fischer flickten ihre Netze, während Kinder übermütig auf die Fähre warteten – „schön“, sagte jemand. '
const POLISH =
  'Rano w porcie było cicho, nikt nie mówił o burzy. Żeglarze łatali sieci, a dzieci czekały na łódź pod starą latarnią. '

describe('decode', () => {
  it.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    ['gb18030', CHINESE],
    ['big5', TRADITIONAL],
    ['windows-1252', GERMAN],
    ['windows-1250', POLISH],
  ])('detects %s', (encoding, sample) => {
    const text = sample.repeat(4)
    expect(decode(encoder(encoding)(text)).text).toBe(text)
  })

  it.each(['utf-16le', 'utf-16be'] as const)('reads %s with and without a byte order mark', (encoding) => {
    for (const sample of [GERMAN.repeat(3), RUSSIAN.repeat(3)]) {
      const units = Uint8Array.from(
        Array.from(sample).flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
      )
      if (encoding === 'utf-16be')
        for (let i = 0; i < units.length; i += 2) [units[i], units[i + 1]] = [units[i + 1]!, units[i]!]
      const mark = encoding === 'utf-16le' ? [0xff, 0xfe] : [0xfe, 0xff]
      expect(decode(units).text).toBe(sample)
      expect(decode(Uint8Array.from([...mark, ...units])).text).toBe(sample)
    }
  })

  it('believes a declaration when the bytes are no UTF-8, and UTF-8 over a wrong declaration', () => {
    const page = `<meta charset="windows-1251"><p>${RUSSIAN}</p>`
    expect(decode(encoder('windows-1251')(page)).text).toBe(page)
    expect(decode(new TextEncoder().encode(page)).text).toBe(page)
  })

  it('drops NUL and control characters and says so', () => {
    const { text, warnings } = decode(new TextEncoder().encode('a\u0000b\u0007c\td\ne'))
    expect(text).toBe('abc\td\ne')
    expect(warnings).toHaveLength(1)
  })
})

import { analyse } from 'chardet'
import { plausibility } from './plausibility'

const SAMPLE = 64 * 1024
const COMMON = [
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'koi8-r',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
]
const SUPERSETS: Record<string, string> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  gb2312: 'gb18030',
}

const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

/** Guesses a legacy encoding: candidates by byte statistics (chardet), the choice by which decoded text reads like text. */
export const detectEncoding = (bytes: Uint8Array): string => {
  const sample = bytes.subarray(0, SAMPLE)
  const found = analyse(sample).map(({ name, confidence }) => {
    const label = name.toLowerCase()
    return { encoding: SUPERSETS[label] ?? label, confidence }
  })
  const candidates = [
    ...found,
    ...COMMON.filter((encoding) => !found.some((one) => one.encoding === encoding)).map((encoding) => ({
      encoding,
      confidence: 0,
    })),
  ]
  let best = { encoding: 'windows-1252', score: -Infinity }
  for (const { encoding, confidence } of candidates) {
    const text = decoded(sample, encoding)
    if (text === null) continue
    const score = plausibility(text) + confidence / 200
    if (score > best.score) best = { encoding, score }
  }
  return best.encoding
}

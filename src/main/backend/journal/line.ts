import { crc32 } from 'node:zlib'

/** One change as it stands in a file. `kind` is any text, so that a newer version's kinds survive an older version. */
export interface Line {
  counter: number
  kind: string
  id: string
  /** Null is a tombstone: the record is gone for good. */
  value: Record<string, unknown> | null
  /** The next line belongs to the same call; a file that ends here ends in the middle of one. */
  more?: boolean
}

const SUM_LENGTH = ',"sum":"00000000"}'.length

const sumOf = (body: Uint8Array | string): string => crc32(body).toString(16).padStart(8, '0')

/** A JSON object and a line feed; its last member `sum` is the CRC-32 of everything before it. */
export function encodeLine(object: object): string {
  const body = JSON.stringify(object).slice(0, -1)
  return `${body},"sum":"${sumOf(body)}"}\n`
}

/** The object of a line (without its line feed), or null when the line is damaged. */
export function decodeObject(bytes: Buffer): object | null {
  const end = bytes.length - SUM_LENGTH
  if (end < 1 || bytes.toString('latin1', end) !== `,"sum":"${sumOf(bytes.subarray(0, end))}"}`) return null
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function asLine(object: object | null): Line | null {
  if (!isRecord(object)) return null
  const { counter, kind, id, value = null, more } = object
  if (typeof counter !== 'number' || !Number.isSafeInteger(counter) || counter < 1) return null
  if (typeof kind !== 'string' || typeof id !== 'string') return null
  if (value !== null && !isRecord(value)) return null
  return { counter, kind, id, value, ...(more === true ? { more } : {}) }
}

export const decodeLine = (bytes: Buffer): Line | null => asLine(decodeObject(bytes))

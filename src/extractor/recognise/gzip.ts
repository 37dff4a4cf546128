import { gunzipSync } from 'node:zlib'
import { failure, ok, type Result } from '#shared/result'
import { sentence } from '../sentences'

/** A page of text seldom compresses more than fifty times; a bomb compresses a thousand times. */
const MAX_RATIO = 200
const SMALL = 4 * 1024 * 1024
const MAX_BYTES = 96 * 1024 * 1024

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8

/** Opens one layer of gzip, limited in size and ratio. Errors: `truncated`, `too-large`, `damaged`. */
export const gunzip = (fileName: string, bytes: Uint8Array): Result<Uint8Array> => {
  const limit = Math.min(MAX_BYTES, Math.max(SMALL, bytes.length * MAX_RATIO))
  try {
    return ok(new Uint8Array(gunzipSync(bytes, { maxOutputLength: limit })))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'Z_BUF_ERROR') return failure('truncated', sentence.truncated(fileName))
    if (code === 'ERR_BUFFER_TOO_LARGE') return failure('too-large', sentence.bomb(fileName))
    return failure('damaged', sentence.damaged(fileName))
  }
}

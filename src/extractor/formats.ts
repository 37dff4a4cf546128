import { failure, ok, type Result } from '#shared/result'
import type { Draft } from './draft'
import type { ExtractOptions } from './messages'
import { gunzip, isGzip } from './recognise/gzip'
import { foreignKind } from './recognise/signature'
import { sentence } from './sentences'

export interface InputFile {
  /** For messages, and as a hint. */
  name: string
  bytes: Uint8Array
}

/** What a format's reader makes of a file. */
export interface Reading {
  mediaType: string
  drafts: Draft[]
}

export interface ReaderContext {
  options: ExtractOptions
  /** Reads a file that was inside the file. */
  readInner: (file: InputFile) => Promise<Result<Reading>>
}

export interface Format {
  is: (bytes: Uint8Array) => boolean
  read: (file: InputFile, context: ReaderContext) => Promise<Result<Reading>>
}

/** Recognised by content, the first that fits. Readers with large libraries behind them are loaded when they are needed. */
const FORMATS: readonly Format[] = [
  {
    is: isGzip,
    read: async ({ name, bytes }, { readInner }) => {
      const unpacked = gunzip(name, bytes)
      if (!unpacked.ok) return unpacked
      if (isGzip(unpacked.value)) return failure('unsafe', sentence.nested(name))
      return readInner({ name, bytes: unpacked.value })
    },
  },
]

const TEXT: Format = {
  is: () => true,
  read: async (file) => (await import('./read-decoded')).readDecoded(file),
}

/** The format of a file's content; what has no reader fails with `unsupported-type`. */
export const formatOf = ({ name, bytes }: InputFile): Result<Format> => {
  const format = FORMATS.find((one) => one.is(bytes))
  if (format) return ok(format)
  const foreign = foreignKind(bytes)
  return foreign ? failure('unsupported-type', sentence.unsupported(name, foreign)) : ok(TEXT)
}

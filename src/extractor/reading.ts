import type { Result } from '#shared/result'
import type { Draft } from './draft'
import type { FindResource } from './html/flatten/assets'
import type { ExtractOptions } from './messages'

export interface InputFile {
  /** For messages, and as a hint. */
  name: string
  bytes: Uint8Array
  /** Where the file stood inside another one: finds the parts that it names. */
  find?: FindResource
}

/** What a format's reader makes of a file. */
export interface Reading {
  mediaType: string
  drafts: Draft[]
  /** As in Extraction. */
  firstPart?: number
}

export interface ReaderContext {
  options: ExtractOptions
  /** How many files this one was packed in. */
  depth: number
  /** Reads a file that was inside the file. */
  readInner: (file: InputFile) => Promise<Result<Reading>>
}

export interface Format {
  is: (bytes: Uint8Array) => boolean
  read: (file: InputFile, context: ReaderContext) => Promise<Result<Reading>>
}

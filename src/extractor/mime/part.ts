import { decode } from '../charset/decode'
import { fieldOf, type Field } from './fields'
import { readStructured, type Structured } from './parameters'
import { decodeTransfer } from './transfer'
import { decodeWords } from './words'

/** One part of a MIME message: a leaf with its bytes, or a multipart with its parts. */
export interface Part {
  fields: readonly Field[]
  type: Structured
  /** As they stand in the file, still in their transfer encoding. */
  raw: Uint8Array
  parts: Part[]
}

export const bytesOf = ({ fields, raw }: Part): Uint8Array =>
  decodeTransfer(raw, fieldOf(fields, 'content-transfer-encoding'))

/** A text part's text; `warnings` as in `decode`. */
export const textOf = (part: Part): { text: string; warnings: string[] } =>
  decode(bytesOf(part), part.type.parameters.get('charset'))

/** `<a@b>` without its brackets. */
export const contentId = ({ fields }: Part): string =>
  /^<?([^>]*)/.exec(fieldOf(fields, 'content-id'))?.[1]?.trim() ?? ''

/** Where a part came from, or ''. Long addresses are folded, some as encoded words. */
export const contentLocation = ({ fields }: Part): string =>
  decodeWords(fieldOf(fields, 'content-location')).replace(/\s+/g, '')

export const disposition = ({ fields }: Part): Structured =>
  readStructured(fieldOf(fields, 'content-disposition'))

/** The name of an attachment's file, without folders, or ''. */
export const partFileName = (part: Part): string =>
  (disposition(part).parameters.get('filename') ?? part.type.parameters.get('name') ?? '')
    .split(/[\\/]/)
    .at(-1)
    ?.trim() ?? ''

/** All parts that hold something themselves, in order. */
export const leavesOf = (part: Part): Part[] => (part.parts.length ? part.parts.flatMap(leavesOf) : [part])

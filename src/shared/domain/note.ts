import type { RecordBase } from './record'

/** Raised when a note's stored body changes in a way that an older version could not keep. */
export const NOTE_BODY_VERSION = 1

/** The user's document. */
export interface Note extends RecordBase {
  title: string
  /** The editor's state as JSON, written and read only by the note codec. */
  body: string
  bodyVersion: number
  /** The first words, for lists. */
  excerpt: string
  /** Which annotations are pinned in it; derived from the body. */
  annotationIds: string[]
}

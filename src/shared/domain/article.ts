import type { Metadata } from './metadata'
import type { RecordBase, Timestamp } from './record'
import type { RevisionId } from './revision'

/** An original in the role of one article's text. */
export interface Source {
  id: string
  sha256: string
  part: number
  /** The name of the file as it was imported. */
  fileName: string
  mediaType: string
  size: number
  addedAt: Timestamp
  /** The newest revision. */
  revisionId: RevisionId
}

/** A work in the library. `metadata` is what the newest revision says; corrections stand apart and win. */
export interface Article extends RecordBase {
  metadata: Metadata
  sources: Source[]
  tags: string[]
}

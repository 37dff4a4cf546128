import type { Metadata, MetadataEvidence } from './metadata'
import type { Passage } from './passage'
import type { Quotation } from './quotation'

/** Raised whenever the extractor's output changes for some file. */
export const EXTRACTOR_VERSION = 3

/** `sha256/part/extractorVersion`. */
export type RevisionId = string

/** An immutable extraction of one part of one original. */
export interface Revision {
  id: RevisionId
  sha256: string
  part: number
  parts: number
  extractorVersion: number
  mediaType: string
  metadata: Metadata
  /** For the fields whose origin is known. */
  evidence?: MetadataEvidence
  /** The canonical text; see Passage. */
  text: string
  /** Where the body ends and captions, footnotes and asides begin. */
  bodyEnd: number
  passages: Passage[]
  quotations: Quotation[]
  warnings: string[]
}

export const revisionId = (sha256: string, part: number, extractorVersion: number): RevisionId =>
  `${sha256}/${String(part)}/${String(extractorVersion)}`

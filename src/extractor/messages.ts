import type { Metadata, MetadataEvidence } from '#shared/domain/metadata'
import type { Passage } from '#shared/domain/passage'
import type { Quotation } from '#shared/domain/quotation'
import type { Result } from '#shared/result'

/** One article as read from a file; with the file's sha256 it becomes a Revision. */
export interface ExtractedArticle {
  metadata: Metadata
  evidence?: MetadataEvidence
  text: string
  bodyEnd: number
  passages: Passage[]
  quotations: Quotation[]
  warnings: string[]
}

/** A picture or other part that was inside the file. */
export interface Asset {
  sha256: string
  mediaType: string
  bytes: Uint8Array
}

export interface Extraction {
  mediaType: string
  articles: ExtractedArticle[]
  /** The first article's part number where it is not 0: a whole book is part 0, its chapters are the parts from 1. */
  firstPart?: number
  assets: Asset[]
}

/** Choices of the user that change what a file gives. */
export interface ExtractOptions {
  /** A book gives one article for each of its chapters instead of one with chapters as headings. */
  chapters?: boolean
}

/** Main to extractor: one file. `fileName` is only used in messages and as a hint. */
export interface ExtractRequest {
  id: number
  fileName: string
  bytes: Uint8Array
  options?: ExtractOptions
}

/**
 * Extractor to main: `ready` once after start, then one answer a request. Codes of failures: `empty`, `unsupported-type`, `binary`,
 * `truncated`, `too-large`, `no-text`, `unreadable`, `encrypted`, `damaged`, `unsafe`; the message names the file.
 */
export type ExtractMessage = { type: 'ready' } | { type: 'done'; id: number; result: Result<Extraction> }

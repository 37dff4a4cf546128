import type { Metadata } from '#shared/domain/metadata'
import type { Passage } from '#shared/domain/passage'
import type { Quotation } from '#shared/domain/quotation'
import type { Failure, Result } from '#shared/result'

/** One article as read from a file; with the file's sha256 it becomes a Revision. */
export interface ExtractedArticle {
  metadata: Metadata
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
  assets: Asset[]
}

/** Codes: `empty`, `unsupported-type`, `binary`, `truncated`, `too-deep`, `no-text`, `unreadable`. The message names the file. */
export type ExtractError = Failure

/** Main to extractor: one file. `fileName` is only used in messages and as a hint. */
export interface ExtractRequest {
  id: number
  fileName: string
  bytes: Uint8Array
}

/** Extractor to main: `ready` once after start, then one answer a request. */
export type ExtractMessage = { type: 'ready' } | { type: 'done'; id: number; result: Result<Extraction> }

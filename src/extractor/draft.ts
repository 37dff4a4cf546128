import type { Metadata, MetadataEvidence } from '#shared/domain/metadata'
import type { Block } from './blocks/model'
import type { Asset } from './messages'

/** What a format's reader makes of a file: blocks in reading order and what it knows about the article. */
export interface Draft {
  metadata: Metadata
  evidence?: MetadataEvidence
  blocks: Block[]
  assets: Asset[]
  warnings: string[]
}

export const noMetadata = (): Metadata => ({
  title: '',
  subtitle: null,
  authors: [],
  published: null,
  modified: null,
  siteName: null,
  url: null,
  language: null,
})

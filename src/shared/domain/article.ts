import type { Metadata } from './metadata'
import type { RecordBase, Timestamp } from './record'
import type { RevisionId } from './revision'

/** What a source was before its file changed or was read anew. */
export interface EarlierVersion {
  sha256: string
  part: number
  size: number
  revisionId: RevisionId
  /** When the next one took its place. */
  until: Timestamp
}

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
  /** Where the file was, as a mark that tells nothing but whether it is the same place again. */
  place?: string
  /** Oldest first. */
  earlier?: EarlierVersion[]
  /** The original could not be read again by this version of the extractor. */
  unread?: { extractorVersion: number; message: string }
}

/** Another article that this one may be the same as; a person decides. */
export interface Likeness {
  articleId: string
  /** They have one address, or one title and nearly one text. */
  by: 'address' | 'text'
  /** About how much of the shorter text stands in the longer one, from 0 to 1. */
  share: number
  /** `both`: they are to stay two. Null while nobody has decided. */
  decided: 'both' | null
}

/** A work in the library. `metadata` is what the newest revision says; corrections stand apart and win. */
export interface Article extends RecordBase {
  metadata: Metadata
  sources: Source[]
  tags: string[]
  likenesses?: Likeness[]
  /** A tombstone of an article that was kept as one with another: its sources are that one's too. */
  mergedInto?: string
}

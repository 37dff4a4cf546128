import type { Revision, RevisionId } from '#shared/domain/revision'
import type { Result } from '#shared/result'
import type { Asset } from '../../../extractor/messages'

/** Where an import keeps what it read. Keeping the same thing again makes nothing new. */
export interface Stores {
  originals: { keep: (bytes: Uint8Array, sha256: string) => Promise<Result<void>> }
  revisions: {
    keep: (revision: Revision) => Promise<Result<void>>
    /** Those that are not there are left out. */
    read: (ids: RevisionId[]) => Promise<Revision[]>
  }
  assets?: { keep: (asset: Asset) => Promise<Result<void>> }
}

import type { Metadata, MetadataField } from './metadata'
import type { RecordBase } from './record'

/** The user's override of one field of one article. */
export interface Correction extends RecordBase {
  articleId: string
  field: MetadataField
  value: Metadata[MetadataField]
}

/** The article's metadata as the user wants it read. */
export const corrected = (metadata: Metadata, corrections: readonly Correction[]): Metadata =>
  corrections.reduce<Metadata>(
    (result, { field, value, deletedAt }) => (deletedAt === null ? { ...result, [field]: value } : result),
    metadata,
  )

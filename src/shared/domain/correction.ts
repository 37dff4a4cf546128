import { ABSENT_WHEN_EMPTY, type Metadata, type MetadataField } from './metadata'
import type { RecordBase } from './record'

/** The user's override of one field of one article. */
export interface Correction extends RecordBase {
  articleId: string
  field: MetadataField
  /** Null also empties a field that is absent where nothing is known. */
  value: Metadata[MetadataField] | null
}

function withField(metadata: Metadata, field: MetadataField, value: Correction['value']): Metadata {
  if (value !== null || !ABSENT_WHEN_EMPTY.includes(field)) return { ...metadata, [field]: value }
  const { [field]: _, ...rest } = metadata
  // Only fields that may be absent are taken out.
  return rest as Metadata
}

/** The article's metadata as the user wants it read. */
export const corrected = (metadata: Metadata, corrections: readonly Correction[]): Metadata =>
  corrections.reduce<Metadata>(
    (result, { field, value, deletedAt }) => (deletedAt === null ? withField(result, field, value) : result),
    metadata,
  )

/** Times are ISO 8601 in UTC with milliseconds, so that they sort as strings. */
export type Timestamp = string

/** What every record of the library has. `deletedAt` set makes it a tombstone. */
export interface RecordBase {
  /** A UUID made in the renderer. */
  id: string
  createdAt: Timestamp
  updatedAt: Timestamp
  deletedAt: Timestamp | null
}

export const now = (): Timestamp => new Date().toISOString()

import { now, type RecordBase } from '#shared/domain/record'

export function newRecord(): RecordBase {
  const time = now()
  return { id: crypto.randomUUID(), createdAt: time, updatedAt: time, deletedAt: null }
}

import type { Revision } from '#shared/domain/revision'
import type { Backend } from '../backend/index'
import type { LibraryDatabase } from './schema'

/** Revisions never change, so one that this database lacks (after a rebuild) is fetched from the folder when it is needed. */
export const createRevisions = (db: LibraryDatabase, backend: Backend) => ({
  async get(id: string): Promise<Revision | null> {
    const stored = await db.revisions.get(id)
    if (stored) return stored
    const answer = await backend.call('library.revisions', { ids: [id] })
    const found = answer.ok ? answer.value.find((revision) => revision.id === id) : undefined
    if (!found) return null
    await db.revisions.put(found)
    return found
  },
})

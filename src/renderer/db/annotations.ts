import { now } from '#shared/domain/record'
import type { Annotations } from './api'
import { movedTo } from './carry'
import type { Commit } from './commit'
import type { LibraryDatabase } from './schema'

export function createAnnotations(db: LibraryDatabase, commit: Commit): Annotations {
  const setDeleted = (ids: readonly string[], deletedAt: string | null) =>
    commit(async (touch) => {
      for (const id of ids) {
        await db.annotations.update(id, { deletedAt, updatedAt: now() })
        touch('annotation', id)
      }
    })

  return {
    get: async (id) => {
      const annotation = await db.annotations.get(id)
      return annotation?.deletedAt === null ? annotation : null
    },
    add: (annotation) =>
      commit(async (touch) => {
        await db.annotations.put(annotation)
        touch('annotation', annotation.id)
      }),
    update: (id, change) =>
      commit(async (touch) => {
        await db.annotations.update(id, { ...change, updatedAt: now() })
        touch('annotation', id)
      }),
    follow: (id, revision, range) =>
      commit(async (touch) => {
        const annotation = await db.annotations.get(id)
        if (!annotation) return
        await db.annotations.put({ ...movedTo(annotation, revision, range, true), updatedAt: now() })
        touch('annotation', id)
      }),
    leave: (id) =>
      commit(async (touch) => {
        const annotation = await db.annotations.get(id)
        if (!annotation) return
        const { look: _, ...left } = annotation
        await db.annotations.put({ ...left, updatedAt: now() })
        touch('annotation', id)
      }),
    remove: (ids) => setDeleted(ids, now()),
    restore: (ids) => setDeleted(ids, null),
  }
}

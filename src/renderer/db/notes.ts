import { now } from '#shared/domain/record'
import type { Notes } from './api'
import type { Commit } from './commit'
import { putNote, readRecord } from './records'
import type { LibraryDatabase } from './schema'
import type { Note } from '#shared/domain/note'

export function createNotes(db: LibraryDatabase, commit: Commit): Notes {
  const setDeleted = (ids: readonly string[], deletedAt: string | null) =>
    commit(async (touch) => {
      for (const id of ids) {
        await db.notes.update(id, { deletedAt, updatedAt: now() })
        touch('note', id)
      }
    })

  return {
    get: async (id) => {
      const note = (await db.transaction('r', db.notes, db.noteBodies, () =>
        readRecord(db, 'note', id),
      )) as Note | null
      return note?.deletedAt === null ? note : null
    },

    create: (note, newAnnotations = []) =>
      commit(async (touch) => {
        await putNote(db, note)
        touch('note', note.id)
        for (const annotation of newAnnotations) {
          await db.annotations.put(annotation)
          touch('annotation', annotation.id)
        }
      }),

    write: ({ id, title, body, newAnnotations = [] }) =>
      commit(async (touch) => {
        const row = await db.notes.get(id)
        // The note may have been deleted for good by another window; its text still must land somewhere.
        if (!row) throw new Error('The note is not in the library any more.')
        const { body: text, ...derived } = body ?? {}
        touch('note', id)
        // All at once: every answer that is waited for is a trip to the browser's own process.
        await Promise.all([
          db.notes.put({ ...row, ...(title === undefined ? {} : { title }), ...derived, updatedAt: now() }),
          text !== undefined && body && db.noteBodies.put({ id, body: text, bodyVersion: body.bodyVersion }),
          ...newAnnotations.map((annotation) => {
            touch('annotation', annotation.id)
            return db.annotations.put(annotation)
          }),
        ])
      }),

    remove: (ids) => setDeleted(ids, now()),
    restore: (ids) => setDeleted(ids, null),
  }
}

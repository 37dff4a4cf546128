import { now } from '#shared/domain/record'
import type { Settings } from './api'
import type { Commit } from './commit'
import type { LibraryDatabase } from './schema'

/** Journalled values. */
export const createSettings = (db: LibraryDatabase, commit: Commit): Settings => ({
  get: async (key) => (await db.settings.get(key))?.value,
  set: (key, value) =>
    commit(async (touch) => {
      await db.settings.put({ id: key, value, updatedAt: now() })
      touch('setting', key)
    }),
})

/** Values of this profile only. */
export const createLocal = (db: LibraryDatabase): Settings => ({
  get: async (key) => (await db.local.get(key))?.value,
  set: async (key, value) => {
    await db.local.put({ key, value })
  },
})

import { now } from '#shared/domain/record'
import type { Settings } from './api'
import type { Commit } from './commit'
import type { LibraryDatabase } from './schema'

/**
 * Few and small values, all held in memory from the start, so that a window is drawn once with the right sizes instead of
 * jumping. A set shows at once and resolves when it is stored.
 */
export class Values implements Settings {
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly values: Map<string, unknown>,
    private readonly store: (key: string, value: unknown) => Promise<unknown>,
  ) {}

  get = (key: string): unknown => this.values.get(key)

  async set(key: string, value: unknown): Promise<void> {
    this.values.set(key, value)
    for (const listener of this.listeners) listener()
    await this.store(key, value)
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}

/** Journalled values. */
export async function openSettings(db: LibraryDatabase, commit: Commit): Promise<Values> {
  const stored = await db.settings.toArray()
  return new Values(new Map(stored.map(({ id, value }) => [id, value])), (key, value) =>
    commit(async (touch) => {
      await db.settings.put({ id: key, value, updatedAt: now() })
      touch('setting', key)
    }),
  )
}

/** Values of this profile only. */
export async function openLocal(db: LibraryDatabase): Promise<Values> {
  const stored = await db.local.toArray()
  return new Values(new Map(stored.map(({ key, value }) => [key, value])), (key, value) =>
    db.local.put({ key, value }),
  )
}

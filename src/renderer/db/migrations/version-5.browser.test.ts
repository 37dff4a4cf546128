import { Dexie } from 'dexie'
import { afterEach, expect, it } from 'vitest'
import { LibraryDatabase } from '../schema'
import { version1 } from './version-1'
import { version3 } from './version-3'
import { version4 } from './version-4'

const name = `version-5-${String(Date.now())}`
afterEach(() => Dexie.delete(name))

it('opens a database that kept only the last import, and keeps a list of them from then on', async () => {
  const before = new Dexie(name)
  version1(before)
  version3(before)
  version4(before)
  await before.table('local').bulkPut([
    { key: 'imports.last', value: { batches: [], undone: null } },
    { key: 'window.sidebar', value: 'library' },
  ])
  before.close()
  const db = new LibraryDatabase(name)
  expect(await db.local.toCollection().primaryKeys()).toEqual(['window.sidebar'])
  expect(await db.imports.count()).toBe(0)
  await db.importLines.put({ id: 'a', files: [] })
  expect(await db.importLines.count()).toBe(1)
  db.close()
})

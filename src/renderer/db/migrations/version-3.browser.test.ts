import { Dexie } from 'dexie'
import { afterEach, expect, it } from 'vitest'
import { LibraryDatabase } from '../schema'
import { version1 } from './version-1'

const name = `version-3-${String(Date.now())}`
afterEach(() => Dexie.delete(name))

it('opens a database without speakers, and stores them', async () => {
  const before = new Dexie(name)
  version1(before)
  await before.table('settings').put({ id: 'theme', value: 'dark', updatedAt: '' })
  before.close()
  const db = new LibraryDatabase(name)
  await db.open()
  expect(await db.settings.get('theme')).toMatchObject({ value: 'dark' })
  expect(await db.speakers.count()).toBe(0)
  await db.quotationSets.put({ id: 'a', revisionId: 'r', language: null, quotations: [] })
  expect(await db.quotationSets.get('a')).toMatchObject({ revisionId: 'r' })
  db.close()
})

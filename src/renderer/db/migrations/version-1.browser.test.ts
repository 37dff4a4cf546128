import { expect, it } from 'vitest'
import { LibraryDatabase } from '../schema'

/** The stores of the first release, made without Dexie, as a browser of that time would hold them. */
function makeVersion1(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // Dexie multiplies its versions by ten.
    const request = indexedDB.open(name, 10)
    request.onerror = () => reject(new Error('open'))
    request.onupgradeneeded = () => {
      const db = request.result
      const articles = db.createObjectStore('articles', { keyPath: 'id' })
      articles.createIndex('createdAt', 'createdAt')
      articles.createIndex('hashes', 'hashes', { multiEntry: true })
      db.createObjectStore('revisions', { keyPath: 'id' })
      for (const store of ['corrections', 'annotations'])
        db.createObjectStore(store, { keyPath: 'id' }).createIndex('articleId', 'articleId')
      const notes = db.createObjectStore('notes', { keyPath: 'id' })
      notes.createIndex('updatedAt', 'updatedAt')
      notes.createIndex('annotationIds', 'annotationIds', { multiEntry: true })
      db.createObjectStore('noteBodies', { keyPath: 'id' })
      db.createObjectStore('settings', { keyPath: 'id' })
      db.createObjectStore('outbox', { keyPath: ['kind', 'id'] }).createIndex('stamp', 'stamp')
      db.createObjectStore('lastWords', { keyPath: 'id' })
      db.createObjectStore('meta', { keyPath: 'key' })
      db.createObjectStore('local', { keyPath: 'key' })
      notes.add({ id: 'n', title: 'Old', updatedAt: '2025', deletedAt: null, annotationIds: ['x'] })
      articles.add({
        id: 'a',
        createdAt: '2025',
        deletedAt: null,
        metadata: { title: 'Ferry', siteName: null, url: 'https://www.example.org/ferry/' },
        sources: [{ id: 's', sha256: '00', part: 0, revisionId: '00/0/1' }],
        hashes: ['00/0'],
      })
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
}

it('opens a database of the first release with everything in it', async () => {
  const name = `version-1-${String(Date.now())}`
  await makeVersion1(name)
  const db = new LibraryDatabase(name)
  try {
    expect((await db.notes.where('annotationIds').equals('x').toArray()).map(({ title }) => title)).toEqual([
      'Old',
    ])
    expect(await db.articles.where('hashes').equals('00/0').count()).toBe(1)
    expect(await db.articles.where('keys').equals('address example.org/ferry').count()).toBe(1)
    expect(await db.outbox.count()).toBe(0)
  } finally {
    await db.delete()
  }
})

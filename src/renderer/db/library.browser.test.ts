import { afterEach, expect, it, vi } from 'vitest'
import { openLibrary, type OpenLibrary } from './open-library'
import { newRecord } from './record'
import { LibraryDatabase } from './schema'
import { MemoryFolder, note, outcome, revision } from './testing'

const opened = new Map<string, OpenLibrary>()
let count = 0

async function open(folder: MemoryFolder, name = `test-${String((count += 1))}-${String(Date.now())}`) {
  const result = await openLibrary(folder.backend, new LibraryDatabase(name))
  if (!result.ok) throw new Error(result.error.message)
  opened.set(name, result.value)
  return result.value
}

async function reopen(library: OpenLibrary, folder: MemoryFolder) {
  await library.close()
  return open(folder, library.db.name)
}

afterEach(async () => {
  for (const library of opened.values()) {
    await library.close()
    await library.db.delete()
  }
  opened.clear()
})

it('adds what a file gave, and nothing new for the same bytes', async () => {
  const library = await open(new MemoryFolder())
  const first = await library.articles.addOutcomes([outcome(revision('one'), revision('two'))])
  expect(first.added).toHaveLength(2)
  const again = await library.articles.addOutcomes([outcome(revision('two'))])
  expect(again).toMatchObject({ added: [], known: [first.added[1]] })
  expect((await library.counts()).articles).toBe(2)
  expect((await library.revisions.get(revision('one').id))?.text).toBe('one')
})

it('brings a deleted article back when its bytes come again', async () => {
  const library = await open(new MemoryFolder())
  const { added } = await library.articles.addOutcomes([outcome(revision('one'))])
  await library.articles.remove(added)
  expect(await library.articles.get(added[0]!)).toBeNull()
  expect((await library.articles.addOutcomes([outcome(revision('one'))])).added).toEqual(added)
  expect((await library.articles.get(added[0]!))?.metadata.title).toBe('one')
})

it('takes a newer extraction of the same bytes as the newest revision and keeps the older one', async () => {
  const library = await open(new MemoryFolder())
  const old = revision('one')
  const { added } = await library.articles.addOutcomes([outcome(old)])
  await library.articles.correct(added[0]!, 'title', 'Mine')
  const newer = {
    ...old,
    id: `${old.sha256}/0/2`,
    extractorVersion: 2,
    metadata: { ...old.metadata, siteName: 'S' },
  }
  expect((await library.articles.addOutcomes([outcome(newer)])).known).toEqual(added)
  const view = await library.articles.get(added[0]!)
  expect(view?.article.sources[0]?.revisionId).toBe(newer.id)
  expect(view?.metadata).toMatchObject({ title: 'Mine', siteName: 'S' })
  expect(await library.revisions.get(old.id)).not.toBeNull()
})

it('keeps corrections apart and takes them back', async () => {
  const library = await open(new MemoryFolder())
  const { added } = await library.articles.addOutcomes([outcome(revision('one'))])
  const id = added[0]!
  await library.articles.correct(id, 'title', 'Better')
  const view = await library.articles.get(id)
  expect([view?.metadata.title, view?.article.metadata.title]).toEqual(['Better', 'one'])
  await vi.waitFor(() => expect(library.rows.get()?.[0]?.title).toBe('Better'))
  await library.articles.correct(id, 'title', undefined)
  expect((await library.articles.get(id))?.metadata.title).toBe('one')
})

it('writes a note and a new annotation together, or neither', async () => {
  const folder = new MemoryFolder()
  const library = await open(folder)
  const made = note('N')
  await library.notes.create(made)
  const annotation = { ...newRecord(), articleId: 'a' } as never as Parameters<
    typeof library.annotations.add
  >[0]
  await library.notes.write({
    id: made.id,
    body: { body: '{"x":1}', bodyVersion: 1, excerpt: 'x', annotationIds: [annotation.id] },
    newAnnotations: [annotation],
  })
  expect((await library.notes.get(made.id))?.body).toBe('{"x":1}')
  await expect(
    library.notes.write({ id: 'nowhere', newAnnotations: [{ ...annotation, id: 'b' }] }),
  ).rejects.toThrow()
  expect(await library.annotations.get('b')).toBeNull()
  await library.flush()
  expect(folder.entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['note', 'annotation']))
})

it('keeps what the journal could not take, and appends it later', async () => {
  const folder = new MemoryFolder()
  const library = await open(folder)
  folder.full = true
  await library.notes.create(note('kept'))
  await vi.waitFor(() => expect(library.saveState.get().failed).toBe('The disk is full.'))
  expect(folder.entries).toHaveLength(0)
  folder.full = false
  const again = await reopen(library, folder)
  await again.flush()
  expect(folder.entries.map(({ value }) => value?.['title'])).toEqual(['kept'])
  expect(again.saveState.get()).toEqual({ pending: 0, failed: null })
})

it('is rebuilt from the folder when the browser has nothing', async () => {
  const folder = new MemoryFolder()
  const library = await open(folder)
  const { added } = await library.articles.addOutcomes([outcome(revision('one'))])
  const kept = [note('a'), note('b'), note('c')]
  for (const each of kept) await library.notes.create(each)
  await library.notes.remove([kept[2]!.id])
  await library.flush()
  folder.revisions.set(revision('one').id, revision('one'))

  const other = await open(folder)
  expect(other.synchronised).toMatchObject({ rebuilt: true, applied: 4 })
  expect(await other.counts()).toEqual({ articles: 1, notes: 2, annotations: 0 })
  expect((await other.notes.get(kept[1]!.id))?.title).toBe('b')
  expect(await other.notes.get(kept[2]!.id)).toBeNull()
  const view = await other.articles.get(added[0]!)
  expect((await other.revisions.get(view!.article.sources[0]!.revisionId))?.text).toBe('one')
})

it('keeps both versions of a note that two profiles changed', async () => {
  const folder = new MemoryFolder()
  const [one, two] = [await open(folder), await open(folder)]
  const shared = note('shared', '"start"')
  await one.notes.create(shared)
  await one.flush()
  const second = await reopen(two, folder)
  const body = (text: string) => ({ body: text, bodyVersion: 1, excerpt: '', annotationIds: [] })
  folder.full = true
  await second.notes.write({ id: shared.id, body: body('"mine"') })
  await vi.waitFor(() => expect(second.saveState.get().failed).not.toBeNull())
  await second.close()
  folder.full = false
  await one.notes.write({ id: shared.id, body: body('"theirs"') })
  await one.flush()

  const third = await reopen(second, folder)
  expect(third.synchronised.copies).toBe(1)
  const bodies = await third.db.noteBodies.toArray()
  expect(bodies.map(({ body: text }) => text).sort()).toEqual(['"mine"', '"theirs"'])
  expect((await third.notes.get(shared.id))?.body).toBe('"mine"')
})

it('gives everything again to a folder that was put back from an older copy', async () => {
  const folder = new MemoryFolder()
  const library = await open(folder)
  for (const title of ['a', 'b', 'c']) await library.notes.create(note(title))
  await library.flush()
  folder.entries = folder.entries.slice(0, 1)
  const again = await reopen(library, folder)
  await again.flush()
  expect(new Set(folder.entries.map(({ value }) => value?.['title']))).toEqual(new Set(['a', 'b', 'c']))
})

it('starts empty for another library in the same profile', async () => {
  const folder = new MemoryFolder()
  const library = await open(folder)
  await library.notes.create(note('first library'))
  await library.flush()
  const other = new MemoryFolder()
  other.libraryId = 'library-2'
  expect((await (await reopen(library, other)).counts()).notes).toBe(0)
})

it('names an article after its file where the file names no title', async () => {
  const library = await open(new MemoryFolder())
  const nameless = revision('words')
  const { added } = await library.articles.addOutcomes([
    outcome({ ...nameless, metadata: { ...nameless.metadata, title: '' } }),
  ])
  expect((await library.articles.get(added[0]!))?.metadata.title).toBe('b')
})

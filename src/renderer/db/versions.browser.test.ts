import { afterEach, describe, expect, it } from 'vitest'
import type { Outcome } from '#shared/contract/imports'
import { EXTRACTOR_VERSION, type Revision } from '#shared/domain/revision'
import type { OpenLibrary } from './open-library'
import { revision as bare } from './testing'
import { file, mark as markIn, openMemory, page } from './testing-pages'

let library: OpenLibrary
const open = async () => (library = await openMemory())
const mark = (articleId: string, words: string) => markIn(library, articleId, words)

afterEach(async () => {
  await library.close()
  await library.db.delete()
})

const OLD = 'The boat leaves at nine. “We waited long enough,” she said. It costs two crowns at the quay.'
const NEW =
  'News: the boat leaves at ten. "We waited long enough," she said. It costs two crowns at the quay.'

describe('a changed file', () => {
  it('becomes a new revision of its source, and takes along what is still there', async () => {
    await open()
    const first = page(OLD)
    const { added } = await library.articles.addOutcomes([file('a', first)])
    const id = added[0] ?? ''
    const moved = await mark(id, 'It costs two crowns at the quay.')
    const quoted = await mark(id, '“We waited long enough,”')
    const changed = await mark(id, 'The boat leaves at nine.')

    const second = page(NEW)
    const result = await library.articles.addOutcomes([file('a', second)])
    expect(result.added).toEqual([])
    expect(result.became[0]).toMatchObject([
      { kind: 'version', articleId: id, revisionId: second.id, followed: 2, toLookAt: 1 },
    ])
    const source = (await library.articles.get(id))?.article.sources[0]
    expect(source).toMatchObject({ sha256: second.sha256, revisionId: second.id })
    expect(source?.earlier).toMatchObject([{ sha256: first.sha256, revisionId: first.id }])

    for (const { id: annotationId } of [moved, quoted]) {
      const now = await library.annotations.get(annotationId)
      expect(now?.revisionId).toBe(second.id)
      const { start, end } = now?.selectors.position ?? { start: 0, end: 0 }
      expect(second.text.slice(start, end)).toBe(now?.selectors.quote.exact)
    }
    expect((await library.annotations.get(quoted.id))?.selectors.quote.exact).toBe('"We waited long enough,"')
    expect(await library.annotations.get(changed.id)).toMatchObject({
      revisionId: first.id,
      selectors: changed.selectors,
      look: { revisionId: second.id, standing: 'changed' },
    })
    // The same bytes, old and new, make nothing new.
    expect((await library.articles.addOutcomes([file('b', first), file('a', second)])).known).toEqual([
      id,
      id,
    ])
    expect((await library.counts()).articles).toBe(1)
  })

  it('is the source of the same address and name in another folder, and another article in its place is not', async () => {
    await open()
    const url = 'https://example.org/ferry'
    const { added } = await library.articles.addOutcomes([file('a', page(OLD, { url }))])
    const again: Outcome = {
      ...(file('other', page(NEW, { url: `${url}?utm_source=x` })) as Outcome & { ok: true }),
      file: 'downloads/a (1).html',
    }
    expect((await library.articles.addOutcomes([again])).became[0]).toMatchObject([
      { kind: 'version', articleId: added[0] },
    ])
    const else_ = bare('Nothing of this was ever there before in any way at all', {})
    const other = { ...else_, metadata: { ...else_.metadata, title: 'Roof' } }
    expect((await library.articles.addOutcomes([file('a', other)])).added).toHaveLength(1)
  })

  it('finds each part of a file again, also where one came between', async () => {
    await open()
    const part = (n: number, of: number, title: string, words: string, sha256: string) => ({
      ...page(words, { title }),
      sha256,
      id: `${sha256}/${String(n)}/1`,
      part: n,
      parts: of,
      text: `${title}. ${words}`,
      bodyEnd: words.length,
    })
    const [a, b] = ['a'.repeat(64), 'b'.repeat(64)]
    const { added } = await library.articles.addOutcomes([
      file('x', part(0, 2, 'One', 'first words here', a), part(1, 2, 'Two', 'second words there', a)),
    ])
    const { became } = await library.articles.addOutcomes([
      file(
        'x',
        part(0, 3, 'Zero', 'entirely different', b),
        part(1, 3, 'One', 'first words here and more', b),
        part(2, 3, 'Two', 'second words there', b),
      ),
    ])
    expect(became[0]?.map(({ kind, articleId }) => [kind, added.indexOf(articleId)])).toEqual([
      ['new', -1],
      ['version', 0],
      ['version', 1],
    ])
  })
})

describe('undoing a batch', () => {
  it('removes what is new, puts older versions back, keeps what was worked with, and can be undone', async () => {
    await open()
    const first = page(OLD)
    const before = (await library.articles.addOutcomes([file('a', first)])).added[0] ?? ''
    const kept = await mark(before, 'The boat leaves at nine.')
    const followed = await mark(before, 'It costs two crowns at the quay.')
    const since = new Date().toISOString()
    const one = bare('one alone')
    const two = bare('two alone')
    const three = bare('three alone')
    const { added, became } = await library.articles.addOutcomes([
      file('a', page(NEW)),
      file('1', one),
      file('2', two),
      file('3', three),
    ])
    await mark(added[1] ?? '', 'two')
    await library.articles.correct(added[2] ?? '', 'title', 'Mine')
    const versions = became.flat().filter((part) => part.kind === 'version')
    const undone = await library.articles.undoBatch({
      added,
      versions,
      since,
      until: new Date().toISOString(),
    })
    expect(undone.removed).toEqual([added[0]])
    expect(undone.kept).toEqual([
      { title: 'two alone', why: 'highlighted or pinned' },
      { title: 'three alone', why: 'corrected' },
    ])
    const source = (await library.articles.get(before))?.article.sources[0]
    expect(source).toMatchObject({ revisionId: first.id, sha256: first.sha256, earlier: [] })
    expect(await library.annotations.get(kept.id)).not.toHaveProperty('look')
    expect(await library.annotations.get(followed.id)).toMatchObject({
      revisionId: first.id,
      selectors: followed.selectors,
    })

    await library.articles.redoBatch(undone)
    expect(await library.articles.get(added[0] ?? '')).not.toBeNull()
    expect((await library.articles.get(before))?.article.sources[0]?.revisionId).toBe(page(NEW).id)
    expect(await library.annotations.get(kept.id)).toHaveProperty('look')
  })

  it('leaves what a later import has changed', async () => {
    await open()
    const id = (await library.articles.addOutcomes([file('a', page(OLD))])).added[0] ?? ''
    const until = new Date().toISOString()
    await new Promise((resolve) => setTimeout(resolve, 5))
    const { became } = await library.articles.addOutcomes([file('a', page(NEW))])
    const first = await library.articles.undoBatch({ added: [id], versions: [], since: '', until })
    expect(first).toEqual({ removed: [], back: [], kept: [{ title: 'Ferry', why: 'changed since' }] })
    // The later one first, and then both can go.
    const versions = became.flat().filter((part) => part.kind === 'version')
    const now = new Date().toISOString()
    const later = await library.articles.undoBatch({ added: [], versions, since: until, until: now })
    expect(later.back).toHaveLength(1)
    const both = await library.articles.undoBatch({ added: [id], versions: [], since: '', until })
    expect(both.removed).toEqual([id])
  })

  it('leaves a version on which somebody has marked something', async () => {
    await open()
    const id = (await library.articles.addOutcomes([file('a', page(OLD))])).added[0] ?? ''
    const { became } = await library.articles.addOutcomes([file('a', page(NEW))])
    await mark(id, 'the boat leaves at ten.')
    const versions = became.flat().filter((part) => part.kind === 'version')
    const undone = await library.articles.undoBatch({
      added: [],
      versions,
      since: '',
      until: new Date().toISOString(),
    })
    expect(undone).toMatchObject({ back: [], kept: [{ title: 'Ferry' }] })
  })
})

describe('reading originals again', () => {
  const newer = (old: Revision, words: string, about: Partial<Revision['metadata']> = {}) => ({
    ...page(words, about),
    sha256: old.sha256,
    id: `${old.sha256}/0/${String(EXTRACTOR_VERSION)}`,
    extractorVersion: EXTRACTOR_VERSION,
  })

  it('makes new revisions, leaves corrections and says what changed', async () => {
    await open()
    const old = page(OLD)
    const same = bare('another one')
    const [a = '', b = ''] = (await library.articles.addOutcomes([file('a', old), file('b', same)])).added
    await library.articles.correct(a, 'title', 'Mine')
    const lost = await mark(a, 'The boat leaves at nine.')
    expect(await library.rereads.older()).toBe(2)
    const next = await library.rereads.next(10)
    expect(new Set(next.map(({ sha256 }) => sha256))).toEqual(new Set([old.sha256, same.sha256]))

    const read = newer(old, NEW, { siteName: 'Post' })
    const rows = await library.rereads.take([
      { sha256: old.sha256, outcome: file('x', read) },
      { sha256: same.sha256, outcome: { ok: false, file: 'b', error: { code: 'x', message: 'No.' } } },
    ])
    expect(rows).toMatchObject([
      {
        kind: 'changed',
        articleId: a,
        from: old.id,
        to: read.id,
        words: 5,
        fields: ['siteName'],
        toLookAt: 1,
      },
      { kind: 'failed', articleId: b, message: 'No.' },
    ])
    expect((await library.articles.get(a))?.metadata).toMatchObject({ title: 'Mine', siteName: 'Post' })
    expect((await library.annotations.get(lost.id))?.revisionId).toBe(old.id)
    expect(await library.rereads.older()).toBe(0)
    expect(await library.rereads.next(10)).toEqual([])
  })

  it('leaves deleted articles deleted and adds what only the newer one finds', async () => {
    await open()
    const old = page(OLD)
    const gone = bare('gone')
    const { added } = await library.articles.addOutcomes([file('a', old), file('b', gone)])
    await library.articles.remove([added[1] ?? ''])
    const found = {
      ...newer(old, 'Found only now'),
      part: 1,
      id: `${old.sha256}/1/${String(EXTRACTOR_VERSION)}`,
    }
    const rows = await library.rereads.take([
      { sha256: old.sha256, outcome: file('x', newer(old, OLD), found) },
      { sha256: gone.sha256, outcome: file('y', { ...gone, id: `${gone.sha256}/0/2`, extractorVersion: 2 }) },
    ])
    expect(rows).toMatchObject([{ kind: 'found' }])
    expect((await library.counts()).articles).toBe(2)
    expect(await library.articles.get(added[1] ?? '')).toBeNull()
  })
})

it('does not bring deleted articles back for files that nobody asked for', async () => {
  await open()
  const outcome = file('a', page(OLD))
  const { added } = await library.articles.addOutcomes([outcome])
  await library.articles.remove(added)
  const { became } = await library.articles.addOutcomes([outcome], { unasked: true })
  expect(became[0]).toMatchObject([{ kind: 'deleted' }])
  expect(await library.articles.get(added[0] ?? '')).toBeNull()
  expect((await library.articles.addOutcomes([outcome])).added).toEqual(added)
})

it('moves an annotation only where somebody chose, and leaves it otherwise', async () => {
  await open()
  const id = (await library.articles.addOutcomes([file('a', page(OLD))])).added[0] ?? ''
  const [one, two] = [await mark(id, 'The boat leaves at nine.'), await mark(id, 'boat leaves at nine')]
  const second = page(NEW)
  await library.articles.addOutcomes([file('a', second)])
  await library.annotations.follow(one.id, second, { start: 6, end: 29 })
  expect(await library.annotations.get(one.id)).toMatchObject({
    revisionId: second.id,
    selectors: { quote: { exact: 'the boat leaves at ten.' } },
    earlier: [{ revisionId: one.revisionId, selectors: one.selectors, chosen: true }],
  })
  await library.annotations.leave(two.id)
  expect(await library.annotations.get(two.id)).toEqual({
    ...two,
    updatedAt: expect.any(String) as string,
  })
})

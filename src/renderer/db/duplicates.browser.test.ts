import { afterEach, describe, expect, it } from 'vitest'
import type { Outcome } from '#shared/contract/imports'
import { sourceOf } from './add-outcomes'
import type { OpenLibrary } from './open-library'
import { newRecord } from './record'
import { toStored } from './records'
import { revision as bare } from './testing'
import { file, LONG, mark as markIn, openMemory, page } from './testing-pages'

let library: OpenLibrary
const open = async () => (library = await openMemory())
const mark = (articleId: string, words: string) => markIn(library, articleId, words)

afterEach(async () => {
  await library.close()
  await library.db.delete()
})

describe('possible duplicates', () => {
  const url = 'https://www.example.org/ferry/'

  it('are proposed for one address, or one title and nearly one text, and for nothing less', async () => {
    await open()
    const { added } = await library.articles.addOutcomes([
      file('a', page('Alpha.', { url, title: 'Ferry is back' })),
      file(
        'b',
        page('Beta.', { url: 'http://example.org/ferry?utm_source=x', title: 'Ferry is back again' }),
      ),
      file('c', page('Gamma.', { title: 'FERRY is back' })),
      file('d', bare('short and different', { metadata: { ...bare('').metadata, title: 'Ferry is back' } })),
      file('e', page('Delta.', { title: 'Roof' })),
    ])
    expect(await library.duplicates.list()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ articleId: added[1], otherId: added[0], by: 'address' }),
        expect.objectContaining({ articleId: added[2], otherId: added[0], by: 'text' }),
      ]),
    )
    expect(await library.duplicates.list()).toHaveLength(2)
    expect(added).toHaveLength(5)
  })

  it('are kept as one with both texts and what was marked in either, and separated again', async () => {
    await open()
    const [a = '', b = ''] = (
      await library.articles.addOutcomes([
        file('a', page('Alpha.', { url })),
        file('b', page('Beta.', { url })),
      ])
    ).added
    const marked = await mark(b, 'Beta.')
    await library.articles.correct(b, 'siteName', 'Mine')
    const kept = await library.duplicates.keepAsOne(b, a)
    const view = await library.articles.get(a)
    expect(view?.article.sources.map(({ fileName }) => fileName)).toEqual(['a.html', 'b.html'])
    expect(view?.metadata.siteName).toBe('Mine')
    expect((await library.articles.get(b))?.article.id).toBe(a)
    expect((await library.annotations.get(marked.id))?.articleId).toBe(a)
    expect(await library.duplicates.list()).toEqual([])
    expect((await library.counts()).articles).toBe(1)
    expect((await library.articles.addOutcomes([file('b', page('Beta.', { url }))])).known).toEqual([a])

    if (kept) await library.duplicates.separate(kept)
    expect((await library.articles.get(a))?.article.sources).toHaveLength(1)
    expect((await library.articles.get(a))?.metadata.siteName).toBeNull()
    expect((await library.articles.get(b))?.metadata.siteName).toBe('Mine')
    expect((await library.annotations.get(marked.id))?.articleId).toBe(b)
    expect(await library.duplicates.list()).toHaveLength(1)
  })

  it('kept as one have of each detail what is surest in either, and what was corrected in either', async () => {
    await open()
    const sure = (certainty: number) => ({ origin: 'json-ld' as const, certainty })
    const mail = page(
      'Alpha.',
      { url, title: 'Fwd: Ferry', siteName: 'Mail list', published: '2026-03' },
      { evidence: { title: sure(0.4), siteName: sure(0.3), published: sure(0.7) } },
    )
    const web = page(
      'Beta.',
      { url, title: 'The ferry is back', siteName: 'Post', authors: [], doi: '10.1/x' },
      { evidence: { title: sure(0.9), siteName: sure(0.9), doi: sure(0.9) } },
    )
    const { added } = await library.articles.addOutcomes([file('a', mail), file('b', web)])
    const [a = '', b = ''] = added
    await library.articles.correct(a, 'section', 'Harbour')
    await library.articles.correct(b, 'title', 'Mine')
    const kept = await library.duplicates.keepAsOne(b, a)
    expect((await library.articles.get(a))?.article.metadata).toMatchObject({
      title: 'The ferry is back',
      siteName: 'Post',
      // Ada Berg, of the mail: the page names nobody.
      authors: mail.metadata.authors,
      doi: '10.1/x',
    })
    expect((await library.articles.get(a))?.metadata).toMatchObject({ title: 'Mine', section: 'Harbour' })

    // A newer version of the second file counts too.
    const newer = page('Beta!', { ...web.metadata, siteName: 'The Post' }, { evidence: web.evidence ?? {} })
    await library.articles.addOutcomes([file('b', newer)])
    expect((await library.articles.get(a))?.metadata.siteName).toBe('The Post')

    if (kept) await library.duplicates.separate(kept)
    expect((await library.articles.get(a))?.article.metadata).toMatchObject({
      title: 'Fwd: Ferry',
      siteName: 'Mail list',
    })
    expect((await library.articles.get(b))?.metadata).toMatchObject({ title: 'Mine', siteName: 'The Post' })
  })

  it('are two for good when somebody says so', async () => {
    await open()
    const [a = '', b = ''] = (
      await library.articles.addOutcomes([
        file('a', page('Alpha.', { url })),
        file('b', page('Beta.', { url })),
      ])
    ).added
    await library.duplicates.keepBoth(b, a)
    expect(await library.duplicates.list()).toEqual([])
    await library.duplicates.decideLater(b, a)
    expect(await library.duplicates.list()).toHaveLength(1)
    await library.articles.remove([a])
    expect(await library.duplicates.list()).toEqual([])
  })

  const never = new AbortController().signal
  const unsaid = () => undefined

  it('are found in a library that was there before, once each and not where somebody has decided', async () => {
    await open()
    const { added } = await library.articles.addOutcomes([
      file('a', page('Alpha.', { url })),
      file('b', page('Beta.', { url: 'http://example.org/ferry', title: 'Boat' })),
      file('c', page('Gamma.', { title: 'Ferry!' })),
      file('d', page('Delta.', { url: 'https://example.org/roof', title: 'Roof' })),
      file('e', page('Epsilon.', { url: 'https://example.org/roof', title: 'Roof' })),
    ])
    const [a, b, c, d, e = ''] = added
    await library.duplicates.keepBoth(e, d ?? '')
    // As if all had come before anybody looked for such.
    for (const id of [b, c]) await library.db.articles.update(id ?? '', { likenesses: [] })
    const told: number[] = []
    const finding = await library.duplicates.find(({ done }) => told.push(done), never)
    expect(finding).toEqual({ articles: 5, done: 4, total: 4, found: 2 })
    expect(told.at(-1)).toBe(4)
    const pairs = (await library.duplicates.list()).map(({ articleId, otherId, by }) => [
      articleId,
      otherId,
      by,
    ])
    expect(pairs.sort()).toEqual(
      [
        [b, a, 'address'],
        [c, a, 'text'],
      ].sort(),
    )
    expect((await library.duplicates.find(unsaid, never)).found).toBe(0)
    expect(await library.duplicates.list()).toHaveLength(2)
  })

  it('can be stopped being looked for', async () => {
    await open()
    await library.articles.addOutcomes([
      file('a', page('Alpha.', { url })),
      file('b', page('Beta.', { url })),
    ])
    await library.db.articles.toCollection().modify({ likenesses: [] })
    await library.duplicates.find(unsaid, AbortSignal.abort())
    expect(await library.duplicates.list()).toEqual([])
  })

  it('are found among 20,000 articles in a few seconds', async () => {
    await open()
    const texts = Array.from({ length: 400 }, (_, n) => `${LONG} only in ${String(n)}`)
    const many = Array.from({ length: 20_000 }, (_, n) => {
      const id = String(n).padStart(64, '0')
      const about = {
        // A briefing every day, and 200 articles that are there twice.
        title: n < 500 ? 'Daily briefing' : n < 900 ? `Pair ${String(n % 200)}` : `Number ${String(n)}`,
        url: `https://example.org/${String(n)}`,
      }
      const words =
        n < 500
          ? Array.from({ length: 80 }, (_w, w) => `w${String(n * 97 + w)}`).join(' ')
          : (texts[n % 200] ?? '')
      return { ...bare(words), id: `${id}/0/1`, sha256: id, metadata: { ...bare('').metadata, ...about } }
    })
    await library.db.revisions.bulkAdd(many)
    await library.db.articles.bulkAdd(
      many.map((one, n) =>
        toStored({
          ...newRecord(),
          createdAt: new Date(n).toISOString(),
          metadata: one.metadata,
          sources: [sourceOf(file(one.id, one) as Outcome & { ok: true }, one)],
          tags: [],
        }),
      ),
    )
    const start = performance.now()
    const finding = await library.duplicates.find(unsaid, never)
    const took = performance.now() - start
    console.log(`${(took / 1000).toFixed(1)} s for 20,000 articles`)
    expect(finding.found).toBe(200)
    expect(took).toBeLessThan(30_000)
  }, 120_000)

  it('are found fast in a large library', async () => {
    await open()
    const many = Array.from({ length: 10_000 }, (_, n) => {
      const id = String(n).padStart(64, '0')
      return {
        ...bare(''),
        id: `${id}/0/1`,
        sha256: id,
        metadata: {
          ...bare('').metadata,
          title: `Number ${String(n)}`,
          url: `https://example.org/${String(n)}`,
        },
      }
    })
    await library.db.revisions.bulkAdd(many)
    await library.db.articles.bulkAdd(
      many.map((one) =>
        toStored({
          ...newRecord(),
          metadata: one.metadata,
          sources: [sourceOf(file(one.id, one) as Outcome & { ok: true }, one)],
          tags: [],
        }),
      ),
    )
    const start = performance.now()
    const more = Array.from({ length: 50 }, (_, n) =>
      file(
        `new ${String(n)}`,
        page(`New ${String(n)}`, { url: `https://example.org/${String(n)}`, title: `Number ${String(n)}` }),
      ),
    )
    await library.articles.addOutcomes(more)
    const each = (performance.now() - start) / more.length
    console.log(`${each.toFixed(1)} ms a file beside 10,000 articles`)
    expect(each).toBeLessThan(100)
    expect(await library.duplicates.list()).toHaveLength(50)
  }, 120_000)
})

import { afterEach, expect, it } from 'vitest'
import { certaintyLevel } from '#shared/domain/certainty'
import type { Quotation } from '#shared/domain/quotation'
import { openLibrary, type OpenLibrary } from '../open-library'
import { LibraryDatabase } from '../schema'
import { MemoryFolder, outcome, revision } from '../testing'

const opened: OpenLibrary[] = []
let count = 0

async function open(
  folder = new MemoryFolder(),
  name = `quotations-${String((count += 1))}-${String(Date.now())}`,
) {
  const result = await openLibrary(folder.backend, new LibraryDatabase(name))
  if (!result.ok) throw new Error(result.error.message)
  opened.push(result.value)
  result.value.quotations.subscribe(() => undefined)
  return result.value
}

afterEach(async () => {
  for (const library of opened.splice(0)) {
    await library.close()
    await library.db.delete()
  }
})

const FULL = 'The harbour board says: “We will dredge the channel before the spring,” said Ida Holm.'
const CUT = 'Again Holm: “We will dredge the channel in spring,” she said to the Post.'

function withQuotation(text: string, speaker: string | null, published: string, certainty = 0.8) {
  const start = text.indexOf('“') + 1
  const end = text.indexOf('”')
  const quotation: Quotation = {
    start,
    end,
    words: text.slice(start, end),
    kind: 'direct',
    speaker,
    speakerMention: speaker,
    speakerSpan: null,
    cue: 'said',
    certainty,
  }
  const plain = revision(text)
  return { ...plain, metadata: { ...plain.metadata, published }, quotations: [quotation] }
}

const rows = (library: OpenLibrary) => library.quotations.get()
const speakers = (library: OpenLibrary) =>
  rows(library)
    ?.map(({ speaker }) => speaker)
    .sort()

it('gives every quotation with its article’s date, and follows what is added, deleted and corrected', async () => {
  const library = await open()
  await expect.poll(() => rows(library)).toEqual([])
  const { added } = await library.articles.addOutcomes([
    outcome(withQuotation(FULL, 'Ida Holm', '2025-03-01')),
    outcome(withQuotation(CUT, 'Holm', '2025-03-02')),
  ])
  await expect.poll(() => rows(library)?.length).toBe(2)
  expect(rows(library)?.find(({ articleId }) => articleId === added[0])).toMatchObject({
    published: '2025-03-01',
    speaker: 'Ida Holm',
    person: 'ida holm',
    certainty: 0.8,
    language: 'en',
  })
  await library.articles.correct(added[0]!, 'published', '2025-02-28')
  await expect.poll(() => rows(library)?.map(({ published }) => published)).toContain('2025-02-28')
  await library.articles.remove([added[1]!])
  await expect.poll(() => rows(library)?.length).toBe(1)
})

it('finds the same statement in another article', async () => {
  const library = await open()
  await library.articles.addOutcomes([
    outcome(withQuotation(FULL, 'Ida Holm', '2025-03-01')),
    outcome(withQuotation(CUT, 'Holm', '2025-03-02')),
  ])
  await expect.poll(() => rows(library)?.length).toBe(2)
  await library.speakers.samePerson('Holm', 'Ida Holm')
  await expect.poll(() => speakers(library)).toEqual(['Ida Holm', 'Ida Holm'])
  const [first] = rows(library) ?? []
  expect(library.quotations.variantsOf(first!)).toHaveLength(1)
})

it('keeps a corrected speaker over a new reading, a restart and a rebuilt database', async () => {
  const folder = new MemoryFolder()
  const library = await open(folder)
  const old = withQuotation(FULL, 'The Post', '2025-03-01')
  folder.revisions.set(old.id, old)
  await library.articles.addOutcomes([outcome(old)])
  await expect.poll(() => speakers(library)).toEqual(['The Post'])
  await library.speakers.correct(rows(library)![0]!, old.text, 'Ida Holm')
  await expect.poll(() => rows(library)?.[0]).toMatchObject({ speaker: 'Ida Holm', certainty: 1 })

  const text = `A new beginning. ${FULL}`
  const moved = withQuotation(text, 'Nobody', '2025-03-01')
  const newer = { ...moved, id: old.id.replace(/1$/, '2'), sha256: old.sha256, extractorVersion: 2 }
  folder.revisions.set(newer.id, newer)
  await library.articles.addOutcomes([outcome(newer)])
  await expect.poll(() => rows(library)?.[0]?.revisionId).toBe(newer.id)
  expect(rows(library)?.[0]).toMatchObject({ speaker: 'Ida Holm', found: { speaker: 'Nobody' } })

  await library.flush()
  const rebuilt = await open(folder)
  await expect.poll(() => rows(rebuilt)?.[0]).toMatchObject({ speaker: 'Ida Holm' })
  await rebuilt.speakers.takeBack(rows(rebuilt)![0]!)
  await expect
    .poll(() => rows(rebuilt)?.[0])
    .toMatchObject({ speaker: 'Nobody', found: null, certainty: 0.8 })
})

it('takes names apart again, and ends in no circle', async () => {
  const library = await open()
  await library.articles.addOutcomes([outcome(withQuotation(FULL, 'Holm', '2025-03-01'))])
  await library.speakers.samePerson('Holm', 'Ida Holm')
  await library.speakers.samePerson('IDA HOLM', 'Ida Holm-Berg')
  await expect.poll(() => speakers(library)).toEqual(['Ida Holm-Berg'])
  await library.speakers.samePerson('Ida Holm-Berg', 'Holm')
  await expect.poll(() => speakers(library)?.length).toBe(1)
  await library.speakers.separate('Holm')
  await expect.poll(() => speakers(library)).toEqual(['Holm'])
})

it('takes a corrected speaker for the same statement in articles that do not say for certain, as probable', async () => {
  const library = await open()
  const full = withQuotation(FULL, null, '2025-03-01')
  await library.articles.addOutcomes([outcome(full), outcome(withQuotation(CUT, null, '2025-03-02'))])
  await expect.poll(() => speakers(library)).toEqual([null, null])
  const own = rows(library)!.find(({ revisionId }) => revisionId === full.id)!
  await library.speakers.correct(own, full.text, 'Ida Holm')
  await expect.poll(() => speakers(library)).toEqual(['Ida Holm', 'Ida Holm'])
  const like = () => rows(library)!.find(({ id }) => id !== own.id)
  expect(like()).toMatchObject({ likened: own.id, found: null, person: 'ida holm' })
  expect(certaintyLevel('Ida Holm', like()!.certainty)).toBe('probable')

  const reworded = CUT.replace('channel in spring', 'whole long channel in May')
  await library.articles.addOutcomes([
    outcome(withQuotation(`Later. ${CUT}`, 'The Post', '2025-03-03')),
    outcome(withQuotation(reworded, 'Tom Baker', '2025-03-03')),
  ])
  await expect.poll(() => speakers(library)).toEqual(['Ida Holm', 'Ida Holm', 'Ida Holm', 'Tom Baker'])

  await library.speakers.takeBack(rows(library)!.find(({ id }) => id === own.id)!)
  await expect.poll(() => rows(library)?.every(({ likened }) => likened === null)).toBe(true)
})

it('leaves a speaker of whom the article is certain', async () => {
  const library = await open()
  const full = withQuotation(FULL, null, '2025-03-01')
  await library.articles.addOutcomes([
    outcome(full),
    outcome(withQuotation(CUT, 'Tom Baker', '2025-03-02', 0.95)),
  ])
  await expect.poll(() => rows(library)?.length).toBe(2)
  const own = rows(library)!.find(({ revisionId }) => revisionId === full.id)!
  await library.speakers.correct(own, full.text, 'Ida Holm')
  await expect.poll(() => speakers(library)).toEqual(['Ida Holm', 'Tom Baker'])
})

it('lists what only the second source of an article kept as one has, and repeats nothing', async () => {
  const library = await open()
  const folder = withQuotation(FULL, 'Ida Holm', '2025-03-01')
  const both = `${FULL.replace('dredge', 'DREDGE')} More: “Nobody asked the gulls about it,” said Tom Baker.`
  const second = withQuotation(both, 'Holm', '2025-03-02')
  const start = both.lastIndexOf('“') + 1
  const end = both.lastIndexOf('”')
  const more = { ...second.quotations[0]!, start, end, words: both.slice(start, end), speaker: 'Tom Baker' }
  const { added } = await library.articles.addOutcomes([
    outcome(folder),
    outcome({ ...second, quotations: [...second.quotations, more] }),
  ])
  const [a = '', b = ''] = added
  await expect.poll(() => rows(library)?.length).toBe(3)
  const corrected = rows(library)!.find(({ speaker }) => speaker === 'Tom Baker')!
  await library.speakers.correct(corrected, both, 'Thomas Baker')
  const kept = await library.duplicates.keepAsOne(b, a)
  await expect.poll(() => speakers(library)).toEqual(['Ida Holm', 'Thomas Baker'])
  expect(new Set(rows(library)?.map(({ articleId }) => articleId))).toEqual(new Set([a]))
  expect(rows(library)?.find(({ speaker }) => speaker === 'Thomas Baker')?.revisionId).toBe(second.id)
  // The reader knows the repeated one too, by the row that stands for it.
  const own = library.quotations.ofArticle(a)!
  expect(own).toHaveLength(3)
  expect(own.filter(({ repeats }) => repeats !== null).map(({ repeats }) => repeats)).toEqual([own[0]!.id])

  await library.duplicates.separate(kept!)
  await expect.poll(() => speakers(library)).toEqual(['Holm', 'Ida Holm', 'Thomas Baker'])
  await library.articles.remove([b])
  await expect.poll(() => speakers(library)).toEqual(['Ida Holm'])
})

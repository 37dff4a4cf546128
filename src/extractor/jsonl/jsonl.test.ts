import { describe, expect, it } from 'vitest'
import { readJson, readJsonLines } from './read-json'

const drafts = (text: string) => {
  const read = readJson('a.jsonl', text)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}
const line = (record: unknown) => drafts(JSON.stringify(record))[0]!
const TEXT = 'The harbour council voted on Wednesday to keep the night ferry, after three hours of talk.'

describe('the names that programs give', () => {
  it.each([
    [{ title: 'A', text: TEXT }],
    [{ Headline: 'A', Body: TEXT }],
    [{ name: 'A', articleBody: TEXT }],
    [{ title: 'A', maintext: TEXT, text: null }],
    [{ title: { rendered: 'A' }, content: { rendered: `<p>${TEXT}</p><p></p>` } }],
    [{ article: { title: 'A', full_text: TEXT } }],
    [{ title: 'A', content: [{ value: TEXT }] }],
    [{ title: 'A', content: TEXT.split(', ').join(', ') }],
    [{ 'article-title': 'A', paragraphs: [], story: [TEXT] }],
  ])('%j', (record) => {
    const { metadata, blocks } = line(record)
    expect([metadata.title, ...blocks.map(({ text }) => text)]).toEqual(['A', TEXT])
  })

  it.each([
    [{ author: 'Ann Lee and Tom Dyk' }, ['Lee', 'Dyk']],
    [{ authors: ['Ann Lee', 'Tom Dyk'] }, ['Lee', 'Dyk']],
    [{ creator: { name: 'Ann Lee' } }, ['Lee']],
    [{ author: [{ first_name: 'Ann', last_name: 'Lee' }] }, ['Lee']],
    [{ byline: '' }, []],
  ])('authors %j', (record, families) => {
    const { metadata } = line({ title: 'A', text: TEXT, ...record })
    expect(metadata.authors.map((name) => ('family' in name ? name.family : name.literal))).toEqual(families)
  })

  it.each([
    [{ date: '2025-01-02' }, '2025-01-02'],
    [{ publishedAt: '2025-01-02T10:00:00Z' }, '2025-01-02'],
    [{ timestamp: 1735862400 }, '2025-01-03'],
    [{ timestamp: 1735862400000 }, '2025-01-03'],
    [{ date: 'yesterday' }, null],
    [{ date: '02/01/2025', language: 'fr' }, '2025-01-02'],
  ])('dates %j', (record, published) => {
    expect(line({ title: 'A', text: TEXT, ...record }).metadata.published).toBe(published)
  })

  it('leave a field empty that is not there, and say where the others come from', () => {
    const { metadata, evidence } = line({ title: 'A', text: TEXT, url: 'javascript:alert(1)' })
    expect(metadata).toMatchObject({
      authors: [],
      published: null,
      url: null,
      siteName: null,
      language: null,
    })
    expect(evidence).toEqual({ title: { origin: 'database fields', certainty: 0.85 } })
  })
})

it('names the lines that could not be read, on the first article', () => {
  const good = JSON.stringify({ title: 'A', text: TEXT })
  const read = drafts([good, '{"title": ', '', good, '{"id": 1}'].join('\n'))
  expect(read.map(({ warnings }) => warnings)).toEqual([
    ['Lines 2, 5 of the file could not be read and were left out.'],
    [],
  ])
})

it('reads ten thousand lines', () => {
  const record = (i: number) => ({
    title: `Article ${i}`,
    date: '2025-01-02',
    text: `${TEXT}\n\nNumber ${i}.`,
  })
  const read = drafts(Array.from({ length: 10_000 }, (_, i) => JSON.stringify(record(i))).join('\n'))
  expect(read).toHaveLength(10_000)
  expect(read.at(-1)?.blocks.map(({ text }) => text)).toEqual([TEXT, 'Number 9999.'])
}, 60_000)

it('reads no more articles than can be held at once, and says so', () => {
  const line = JSON.stringify({ title: 'A', text: 'Words.' })
  const read = drafts(`${line}\n`.repeat(20_001))
  expect([read.length, read[0]?.warnings]).toEqual([
    20_000,
    [
      'The file holds more articles than can be read at once: only the first 20000 were read; split it and import the rest.',
    ],
  ])
}, 60_000)

describe('a large file', () => {
  const record = (n: number) => JSON.stringify({ title: `“${n}”, [A] {`, text: `${TEXT} \\"${n}"` })

  it('of lines is read line by line, and gives what the text gives', () => {
    const text = `${record(1)}\n\n{"title": \n${record(2)}\n{"id": 1}\n${record(3)}`
    const whole = readJson('a.jsonl', text)
    expect(whole.ok && whole.value).toHaveLength(3)
    expect(readJsonLines('a.jsonl', new TextEncoder().encode(text))).toEqual(whole)
    expect(readJsonLines('a.jsonl', new TextEncoder().encode(`[\n${text}]`))).toBeNull()
  })

  it('of one list is read entry by entry, and gives what the list gives', () => {
    const entries = [record(1), '{"id": 1}', '7', '"a, ]"', record(2), '[1, 2]', record(3)]
    const short = readJson('a.json', `[${entries.join(' ,\n')}]`)
    const long = readJson('a.json', ` [${entries.join(' ,\n')}${' '.repeat(5_000_000)}]`)
    expect(short.ok && short.value.map(({ metadata }) => metadata.title)).toEqual(
      [1, 2, 3].map((n) => `“${n}”, [A] {`),
    )
    expect(long).toEqual(short)
  })

  it('of lines is read although it is larger than any text, up to as much as can be held', () => {
    const line = `${JSON.stringify({ title: 'A', text: `${TEXT} `.repeat(2000) })}\n`
    const read = readJsonLines('a.jsonl', new TextEncoder().encode(line.repeat(300)))
    const articles = read?.ok ? read.value : []
    expect(articles.length).toBeGreaterThan(100)
    expect(articles.length).toBeLessThan(300)
    expect(articles[0]?.warnings).toEqual([
      `The file holds more articles than can be read at once: only the first ${articles.length} were read; split it and import the rest.`,
    ])
  })

  it('of a million entries that are no articles ends soon', () => {
    const read = readJson('a.json', `[${'1,'.repeat(3_000_000)}1]`)
    expect(read.ok ? 'ok' : read.error.code).toBe('unsupported-type')
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packDocx } from '../docx/testing'
import { extract } from '../extract'
import { toLines } from '../text/lines'
import { readPressText } from './read-text'
import { splitPress } from './split'

const FIXTURES = join(import.meta.dirname, 'fixtures')
const fixture = (name: string) => readFileSync(join(FIXTURES, name), 'utf8')
const split = (text: string) => splitPress(toLines(text))

describe('what is no export', () => {
  const article = (extra: string) =>
    `The night ferry stays\n\nBy Ann Lee\n\n2 January 2025\n\n${'The council met for three hours and kept the boat. '.repeat(6)}\n\n${extra}\n\n${'Nobody was surprised, and nobody raised a voice. '.repeat(6)}`

  it.each([
    ['plain', ''],
    [
      'with words of a database',
      'It was the end of the document. Subject: none. Length: 812 words, said the clerk.',
    ],
    ['with rules and capitals', '______________________\n\nSECTION: NEWS\n\nBODY'],
    [
      'with an interview',
      'Author: Who wrote this?\n\nEditor: Nobody knows.\n\nAuthor: Then who read it?\n\nEditor: Everyone.',
    ],
    ['with a recipe', 'Title: Soup\nSource: My aunt\nDate: always\n\nTitle: Bread\nSource: My uncle'],
    ['with two-letter lines', 'IN\n\nHD\n\nTD\n\nPD\n\nLA'],
    ['with a document number', 'Document 12 of 40 was read aloud.\n\nDocument ABC'],
    ['with a copyright line', '© 2025 Bay Press Limited. All rights reserved.\n\n812 words'],
  ])('%s', (_, extra) => {
    expect(split(article(extra))).toBeNull()
  })

  it('nor is any other fixture', async () => {
    for (const format of ['html', 'text', 'markdown'])
      for (const name of readdirSync(join(FIXTURES, '../..', format, 'fixtures')).filter(
        (one) => !one.endsWith('.json'),
      )) {
        const bytes = new Uint8Array(readFileSync(join(FIXTURES, '../..', format, 'fixtures', name)))
        const result = await extract(name, bytes)
        expect(result.ok && result.value.articles.length).toBe(1)
        expect(result.ok && Object.values(result.value.articles[0]?.evidence ?? {})).not.toContainEqual(
          expect.objectContaining({ origin: 'database fields' }),
        )
      }
  })
})

describe('an export of one article', () => {
  it.each(['factiva.txt', 'factiva-codes.txt'])('%s', (name) => {
    const text = fixture(name)
    const drafts = split(text.slice(0, text.indexOf('eb1200001') + 9))
    expect(drafts).toHaveLength(1)
    expect(drafts?.[0]?.metadata).toMatchObject({
      title: 'Night ferry stays, council says',
      published: '2025-01-02',
    })
    expect(drafts?.[0]?.evidence?.title).toEqual({ origin: 'database fields', certainty: 0.95 })
  })

  it('of Nexis, and of ProQuest', () => {
    const nexis = fixture('nexis.txt')
    expect(split(nexis.slice(0, nexis.indexOf('End of Document') + 15))).toHaveLength(1)
    const proquest = fixture('proquest.txt')
    expect(split(proquest.slice(0, proquest.indexOf('Document 2 of 2')))).toHaveLength(1)
  })
})

it('leaves lists of contents, summaries and pages of the database out', () => {
  for (const name of readdirSync(FIXTURES).filter((one) => one.endsWith('.txt'))) {
    const text = JSON.stringify(split(fixture(name))?.map(({ blocks }) => blocks))
    expect(text).not.toMatch(
      /Search Summary|Search Terms|Factiva, Inc|Report Information|Bibliography|Contact ProQuest|Dokumentnummer|Load-Date|LOAD-DATE|Accession/,
    )
  }
})

it('warns when the words that were read are far from those stated', () => {
  const text = fixture('factiva.txt').replace(/\d+ words/, '1,812 words')
  expect(split(text)?.map(({ warnings }) => warnings)).toEqual([
    [expect.stringMatching(/^The database states 1812 words, but \d+ were read/)],
    [],
  ])
})

it('keeps formatting and pictures with the article that they stand in', async () => {
  const pixel = Buffer.alloc(900, 7).toString('base64')
  const html = fixture('factiva.html')
    .replace('three hours', '<b>three hours</b>')
    .replace(
      '<p>Nobody could say',
      `<figure><img src="data:image/png;base64,${pixel}" alt="The lamp"></figure><p>Nobody could say`,
    )
  const result = await extract('a.html', new TextEncoder().encode(html))
  if (!result.ok) throw new Error(result.error.message)
  const [first, second] = result.value.articles
  expect(first?.passages[0]?.marks).toHaveLength(1)
  expect(first?.passages.some(({ picture }) => picture)).toBe(false)
  expect(second?.passages.find(({ picture }) => picture)?.picture?.alternative).toBe('The lamp')
})

it('reads ten times as many articles with ten times the work', () => {
  const one = fixture('proquest.txt')
  const cost = (times: number) => {
    const lines = toLines(one.repeat(times))
    let reads = 0
    const counted = lines.map((line) => ({
      ...line,
      get text() {
        reads++
        return line.text
      },
    }))
    expect(splitPress(counted)).toHaveLength(2 * times)
    return reads
  }
  expect(cost(50) / cost(5)).toBeLessThan(12)
})

it('reads exports that are Word documents', async () => {
  const paragraphs = fixture('nexis.txt')
    .split(/\n+/)
    .filter((line) => line.trim())
    .map((line) => `<w:p><w:r><w:t>${line.replace(/&/g, '&amp;')}</w:t></w:r></w:p>`)
  const result = await extract('a.docx', packDocx({ body: paragraphs.join('') }))
  if (!result.ok) throw new Error(result.error.message)
  expect(result.value.articles.map(({ metadata }) => [metadata.title, metadata.published])).toEqual([
    ['Night ferry stays, council says', '2025-01-02'],
    ['Who pays for the lamp?', '2025-01-03'],
  ])
})

describe('an export of more articles than can be held at once', () => {
  const article = (n: number, text: string): string =>
    `${'_'.repeat(60)}\n\nTitle: The last ferry ${n}\n\nAuthor: Holm, Ada\n\nPublication title: Bay Courier\n\nPublication date: Mar 4, 2021\n\nSource type: Newspapers\n\nFull text: ${text}\n\nProQuest document ID: ${n}\n\n`
  const many = (count: number, text: string): string =>
    Array.from({ length: count }, (_, n) => article(n, text)).join('')

  it('gives the first of them, and says so', () => {
    const drafts = readPressText(many(20_002, 'It left at noon.'))
    expect(drafts).toHaveLength(20_000)
    expect(drafts?.[0]?.warnings).toContain(
      'Only the first 20000 of the 20002 articles in the file were read: split it and import the rest.',
    )
  })

  it('gives those that are whole where it has too many lines, and says so', () => {
    const drafts = readPressText(many(110, 'It left at noon.\n'.repeat(10_000)))
    expect(drafts).toHaveLength(99)
    expect(drafts?.[0]?.warnings).toContain(
      'The file has more lines than can be read at once, so only its first 99 articles were read: split it and import the rest.',
    )
    expect(drafts?.at(-1)?.metadata.title).toBe('The last ferry 98')
  })
})

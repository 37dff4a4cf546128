import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { epub, opf, page } from '../epub/testing/book'
import { extract } from '../extract'
import { warning } from './warnings'

const PROSE =
  'The harbour was quiet that morning, and nobody spoke of the storm that had passed in the night.'
const TEXT = `<p>${PROSE}</p>`.repeat(8)
const deep = `${TEXT}${'<div>'.repeat(500)}<p>Below.</p>`
const long = `${TEXT}${'<i></i>'.repeat(150_000)}<p>Left out.</p>`

const press = () =>
  readFileSync(join(import.meta.dirname, '../press/fixtures/nexis.txt'), 'utf8')
    .split(/\n+/)
    .map((line) => `<p>${line}</p>`)
    .join('')

const FILES: [string, (body: string) => string | Uint8Array][] = [
  ['page.html', (body) => `<html><body>${body}</body></html>`],
  ['press.html', (body) => `<html><body>${press()}${body}</body></html>`],
  [
    'mail.eml',
    (body) =>
      `From: a@bay.example\nSubject: T\nDate: Tue, 8 Apr 2025 23:30:00 -0800\nMIME-Version: 1.0\nContent-Type: text/html\n\n<html><body>${body}</body></html>`,
  ],
  ['records.jsonl', (body) => JSON.stringify({ title: 'T', html: body })],
]

const warningsOf = async (name: string, file: string | Uint8Array): Promise<string[]> => {
  const result = await extract(name, typeof file === 'string' ? new Uint8Array(Buffer.from(file)) : file)
  return result.ok ? (result.value.articles[0]?.warnings ?? []) : [result.error.message]
}

it.each(FILES)(
  '%s says when its page was flattened or cut',
  async (name, make) => {
    expect(await warningsOf(name, make(TEXT))).not.toContain(warning.tooDeep)
    expect(await warningsOf(name, make(deep))).toContain(warning.tooDeep)
    expect(await warningsOf(name, make(long))).toContain(warning.tooLong)
  },
  60_000,
)

it('a book says that a part of it was cut', async () => {
  const names = ['1.xhtml', '2.xhtml']
  const book = epub({
    'OEBPS/book.opf': opf('<dc:title>Ferry</dc:title>', names, names),
    'OEBPS/1.xhtml': page(TEXT),
    'OEBPS/2.xhtml': page(long),
  })
  expect(await warningsOf('book.epub', book)).toEqual([
    'A part of the book has more elements than can be read at once: only its beginning was read.',
  ])
}, 60_000)

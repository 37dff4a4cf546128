import { afterEach, beforeEach, expect, it } from 'vitest'
import type { FileLine, ImportLog, ImportRecord } from './api'
import { createImportLog, importsOf } from './imports'
import { LibraryDatabase } from './schema'

let db: LibraryDatabase
let log: ImportLog

beforeEach(() => {
  db = new LibraryDatabase(`imports-${crypto.randomUUID()}`)
  log = createImportLog(db)
})
afterEach(() => db.delete())

const record = (id: string, until = id): ImportRecord => ({
  id,
  watched: null,
  name: `${id}.html`,
  since: until,
  until,
  state: 'finished',
  counts: { added: 1, known: 0, versions: 0, failed: 0, files: 1 },
  added: [`article ${id}`],
  versions: [],
  kept: 0,
  undone: null,
})
const line = (file: string, kind: 'new' | 'known' = 'new'): FileLine => ({
  file,
  message: null,
  became: [
    kind === 'new'
      ? { kind, articleId: file, title: file, like: null }
      : { kind, articleId: file, title: file },
  ],
})

it('keeps imports with their lines, the newest first, and what undoing came to', async () => {
  await log.keep(record('1'), [line('a')])
  await log.keep(record('2'), [line('b'), line('c', 'known')])
  expect((await importsOf(db)).map(({ id, kept }) => [id, kept])).toEqual([
    ['2', 2],
    ['1', 1],
  ])
  expect((await log.last())?.id).toBe('2')
  expect((await log.lines('1')).map(({ file }) => file)).toEqual(['a'])
  await log.setUndone('1', { removed: ['article 1'], kept: [], back: [] })
  expect((await importsOf(db)).map(({ undone }) => undone?.removed)).toEqual([undefined, ['article 1']])
})

it('keeps of a huge import what failed and what is new before what was there', async () => {
  const files = Array.from({ length: 6000 }, (_, n) => line(`known ${n}`, 'known'))
  await log.keep(record('1'), [
    ...files,
    line('new one'),
    { file: 'bad', message: 'bad is empty.', became: [] },
  ])
  const lines = await log.lines('1')
  expect(lines).toHaveLength(5000)
  expect(lines.slice(0, 2).map(({ file }) => file)).toEqual(['new one', 'bad'])
})

it('lets go of the oldest, their lines before what undoing needs', async () => {
  const many = Array.from({ length: 5000 }, (_, n) => line(`f${n}`))
  const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString()
  for (let n = 1; n <= 21; n++) await log.keep(record(`big ${n}`, day(n)), many)
  expect(await log.lines('big 1')).toEqual([])
  expect((await db.imports.get('big 1'))?.added).toEqual(['article big 1'])
  expect(await log.lines('big 2')).toHaveLength(5000)
  for (let n = 22; n <= 201; n++) await log.keep(record(`small ${n}`, day(n)), [])
  expect(await db.imports.count()).toBe(200)
  expect(await db.imports.get('big 1')).toBeUndefined()
})

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ok } from '#shared/result'
import { extractCommand } from './extract-command'
import { LIMITS } from './limits'
import { forkWithNode } from './node-fork'
import { createPool, type Pool } from './pool'

let folder = ''
let pool: Pool
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonplace-extract-'))
  await mkdir(join(folder, 'in/sub'), { recursive: true })
  const files = {
    'in/1.txt': 'slow',
    'in/2.txt': 'two',
    'in/10.txt': 'fail',
    'in/sub/x.txt': 'three',
    'one.txt': 'one',
    'book.epub': 'book',
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  await mkdir(join(folder, 'nothing'))
  const log = (): void => undefined
  const script = join(import.meta.dirname, 'fixtures/child.mjs')
  pool = createPool({ size: 2, log, limits: LIMITS, fork: () => forkWithNode(script, log) })
})
afterAll(async () => {
  pool.close()
  await rm(folder, { recursive: true, force: true })
})

interface Line {
  file: string
  ok: boolean
  part?: number
  parts?: number
  article?: Record<string, unknown>
  error?: { code: string; message: string }
}

async function run(...args: string[]): Promise<{ code: number; lines: Line[]; said: string[] }> {
  const printed: string[] = []
  const said: string[] = []
  const code = await extractCommand({
    args,
    cwd: folder,
    pool,
    say: (sentence) => void said.push(sentence),
    print: (line) => {
      printed.push(line)
      return Promise.resolve()
    },
  })
  expect(printed.every((line) => line.endsWith('\n') && line.indexOf('\n') === line.length - 1)).toBe(true)
  return { code, said, lines: printed.map((line) => JSON.parse(line) as Line) }
}

describe('extract', () => {
  it('prints articles in the order of the arguments and of the folder, named as given', async () => {
    const { code, lines } = await run('./in', 'one.txt', `in${sep}`)
    const names = ['1.txt', '2.txt', '10.txt', `sub${sep}x.txt`].map((name) => `in${sep}${name}`)
    expect(lines.map(({ file }) => file)).toEqual([...names.map((name) => `./${name}`), 'one.txt', ...names])
    expect(code).toBe(1)
    expect(lines[2]).toEqual({
      file: `./in${sep}10.txt`,
      ok: false,
      error: { code: 'binary', message: `./in${sep}10.txt is not text.` },
    })
  })

  it('gives every field of an article', async () => {
    const { code, lines } = await run('one.txt')
    expect(code).toBe(0)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ file: 'one.txt', ok: true, part: 0, parts: 1 })
    expect(Object.keys(lines[0]?.article ?? {})).toEqual(
      'title subtitle authors published modified siteName url language evidence mediaType sha256 text bodyEnd passages quotations warnings'.split(
        ' ',
      ),
    )
    expect(lines[0]?.article).toMatchObject({
      title: 'one',
      mediaType: 'text/plain',
      sha256: '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed',
      text: 'one',
      bodyEnd: 3,
    })
  })

  it('prints one line per part', async () => {
    const article = {
      ...{ text: '', bodyEnd: 0, passages: [], quotations: [], warnings: [] },
      ...{ metadata: { title: 't', subtitle: null, authors: [], published: null, modified: null } },
    }
    const metadata = { ...article.metadata, siteName: null, url: null, language: null }
    const printed: string[] = []
    await extractCommand({
      args: ['one.txt'],
      cwd: folder,
      say: () => undefined,
      print: (line) => Promise.resolve(void printed.push(line)),
      pool: {
        size: 1,
        extract: () =>
          Promise.resolve(
            ok({
              mediaType: 'text/plain',
              assets: [],
              articles: [1, 2].map(() => ({ ...article, metadata })),
            }),
          ),
      },
    })
    expect(printed.map((line) => JSON.parse(line) as Line)).toMatchObject([
      { part: 0, parts: 2 },
      { part: 1, parts: 2 },
    ])
  })

  it('gives the chapters of a book as parts from 1 where that is asked for', async () => {
    const partsOf = async (...args: string[]) =>
      (await run(...args)).lines.map(({ part, parts, article }) => [part, parts, article?.['text']])
    expect(await partsOf('book.epub')).toEqual([[0, 1, 'book']])
    expect(await partsOf('--chapters', 'book.epub', 'one.txt')).toEqual([
      [1, 2, 'chapter one'],
      [2, 2, 'chapter two'],
      [0, 1, 'one'],
    ])
  })

  it('says what is missing or empty and exits 1', async () => {
    const { code, lines } = await run('gone.txt', 'nothing', 'one.txt')
    expect(code).toBe(1)
    expect(lines.map(({ error }) => error?.code)).toEqual(['not-found', 'empty-folder', undefined])
    expect(lines[0]?.error?.message).toMatch(/^gone\.txt is no longer there/)
  })

  it('exits 2 for wrong usage, and prints nothing', async () => {
    for (const args of [[], ['--unknown', 'one.txt'], ['--']]) {
      const { code, lines, said } = await run(...args)
      expect({ code, lines }).toEqual({ code: 2, lines: [] })
      expect(said.join('')).toContain('Usage')
    }
    expect((await run('--', '-odd.txt')).lines).toMatchObject([
      { file: '-odd.txt', error: { code: 'not-found' } },
    ])
  })
})

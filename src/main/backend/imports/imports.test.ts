import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Outcome, Progress } from '#shared/contract/imports'
import type { Revision } from '#shared/domain/revision'
import { failure, ok, type Result } from '#shared/result'
import { createImports, type Imports } from './index'
import { LIMITS } from './limits'
import { forkWithNode } from './node-fork'
import { createReading, type ReadingParts } from './reading'

const script = join(import.meta.dirname, 'fixtures/child.mjs')
const logged: unknown[] = []
const log = (error: unknown): void => void logged.push(error)

let folder = ''
let kept: Map<string, Uint8Array>
let revisions: Map<string, Revision>
let events: [string, unknown][]
let recent: string[]
let open: (() => void)[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonplace-imports-'))
  kept = new Map()
  revisions = new Map()
  events = []
  recent = []
})
afterEach(async () => {
  for (const close of open) close()
  open = []
  await rm(folder, { recursive: true, force: true })
})

const keepOriginal = (bytes: Uint8Array, sha256: string): Promise<Result<void>> => {
  kept.set(sha256, bytes)
  return Promise.resolve(ok(undefined))
}

function imports(
  parts: Partial<ReadingParts> & { log?: (error: unknown) => void } = {},
  chosen: string[] | null = null,
): Imports {
  const reading = createReading({
    ports: { forkExtractor: () => forkWithNode(script, log) },
    originals: { keep: keepOriginal },
    revisions: {
      keep: (revision) => {
        revisions.set(revision.id, revision)
        return Promise.resolve(ok(undefined))
      },
      read: (ids) => Promise.resolve(ids.flatMap((id) => revisions.get(id) ?? [])),
    },
    log,
    size: 2,
    limits: { ...LIMITS, jobMs: 2000 },
    ...parts,
  })
  const made = createImports({
    ports: {
      chooseFiles: () => Promise.resolve(chosen),
      pathOfToken: (token) => Promise.resolve(token.startsWith('t:') ? join(folder, token.slice(2)) : null),
      emit: (event, payload) => void events.push([event, payload]),
      addRecentDocument: (path) => void recent.push(path),
    },
    reading,
    samplesFolder: join(folder, 'samples'),
    log: parts.log ?? log,
  })
  const close = (): void => {
    made.close()
    reading.close()
  }
  open.push(close)
  return { ...made, close }
}

const put = async (name: string, text: string): Promise<void> => {
  await mkdir(join(folder, name, '..'), { recursive: true })
  await writeFile(join(folder, name), text)
}

async function takeAll(
  one: Imports,
  batchId: string,
  seen?: (outcomes: Outcome[]) => void,
): Promise<Outcome[]> {
  const all: Outcome[] = []
  for (;;) {
    const taken = await one.handlers['imports.take']({ batchId })
    if (!taken.ok) throw new Error(taken.error.message)
    all.push(...taken.value.outcomes)
    seen?.(taken.value.outcomes)
    if (taken.value.finished) return all.sort((a, b) => (a.file < b.file ? -1 : 1))
  }
}
const begin = async (one: Imports, ...tokens: string[]): Promise<string> => {
  const started = await one.handlers['imports.start']({ tokens })
  if (!started.ok) throw new Error(started.error.message)
  return started.value.batchId
}
const lastProgress = (): Progress =>
  events.filter(([name]) => name === 'imports.progress').at(-1)?.[1] as Progress
const codes = (outcomes: Outcome[]): string[] =>
  outcomes.map((outcome) => `${outcome.file}: ${outcome.ok ? 'ok' : outcome.error.code}`)

describe('an import', () => {
  it('keeps original and revisions of each file and tells what became of it', async () => {
    await put('a.txt', 'first')
    const one = imports({}, [join(folder, 'a.txt')])
    const chosen = await one.handlers['imports.choose']({ what: 'files' })
    const batchId = chosen.ok ? (chosen.value.batchId ?? '') : ''
    const [outcome] = await takeAll(one, batchId)
    expect(outcome).toMatchObject({ ok: true, file: 'a.txt', size: 5 })
    const revision = outcome?.ok ? outcome.revisions[0] : undefined
    expect(revision).toMatchObject({ part: 0, parts: 1, text: 'first', mediaType: 'text/plain' })
    expect(revision?.id).toBe(`${revision?.sha256 ?? ''}/0/${revision?.extractorVersion ?? 0}`)
    expect(new TextDecoder().decode(kept.get(revision?.sha256 ?? ''))).toBe('first')
    expect(revisions.get(revision?.id ?? '')).toEqual(revision)
    expect(lastProgress()).toEqual({ batchId, total: 1, done: 1, failed: 0, reading: [], state: 'finished' })
    expect(recent).toEqual([join(folder, 'a.txt')])
    expect(await one.handlers['imports.take']({ batchId })).toMatchObject({
      error: { code: 'unknown-batch' },
    })
  })

  it('answers null when the person cancelled the choice', async () => {
    expect(await imports().handlers['imports.choose']({ what: 'folder' })).toEqual({
      ok: true,
      value: { batchId: null },
    })
  })

  it('goes on past every kind of bad file, each with its sentence', { timeout: 30_000 }, async () => {
    const files = ['hang', 'die', 'garbage', 'fail', 'none', 'good one', 'another']
    for (const text of files) await put(`in/${text}.txt`, text)
    await put('in/empty.txt', '')
    await put(`in/" onerror="alert(1).html`, 'fail')
    const one = imports()
    const outcomes = await takeAll(one, await begin(one, 't:in', 't:gone.txt', 'unknown'))
    expect(codes(outcomes)).toEqual([
      '" onerror="alert(1).html: binary',
      'A dropped item: no-path',
      'another.txt: ok',
      'die.txt: crashed',
      'empty.txt: empty',
      'fail.txt: binary',
      'garbage.txt: crashed',
      'gone.txt: not-found',
      'good one.txt: ok',
      'hang.txt: timeout',
      'none.txt: no-text',
    ])
    for (const outcome of outcomes)
      if (!outcome.ok) expect(outcome.error.message.startsWith(outcome.file)).toBe(true)
    expect(lastProgress()).toMatchObject({ total: 11, done: 11, failed: 9, state: 'finished' })
  })

  it('extracts the same bytes once, also over batches, and names each copy in its own sentence', async () => {
    for (const name of ['a.txt', 'b.txt', 'sub/c.txt']) await put(`in/${name}`, 'same words')
    for (const name of ['x.txt', 'y.txt']) await put(`in/${name}`, 'fail')
    let forks = 0
    let posts = 0
    const ports: ReadingParts['ports'] = {
      forkExtractor: () => {
        forks += 1
        const child = forkWithNode(script, log)
        return {
          ...child,
          post: (request) => {
            posts += 1
            child.post(request)
          },
        }
      },
    }
    const one = imports({ ports })
    const outcomes = await takeAll(one, await begin(one, 't:in'))
    expect(codes(outcomes)).toEqual([
      'a.txt: ok',
      'b.txt: ok',
      'sub/c.txt: ok',
      'x.txt: binary',
      'y.txt: binary',
    ])
    expect(posts).toBe(2)
    for (const outcome of outcomes) {
      if (outcome.ok) expect(outcome.revisions).toHaveLength(1)
      else expect(outcome.error.message).toBe(`${outcome.file} is not text.`)
    }
    expect(codes(await takeAll(one, await begin(one, 't:in/a.txt')))).toEqual(['a.txt: ok'])
    expect(posts).toBe(2)
    expect(forks).toBeLessThanOrEqual(2)
  })

  it('keeps a book whole and by chapters side by side, each read once', async () => {
    await put('a.epub', 'book')
    await put('a.txt', 'plain')
    let posts = 0
    const ports: ReadingParts['ports'] = {
      forkExtractor: () => {
        const child = forkWithNode(script, log)
        const post: typeof child.post = (request) => {
          posts += 1
          child.post(request)
        }
        return { ...child, post }
      },
    }
    const one = imports({ ports })
    const partsOf = async (chapters: boolean) => {
      await one.handlers['imports.options']({ chapters })
      const outcomes = await takeAll(one, await begin(one, 't:a.epub', 't:a.txt'))
      return outcomes.map((outcome) => outcome.ok && outcome.revisions.map(({ part, text }) => [part, text]))
    }
    const whole = [[[0, 'book']], [[0, 'plain']]]
    const chapters = [
      [
        [1, 'chapter one'],
        [2, 'chapter two'],
      ],
      [[0, 'plain']],
    ]
    expect(await partsOf(true)).toEqual(chapters)
    expect(posts).toBe(2)
    expect(await partsOf(false)).toEqual(whole)
    expect(posts).toBe(3)
    expect(await partsOf(true)).toEqual(chapters)
    expect(await partsOf(false)).toEqual(whole)
    expect(posts).toBe(3)
  })

  it('reads files from the command line as the page that comes later says', async () => {
    await put('a.epub', 'book')
    const one = imports()
    const batchId = await one.importPaths([join(folder, 'a.epub')])
    await new Promise((resolve) => setTimeout(resolve, 100))
    await one.handlers['imports.options']({ chapters: true })
    await one.handlers['imports.pending']({})
    const [outcome] = await takeAll(one, batchId)
    expect(outcome?.ok && outcome.revisions.map(({ part }) => part)).toEqual([1, 2])
  })

  it('says when nothing could be kept because the disk is full', async () => {
    await put('a.txt', 'words')
    const full = () =>
      Promise.resolve(failure('original-write', 'It failed, because the disk is full. Free some space.'))
    const one = imports({ originals: { keep: full } })
    const [outcome] = await takeAll(one, await begin(one, 't:a.txt'))
    expect(outcome).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(revisions.size).toBe(0)
  })

  it('imports the samples, and paths from outside the page, which are announced and pending', async () => {
    await put('samples/one.txt', 'one')
    await put('two.txt', 'two')
    const one = imports()
    const samples = await one.handlers['imports.samples']({})
    expect(codes(await takeAll(one, samples.ok ? samples.value.batchId : ''))).toEqual(['one.txt: ok'])
    const batchId = await one.importPaths([join(folder, 'two.txt')])
    expect(events).toContainEqual(['imports.started', { batchId, watched: null }])
    expect(await one.handlers['imports.pending']({})).toEqual({
      ok: true,
      value: { batches: [{ batchId, watched: null }] },
    })
    expect(codes(await takeAll(one, batchId))).toEqual(['two.txt: ok'])
    expect(await one.handlers['imports.pending']({})).toEqual({ ok: true, value: { batches: [] } })
  })

  it('gives a reloaded page what the page before it never got', async () => {
    await put('a.txt', 'words')
    const one = imports()
    const batchId = await begin(one, 't:a.txt')
    const lost = await one.handlers['imports.take']({ batchId })
    expect(lost).toMatchObject({ value: { outcomes: [{ file: 'a.txt' }], finished: false } })
    await one.handlers['imports.pending']({})
    expect(codes(await takeAll(one, batchId))).toEqual(['a.txt: ok'])
  })

  it('stops quickly when cancelled', async () => {
    for (let n = 0; n < 50; n += 1) await put(`in/${n}.txt`, n < 2 ? `hang` : `text ${n}`)
    await put('in/0.txt', 'hang')
    await put('in/1.html', 'hang')
    const one = imports({ limits: { ...LIMITS, jobMs: 20_000 } })
    const batchId = await begin(one, 't:in')
    await new Promise((resolve) => setTimeout(resolve, 300))
    const started = performance.now()
    await one.handlers['imports.cancel']({ batchId })
    await takeAll(one, batchId)
    expect(performance.now() - started).toBeLessThan(3000)
    expect(lastProgress()).toMatchObject({ state: 'cancelled', reading: [] })
    expect(codes(await takeAll(one, await begin(one, 't:in/30.txt')))).toEqual(['30.txt: ok'])
  })

  it('slows down while nobody takes, and takes up again', { timeout: 30_000 }, async () => {
    for (let n = 0; n < 300; n += 1) await put(`in/${n}.txt`, `text ${n}`)
    const one = imports()
    const batchId = await begin(one, 't:in')
    await vi.waitFor(() => expect(lastProgress().done).toBeGreaterThanOrEqual(64), { timeout: 20_000 })
    await new Promise((resolve) => setTimeout(resolve, 500))
    const { done, total } = lastProgress()
    expect(total).toBe(300)
    expect(done).toBeLessThan(70)
    expect(await takeAll(one, batchId)).toHaveLength(300)
    expect(lastProgress()).toMatchObject({ done: 300, state: 'finished' })
  })

  it('reads 5,000 files with flat memory and few progress events', { timeout: 60_000 }, async () => {
    await mkdir(join(folder, 'many'))
    for (let n = 0; n < 5000; n += 1)
      await writeFile(join(folder, `many/${n}.txt`), `${n} ${'words '.repeat(500)}`)
    // Nothing may be held of what was handed over.
    const nothing = { keep: () => Promise.resolve(ok(undefined)), read: () => Promise.resolve([]) }
    const one = imports({ originals: nothing, revisions: nothing })
    let taken = 0
    const memory: number[] = []
    const batchId = await begin(one, 't:many')
    const started = performance.now()
    for (let finished = false; !finished;) {
      const some = await one.handlers['imports.take']({ batchId })
      if (!some.ok) throw new Error(some.error.message)
      taken += some.value.outcomes.length
      finished = some.value.finished
      memory.push(process.memoryUsage().heapUsed + process.memoryUsage().external)
    }
    expect(taken).toBe(5000)
    const seconds = (performance.now() - started) / 1000
    expect(events.length).toBeLessThan(seconds * 10 + 10)
    const early = Math.min(...memory.slice(0, 20))
    expect(Math.max(...memory) - early).toBeLessThan(150_000_000)
  })
})

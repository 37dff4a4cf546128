import { describe, expect, it, vi } from 'vitest'
import type { Outcome } from '#shared/contract/imports'
import { ok } from '#shared/result'
import type { Backend } from '../../backend'
import type { Library } from '../../db'
import { createImports, type Finished } from './controller'
import { lineText } from './outcome-text'
import { reportAsCsv, reportAsText } from './report'
import { totalsOf, type FileLine } from './state'
import { failuresAsText, summaryOf } from './summary'

const good = (file: string): Outcome => ({ ok: true, file, size: 1, revisions: [] })
const bad = (file: string): Outcome => ({
  ok: false,
  file,
  error: { code: 'empty', message: `${file} is empty.` },
})

/** A backend that answers `imports.take` with the given rounds, and a library in which every good file is an article. */
function setUp(
  rounds: readonly Outcome[][],
  store: (outcomes: readonly Outcome[]) => Promise<unknown> = () => Promise.resolve(),
) {
  const listeners = new Map<string, (payload: never) => void>()
  const calls: string[] = []
  const waiting = [...rounds]
  const undos: unknown[] = []
  const local = new Map<string, unknown>()
  const backend = {
    call: (method: string) => {
      calls.push(method)
      if (method === 'imports.choose') return Promise.resolve(ok({ batchId: 'b' }))
      if (method === 'imports.pending')
        return Promise.resolve(ok({ batches: [{ batchId: 'b', watched: null }] }))
      if (method === 'imports.cancel') return Promise.resolve(ok({}))
      if (method === 'imports.samples') return Promise.resolve(ok({ batchId: 's' }))
      const outcomes = waiting.shift() ?? []
      return Promise.resolve(ok({ outcomes, finished: waiting.length === 0 }))
    },
    on: (event: string, listener: (payload: never) => void) => {
      listeners.set(event, listener)
      return () => listeners.delete(event)
    },
  } as unknown as Backend
  const library = {
    articles: {
      addOutcomes: async (outcomes: readonly Outcome[]) => {
        await store(outcomes)
        const added = outcomes.filter((outcome) => outcome.ok).map(({ file }) => file)
        const became = outcomes.map(({ ok: read, file }) =>
          read ? [{ kind: 'new', articleId: file, title: file, like: null }] : [],
        )
        return { added, known: [], became }
      },
      undoBatch: (change: unknown) => {
        undos.push(change)
        return Promise.resolve({ removed: ['a'], kept: [], back: [] })
      },
      redoBatch: (undone: unknown) => {
        undos.push(undone)
        return Promise.resolve()
      },
    },
    local: {
      get: (key: string) => local.get(key),
      set: (key: string, value: unknown) => Promise.resolve(void local.set(key, value)),
    },
  } as unknown as Library
  const finished: Finished[] = []
  const imports = createImports(backend, library, (end) => finished.push(end))
  const totals = () => totalsOf(imports.store.getState().batches)
  return { imports, calls, listeners, finished, totals, undos, local }
}

const ended = (finished: readonly Finished[]) => vi.waitFor(() => expect(finished).toHaveLength(1))

describe('createImports', () => {
  it('takes a batch to its end and shows what failed', async () => {
    const { imports, finished, totals } = setUp([[good('a')], [bad('b'), good('c')]])
    await imports.choose('files')
    await ended(finished)
    expect(finished[0]).toMatchObject({ quiet: false, batch: { added: ['a', 'c'], state: 'finished' } })
    expect(totals().failed).toEqual([{ file: 'b', message: 'b is empty.', became: [] }])
    expect(summaryOf(totals())).toBe('2 new articles, 1 file failed')
    expect(failuresAsText(totals().failed)).toBe('b\tb is empty.')
    expect(imports.store.getState().open).toBe(true)
  })

  it('shows no dialog for what went well at once', async () => {
    const { imports, finished } = setUp([[good('a')]])
    await imports.choose('files')
    await ended(finished)
    expect(imports.store.getState().open).toBe(false)
  })

  it('shows how far an import came that was stopped', async () => {
    const storing = Promise.withResolvers<undefined>()
    const { imports, calls, finished, totals } = setUp([[good('a')], [good('b')], []], () => storing.promise)
    await imports.choose('files')
    imports.cancel()
    storing.resolve(undefined)
    await ended(finished)
    expect(calls).toContain('imports.cancel')
    expect(imports.store.getState().open).toBe(true)
    expect(summaryOf(totals())).toBe('Stopped: 2 new articles')
  })

  it('follows a batch once, though it is chosen, announced and pending', async () => {
    const { imports, calls, listeners, finished } = setUp([[good('a')]])
    imports.listen()
    listeners.get('imports.started')?.({ batchId: 'b', watched: null } as never)
    await imports.choose('files')
    await ended(finished)
    expect(calls.filter((call) => call === 'imports.take')).toHaveLength(1)
  })

  it('names the files when the library cannot store them', async () => {
    const { imports, finished, totals } = setUp([[good('a')]], () => Promise.reject(new Error('full')))
    await imports.choose('files')
    await ended(finished)
    expect(totals().failed[0]?.message).toMatch(/^a could not be stored/)
  })

  it('keeps samples out of the dialog and answers their articles', async () => {
    const { imports, totals } = setUp([[good('a'), good('b')]])
    expect(await imports.samples()).toEqual({ articles: ['a', 'b'], failure: null })
    expect(totals().files).toEqual([])
  })
  it('undoes the last import, also after its summary was closed, and does it again', async () => {
    const { imports, finished, undos, local } = setUp([[good('a'), good('b')], [good('c')]])
    await imports.choose('files')
    await ended(finished)
    imports.setOpen(false)
    expect(local.get('imports.last')).toMatchObject({ batches: [{ added: ['a', 'b', 'c'] }], undone: null })
    expect(await imports.undo()).toEqual({ removed: ['a'], kept: [], back: [] })
    expect(await imports.undo()).toBeNull()
    await imports.redo()
    expect(undos).toMatchObject([{ added: ['a', 'b', 'c'], versions: [] }, { removed: ['a'] }])
    expect(imports.store.getState().last?.undone).toBeNull()
  })

  it('shows that it is paused, and no dialog for the watched folder', async () => {
    const storing = Promise.withResolvers<undefined>()
    const { imports, calls, listeners, finished, totals } = setUp(
      [[good('a')], [bad('b')], []],
      () => storing.promise,
    )
    imports.listen()
    listeners.get('imports.started')?.({ batchId: 'b', watched: 'Saved' } as never)
    imports.pause()
    const progress = { batchId: 'b', total: 2, done: 0, failed: 0, reading: [], state: 'paused' }
    listeners.get('imports.progress')?.(progress as never)
    await vi.waitFor(() => expect(totals().paused).toBe(true))
    imports.resume()
    storing.resolve(undefined)
    await ended(finished)
    expect(calls).toEqual(expect.arrayContaining(['imports.pause', 'imports.resume']))
    expect(imports.store.getState().open).toBe(false)
    expect(finished[0]?.batch.watched).toBe('Saved')
  })
})

describe('a report', () => {
  const like = { articleId: 'x', title: 'Old ferry' }
  const lines = [
    {
      file: 'in/a.html',
      message: null,
      became: [{ kind: 'new', articleId: '1', title: '=Ferry "back"', like }],
    },
    { file: 'b.txt', message: 'b.txt is empty.', became: [] },
    {
      file: 'c.html',
      message: null,
      became: [
        {
          kind: 'version',
          articleId: '2',
          title: 'Roof',
          sourceId: 's',
          revisionId: 'r',
          followed: 2,
          toLookAt: 1,
        },
      ],
    },
    {
      file: 'd.txt',
      message: null,
      became: [
        { kind: 'known', articleId: '3', title: 'One' },
        { kind: 'new', articleId: '4', title: 'Two', like: null },
      ],
    },
  ] satisfies FileLine[]

  it('says in a line what became of each file', () => {
    expect(lines.map(lineText)).toEqual([
      'New, perhaps the same as “Old ferry”',
      'b.txt is empty.',
      'New version of “Roof”; 2 highlights followed, 1 highlight needs a look',
      '1 new article, 1 article already there',
    ])
  })

  it('is a table that no spreadsheet takes for formulas, and a text', () => {
    expect(reportAsCsv(lines).split('\r\n').slice(0, 3)).toEqual([
      '\uFEFF"File","Outcome","Article","Details"',
      `"in/a.html","New","'=Ferry ""back""","New, perhaps the same as “Old ferry”"`,
      '"b.txt","Failed","","b.txt is empty."',
    ])
    expect(reportAsText('1 new article', lines)).toBe(
      [
        'Import: 1 new article.',
        '',
        'Failed',
        'b.txt\tb.txt is empty.',
        '',
        'Read',
        'in/a.html\tNew, perhaps the same as “Old ferry”',
        'c.html\tNew version of “Roof”; 2 highlights followed, 1 highlight needs a look',
        'd.txt\t1 new article, 1 article already there',
        '',
      ].join('\n'),
    )
  })
})

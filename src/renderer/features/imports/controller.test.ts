import { describe, expect, it, vi } from 'vitest'
import type { Outcome } from '#shared/contract/imports'
import { ok } from '#shared/result'
import type { Backend } from '../../backend'
import type { FileLine, ImportRecord, Library } from '../../db'
import { createImports, type Finished } from './controller'
import { lineText } from './outcome-text'
import { reportAsCsv, reportAsText } from './report'
import { totalsOf } from './state'
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
  earlier: readonly ImportRecord[] = [],
) {
  const listeners = new Map<string, (payload: never) => void>()
  const calls: string[] = []
  const waiting = [...rounds]
  const undos: unknown[] = []
  const log = new Map<string, ImportRecord>(earlier.map((record) => [record.id, record]))
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
    imports: {
      last: () => Promise.resolve([...log.values()].at(-1) ?? null),
      get: (ids: readonly string[]) => Promise.resolve(ids.flatMap((id) => log.get(id) ?? [])),
      lines: () => Promise.resolve([]),
      keep: (record: ImportRecord) => Promise.resolve(void log.set(record.id, record)),
      setUndone: (id: string, undone: ImportRecord['undone']) =>
        Promise.resolve(void log.set(id, { ...log.get(id)!, undone })),
    },
  } as unknown as Library
  const finished: Finished[] = []
  const imports = createImports(backend, library, (end) => finished.push(end))
  const totals = () => totalsOf(imports.store.getState().batches)
  return { imports, calls, listeners, finished, totals, undos, log }
}

const ended = (finished: readonly Finished[]) => vi.waitFor(() => expect(finished).toHaveLength(1))

describe('createImports', () => {
  it('takes a batch to its end and shows what failed', async () => {
    const { imports, finished, totals } = setUp([[good('a')], [bad('b'), good('c')]])
    await imports.choose('files')
    await ended(finished)
    expect(finished[0]).toMatchObject({ quiet: false, batch: { added: ['a', 'c'], state: 'finished' } })
    expect(totals().failures).toEqual([{ file: 'b', message: 'b is empty.', became: [] }])
    expect(summaryOf(totals(), totals().cancelled)).toBe('2 new articles, 1 file failed')
    expect(failuresAsText(totals().failures)).toBe('b\tb is empty.')
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
    expect(summaryOf(totals(), totals().cancelled)).toBe('Stopped: 2 new articles')
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
    expect(totals().failures[0]?.message).toMatch(/^a could not be stored/)
  })

  it('keeps samples out of the dialog and answers their articles', async () => {
    const { imports, totals } = setUp([[good('a'), good('b')]])
    expect(await imports.samples()).toEqual({ articles: ['a', 'b'], failure: null })
    expect(totals().lines).toEqual([])
  })

  it('undoes the last import, also after its summary was closed, and does it again', async () => {
    const { imports, finished, undos, log } = setUp([[good('a'), good('b')], [good('c')]])
    await imports.choose('files')
    await ended(finished)
    imports.setOpen(false)
    expect(log.get('b')).toMatchObject({ added: ['a', 'b', 'c'], name: 'a and 2 more', undone: null })
    expect(await imports.undo()).toEqual({ removed: ['a'], kept: [], back: [] })
    expect(await imports.undo()).toBeNull()
    await imports.redo()
    expect(undos).toMatchObject([{ added: ['a', 'b', 'c'], versions: [] }, { removed: ['a'] }])
    expect(imports.store.getState().past[0]?.record.undone).toBeNull()
    expect(log.get('b')?.undone).toBeNull()
  })

  it('undoes any earlier import, those that were named the newest first', async () => {
    const before = (id: string): ImportRecord => ({
      id,
      watched: null,
      name: id,
      since: id,
      until: id,
      state: 'finished',
      counts: { added: 1, known: 0, versions: 0, failed: 0, files: 1 },
      added: [id],
      versions: [],
      kept: 1,
      undone: null,
    })
    const { imports, undos, log } = setUp([], undefined, ['1', '2', '3'].map(before))
    imports.listen()
    await vi.waitFor(() =>
      expect(imports.store.getState().past.map(({ record }) => record.id)).toEqual(['3']),
    )
    await imports.undo(['1', '2'])
    expect(undos).toMatchObject([{ added: ['2'] }, { added: ['1'] }])
    expect([...log.values()].map(({ undone }) => undone !== null)).toEqual([true, true, false])
    expect(imports.store.getState().past[0]?.record.undone).toBeNull()
    await imports.redo(['1', '2'])
    expect([...log.values()].map(({ undone }) => undone)).toEqual([null, null, null])
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

import { describe, expect, it, vi } from 'vitest'
import type { Outcome } from '#shared/contract/imports'
import { ok } from '#shared/result'
import type { Backend } from '../../backend'
import type { Library } from '../../db'
import { createImports, type Finished } from './controller'
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
) {
  const listeners = new Map<string, (payload: never) => void>()
  const calls: string[] = []
  const waiting = [...rounds]
  const backend = {
    call: (method: string) => {
      calls.push(method)
      if (method === 'imports.choose') return Promise.resolve(ok({ batchId: 'b' }))
      if (method === 'imports.pending') return Promise.resolve(ok({ batchIds: ['b'] }))
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
        return { added: outcomes.filter((outcome) => outcome.ok).map(({ file }) => file), known: [] }
      },
    },
  } as unknown as Library
  const finished: Finished[] = []
  const imports = createImports(backend, library, (end) => finished.push(end))
  const totals = () => totalsOf(imports.store.getState().batches)
  return { imports, calls, listeners, finished, totals }
}

const ended = (finished: readonly Finished[]) => vi.waitFor(() => expect(finished).toHaveLength(1))

describe('createImports', () => {
  it('takes a batch to its end and shows what failed', async () => {
    const { imports, finished, totals } = setUp([[good('a')], [bad('b'), good('c')]])
    await imports.choose('files')
    await ended(finished)
    expect(finished[0]).toMatchObject({ quiet: false, batch: { added: ['a', 'c'], state: 'finished' } })
    expect(totals().failed).toEqual([{ file: 'b', message: 'b is empty.' }])
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
    listeners.get('imports.started')?.({ batchId: 'b' } as never)
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
})

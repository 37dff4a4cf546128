import { describe, expect, it, vi } from 'vitest'
import { EXTRACTOR_VERSION } from '#shared/domain/revision'
import { failure, ok } from '#shared/result'
import type { Backend } from '../../../backend'
import type { Library } from '../../../db'
import { createRereading, type RereadingEnd } from './controller'

const sha = (n: number) => String(n).padStart(64, '0')

/** A library of so many originals, of which each is read with one `take`; `hold` keeps back what is taken until it is resolved. */
function setUp(count: number, local = new Map<string, unknown>(), hold: Promise<void> = Promise.resolve()) {
  const left = new Set(Array.from({ length: count }, (_, n) => sha(n)))
  const calls: string[] = []
  let job: string[] = []
  let cancelled = false
  const backend = {
    on: () => () => undefined,
    call: async (method: string, input: { originals: { sha256: string }[] }) => {
      calls.push(method)
      if (method === 'rereading.start') {
        job = input.originals.map(({ sha256 }) => sha256)
        return ok({ jobId: 'j' })
      }
      if (method === 'rereading.cancel') cancelled = true
      if (method !== 'rereading.take') return ok({})
      await hold
      const sha256 = cancelled ? undefined : job.shift()
      if (sha256 === undefined) return ok({ outcomes: [], finished: true })
      const outcome = { ok: true, file: sha256, size: 1, revisions: [] }
      return ok({ outcomes: [{ sha256, outcome }], finished: false })
    },
  } as unknown as Backend
  const library = {
    local: {
      get: (key: string) => local.get(key),
      set: (key: string, value: unknown) => Promise.resolve(void local.set(key, value)),
    },
    rereads: {
      older: () => Promise.resolve(left.size),
      next: () =>
        Promise.resolve([...left].slice(0, 2).map((sha256) => ({ sha256, fileName: 'a', chapters: false }))),
      take: (outcomes: { sha256: string }[]) => {
        for (const { sha256 } of outcomes) left.delete(sha256)
        return Promise.resolve(
          outcomes.map(({ sha256 }) => ({ kind: 'found', id: sha256, articleId: sha256 })),
        )
      },
    },
  } as unknown as Library
  const ends: RereadingEnd[] = []
  const rereading = createRereading(backend, library, (end) => ends.push(end))
  return { rereading, backend, calls, ends, left, local }
}

describe('reading the library again', () => {
  it('goes on job by job until nothing is left', async () => {
    const { rereading, calls, ends, left, local } = setUp(5)
    await rereading.start()
    expect(left.size).toBe(0)
    expect(calls.filter((call) => call === 'rereading.start')).toHaveLength(3)
    expect(ends).toEqual([{ read: 5, changed: 5, failed: 0, stopped: false, failure: null }])
    expect(rereading.store.getState().running).toBeNull()
    expect(local.get('rereading.underWay')).toBeNull()
  })

  it('is stopped, and begins at what is left', async () => {
    const held = Promise.withResolvers<undefined>()
    const { rereading, ends, left, local } = setUp(4, new Map(), held.promise)
    const running = rereading.start()
    await vi.waitFor(() => expect(rereading.store.getState().running).toMatchObject({ total: 4 }))
    rereading.cancel()
    held.resolve(undefined)
    await running
    expect(left.size).toBe(4)
    expect(ends).toMatchObject([{ read: 0, stopped: true }])
    expect(local.get('rereading.underWay')).toBeNull()
    await rereading.start()
  })

  it('goes on after a restart where the app was closed meanwhile, paused if it was paused', async () => {
    const local = new Map<string, unknown>([['rereading.underWay', 'running']])
    const { rereading, ends } = setUp(3, local)
    rereading.listen()
    await vi.waitFor(() => expect(ends).toMatchObject([{ read: 3 }]))

    const paused = setUp(
      3,
      new Map<string, unknown>([['rereading.underWay', 'paused']]),
      new Promise(() => undefined),
    )
    paused.rereading.listen()
    await vi.waitFor(() => expect(paused.calls).toContain('rereading.pause'))
    expect(paused.rereading.store.getState().running).toMatchObject({ paused: true, total: 3 })
    paused.rereading.resume()
    expect(paused.local.get('rereading.underWay')).toBe('running')
  })

  it('says why it could not go on, and does not begin the same job for ever', async () => {
    const one = setUp(2)
    one.backend.call = () => Promise.resolve(failure('internal', 'No.'))
    await one.rereading.start()
    expect(one.ends).toMatchObject([{ read: 0, failure: 'No.' }])
  })

  it('does not offer itself again once put aside', () => {
    const { rereading, local } = setUp(1)
    rereading.putAside()
    expect(local.get('rereading.putAside')).toBe(EXTRACTOR_VERSION)
    expect(setUp(1, local).rereading.store.getState().putAside).toBe(true)
  })
})

import { afterEach, describe, expect, it, vi } from 'vitest'
import { join } from 'node:path'
import { LIMITS, type Limits } from './limits'
import { forkWithNode } from './node-fork'
import { createPool, type Pool, type PoolParts } from './pool'

const script = join(import.meta.dirname, 'fixtures/child.mjs')
const logged: unknown[] = []
const log = (error: unknown): void => void logged.push(error)
let pools: Pool[] = []
let forks = 0

const pool = (limits: Partial<Limits> = {}, parts: Partial<PoolParts> = {}): Pool => {
  forks = 0
  const made = createPool({
    size: 2,
    log,
    fork: () => {
      forks += 1
      return forkWithNode(script, log)
    },
    limits: { ...LIMITS, ...limits },
    ...parts,
  })
  pools.push(made)
  return made
}

afterEach(() => {
  for (const one of pools) one.close()
  pools = []
  logged.length = 0
})

const live = new AbortController().signal
const job = (text: string, signal = live) => ({
  fileName: `${text}.txt`,
  bytes: new TextEncoder().encode(text),
  signal,
})
const code = async (one: Pool, text: string): Promise<string> => {
  const result = await one.extract(job(text))
  return result.ok ? 'ok' : result.error.code
}
const pidOf = async (one: Pool, text: string): Promise<string> => {
  const result = await one.extract(job(text))
  return result.ok ? (result.value.articles[0]?.warnings[0] ?? '') : result.error.code
}

describe('the pool', { timeout: 20_000 }, () => {
  it('starts processes only for work, and uses them again', async () => {
    const one = pool()
    expect(forks).toBe(0)
    const first = await pidOf(one, 'a')
    expect(first).toMatch(/^pid \d+$/)
    expect(await pidOf(one, 'b')).toBe(first)
    expect(forks).toBe(1)
  })

  it('answers many jobs with few processes', async () => {
    const one = pool()
    const pids = await Promise.all(Array.from({ length: 40 }, (_, n) => pidOf(one, `text ${n}`)))
    expect(new Set(pids).size).toBe(2)
    expect(forks).toBe(2)
  })

  it('passes on what the extractor says of a file', async () => {
    const result = await pool().extract(job('fail'))
    expect(result).toEqual({ ok: false, error: { code: 'binary', message: 'fail.txt is not text.' } })
    expect(await code(pool(), 'none')).toBe('no-text')
  })

  it.each([
    ['die', 'crashed'],
    ['garbage', 'crashed'],
    ['wrongId', 'crashed'],
    ['noise', 'crashed'],
    ['hang', 'timeout'],
    ['wait', 'timeout'],
  ])(
    'a process that does “%s” fails its file as %s and is replaced; the others go on',
    async (deed, expected) => {
      const one = pool({ jobMs: 1500 })
      const pids = [await pidOf(one, 'before')]
      const [bad, ...others] = await Promise.all([
        one.extract(job(deed)),
        ...Array.from({ length: 6 }, (_, n) => code(one, `n${n}`)),
      ])
      expect(bad).toMatchObject({ ok: false, error: { code: expected } })
      expect(bad.ok ? '' : bad.error.message).toMatch(new RegExp(`^${deed}\\.txt [^.]+\\.$`))
      expect(others).toEqual(Array.from({ length: 6 }, () => 'ok'))
      pids.push(await pidOf(one, 'after'))
      expect(pids[1]).toMatch(/^pid/)
      expect(logged.length).toBeGreaterThan(0)
    },
  )

  it('ends a process that takes too much memory', async () => {
    const one = pool({ memory: 300_000_000 })
    expect(await code(one, 'eat')).toBe('too-much-memory')
    expect(await code(one, 'next')).toBe('ok')
  })

  it('replaces a process that has grown, before the next file', async () => {
    const one = pool({ memoryToReplace: 1 }, { size: 1, memoryOf: () => Promise.resolve(2) })
    const first = await pidOf(one, 'slow')
    expect(first).toMatch(/^pid/)
    expect(await pidOf(one, 'a')).not.toBe(first)
    const ungrown = pool({ memoryToReplace: 3 }, { size: 1, memoryOf: () => Promise.resolve(2) })
    expect(await pidOf(ungrown, 'slow')).toBe(await pidOf(ungrown, 'a'))
  })

  it('a process that never becomes ready fails its file and no more', async () => {
    process.env['FIXTURE_MUTE'] = '1'
    const one = pool({ startMs: 1500 }, { size: 1 })
    expect(await code(one, 'a')).toBe('crashed')
    delete process.env['FIXTURE_MUTE']
    expect(await code(one, 'b')).toBe('ok')
  })

  it('a process that cannot be started fails its file, and the queue goes on', async () => {
    const one = pool({}, { fork: () => forkWithNode(join(import.meta.dirname, 'fixtures/absent.mjs'), log) })
    expect(await Promise.all(['a', 'b', 'c', 'd'].map((text) => code(one, text)))).toEqual(
      Array.from({ length: 4 }, () => 'crashed'),
    )
    const throwing = pool(
      {},
      {
        fork: () => {
          throw new Error('no more processes')
        },
      },
    )
    expect(await code(throwing, 'a')).toBe('crashed')
    expect(await code(throwing, 'b')).toBe('crashed')
  })

  it('a process that speaks unasked is replaced before it gets work', async () => {
    const one = pool({}, { size: 1 })
    expect(await code(one, 'chatter')).toBe('ok')
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(await code(one, 'a')).toBe('ok')
    expect(forks).toBe(2)
  })

  it('drops cancelled jobs, waiting or under way', async () => {
    const one = pool({}, { size: 1 })
    const cancel = new AbortController()
    const jobs = [one.extract(job('hang', cancel.signal)), one.extract(job('waits', cancel.signal))]
    const other = code(one, 'not cancelled')
    setTimeout(() => cancel.abort(), 300)
    for (const result of await Promise.all(jobs))
      expect(result).toMatchObject({ error: { code: 'cancelled' } })
    expect(await other).toBe('ok')
  })

  it('ends idle processes', async () => {
    const one = pool({ idleMs: 100 }, { size: 1 })
    const pid = Number((await pidOf(one, 'a')).slice(4))
    expect(() => process.kill(pid, 0)).not.toThrow()
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), { timeout: 4000 })
    expect(await code(one, 'b')).toBe('ok')
  })

  it('ends everything when closed', async () => {
    const one = pool()
    const pid = Number((await pidOf(one, 'a')).slice(4))
    const under = one.extract(job('hang'))
    one.close()
    expect(await under).toMatchObject({ error: { code: 'cancelled' } })
    expect(await one.extract(job('late'))).toMatchObject({ error: { code: 'cancelled' } })
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), { timeout: 4000 })
  })
})

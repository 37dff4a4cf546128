import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
// @ts-expect-error The scripts are plain JavaScript.
import { cacheFolder, failedLately, rememberFailure, runWhileItMoves } from './electron.mjs'

const folder = mkdtempSync(join(tmpdir(), 'commonplace-fetch-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a failed fetch', () => {
  const file = join(folder, 'deep', 'failure.json')
  const now = Date.parse('2026-01-02T00:00:00Z')

  it('is remembered for a day', () => {
    expect(failedLately(file, now)).toBe(false)
    rememberFailure(file, now)
    expect(failedLately(file, now + 23 * 3_600_000)).toBe(true)
    expect(failedLately(file, now + 25 * 3_600_000)).toBe(false)
  })

  it('is kept in the user’s cache folder', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/c' }, 'linux')).toBe('/c/commonplace')
  })
})

describe('runWhileItMoves', () => {
  const wait = (ms: number) => ['-e', `setTimeout(() => {}, ${ms})`]
  const fast = { patience: 200, every: 20 }

  it('ends what stands still', async () => {
    const begun = Date.now()
    expect(await runWhileItMoves(process.execPath, wait(30_000), { ...fast, progress: () => 1 })).toBe(false)
    expect(Date.now() - begun).toBeLessThan(10_000)
  })

  it('waits for what moves', async () => {
    let bytes = 0
    expect(await runWhileItMoves(process.execPath, wait(600), { ...fast, progress: () => bytes++ })).toBe(
      true,
    )
  })

  it('says when there is nothing to run', async () => {
    expect(await runWhileItMoves('/no/such/program', [], { ...fast, progress: () => 1 })).toBe(false)
  })
})

import { spawn } from 'node:child_process'
import { lstat, mkdtemp, rm, symlink } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clearStaleProfileLock } from './profile-lock'

describe.skipIf(process.platform === 'win32')('the lock of a profile', () => {
  let profile = ''
  const locked = () =>
    lstat(join(profile, 'SingletonLock')).then(
      () => true,
      () => false,
    )
  beforeEach(async () => {
    profile = await mkdtemp(join(tmpdir(), 'commonplace-profile-'))
  })
  afterEach(() => rm(profile, { recursive: true }))

  it('is removed when nobody holds it', async () => {
    await symlink(`${hostname()}-999999999`, join(profile, 'SingletonLock'))
    await clearStaleProfileLock(profile)
    expect(await locked()).toBe(false)
  })

  it('is removed when it comes from another computer: the library’s own lock has been asked', async () => {
    await symlink('elsewhere-1', join(profile, 'SingletonLock'))
    await clearStaleProfileLock(profile)
    expect(await locked()).toBe(false)
  })

  it('does not cost a process that has only got the number of a browser', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
    await symlink(`${hostname()}-${other.pid ?? 0}`, join(profile, 'SingletonLock'))
    if (process.platform === 'linux') await clearStaleProfileLock(profile)
    expect(other.exitCode).toBeNull()
    expect(other.signalCode).toBeNull()
    other.kill('SIGKILL')
  })

  it('is waited for while a browser of the profile is ending', async () => {
    const script = join(profile, 'x.cjs')
    const browser = spawn(process.execPath, [
      '-e',
      'setTimeout(() => {}, 400)',
      script,
      `--user-data-dir=${profile}`,
    ])
    await symlink(`${hostname()}-${browser.pid ?? 0}`, join(profile, 'SingletonLock'))
    const begun = Date.now()
    await clearStaleProfileLock(profile)
    expect(Date.now() - begun).toBeGreaterThan(200)
    expect(await locked()).toBe(false)
  })

  it('is no matter when there is none', async () => {
    await expect(clearStaleProfileLock(join(profile, 'missing'))).resolves.toBeUndefined()
  })
})

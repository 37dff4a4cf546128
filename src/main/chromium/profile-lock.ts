import { readFile, readlink, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const FILES = ['SingletonLock', 'SingletonCookie', 'SingletonSocket']
const PATIENCE_MS = 5_000

/** Whether the process is a browser of this profile; another program may have got its number since. */
async function runsProfile(pid: number, profile: string): Promise<boolean> {
  try {
    process.kill(pid, 0)
    if (process.platform !== 'linux') return true
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).includes(`--user-data-dir=${profile}`)
  } catch {
    return false
  }
}

/**
 * Clears the way for the browser. The library's own lock is held, so whatever still uses the profile was left behind by a
 * killed process: a browser that is just ending is waited for, then ended, and a dead one's lock is removed (Chromium
 * would ask the person about it). Windows has no such files.
 */
export async function clearStaleProfileLock(profile: string): Promise<void> {
  const target = await readlink(join(profile, 'SingletonLock')).catch(() => null)
  if (target === null) return
  const at = target.lastIndexOf('-')
  const pid = Number(target.slice(at + 1))
  if (target.slice(0, at) === hostname() && Number.isInteger(pid) && pid > 0) {
    const until = Date.now() + PATIENCE_MS
    while (Date.now() < until && (await runsProfile(pid, profile))) await pause(50)
    if (await runsProfile(pid, profile)) process.kill(pid, 'SIGKILL')
  }
  for (const file of FILES) await rm(join(profile, file), { force: true })
}

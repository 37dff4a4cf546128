import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Field 22 of /proc/PID/stat, in ticks since the boot that `boot_id` names; the command's name may hold spaces and brackets. */
async function linuxStart(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  // Killed, and only waiting for its parent to notice.
  if (fields[0] === 'Z' || fields[0] === 'X') return 'ended'
  const ticks = fields[19]
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
  return ticks === undefined ? null : `${boot.trim()}:${ticks}`
}

async function psStart(pid: number): Promise<string | null> {
  const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(pid)], {
    env: { LC_ALL: 'C', PATH: '/bin:/usr/bin' },
  })
  return stdout.trim() || null
}

async function windowsStart(pid: number): Promise<string | null> {
  const script = `[long]((Get-Process -Id ${pid}).StartTime.ToUniversalTime() - [datetime]'1970-01-01').TotalMilliseconds`
  const { stdout } = await run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script], {
    timeout: 10_000,
    windowsHide: true,
  })
  return stdout.trim() || null
}

/**
 * When a process started, as text that is only good for `sameStart`. Null where the system does not say: the process is
 * gone, belongs to somebody else, or the tool is missing.
 */
export async function processStart(pid: number): Promise<string | null> {
  try {
    if (process.platform === 'linux') return await linuxStart(pid)
    if (process.platform !== 'win32') return await psStart(pid)
    // PowerShell takes half a second, which our own start need not cost.
    return pid === process.pid ? String(Math.round(performance.timeOrigin)) : await windowsStart(pid)
  } catch {
    return null
  }
}

/** Milliseconds by which two ways of asking for the same start may differ. */
const TOLERANCE = 10_000

export const sameStart = (a: string, b: string): boolean =>
  a === b || (/^\d+$/.test(a) && /^\d+$/.test(b) && Math.abs(Number(a) - Number(b)) < TOLERANCE)

/** Whether a process of this id runs now, whoever it belongs to. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

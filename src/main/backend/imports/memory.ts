import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { platform } from 'node:os'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Resident memory of a process in bytes, or null where it cannot be told. */
export type MemoryOf = (pid: number) => Promise<number | null>

const kilobytes = (text: string | undefined): number | null => (text ? Number(text) * 1024 : null)

async function read(pid: number): Promise<number | null> {
  switch (platform()) {
    case 'linux':
      return kilobytes(/^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1])
    case 'darwin':
      return kilobytes(/\d+/.exec((await run('ps', ['-o', 'rss=', '-p', String(pid)])).stdout)?.[0])
    case 'win32': {
      const { stdout } = await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], {
        windowsHide: true,
      })
      // The last column is "123,456 K", with the system's own separators.
      return kilobytes(stdout.trim().split('","').at(-1)?.replace(/\D/g, ''))
    }
    default:
      return null
  }
}

export const memoryOf: MemoryOf = (pid) => read(pid).catch(() => null)

/** How often to look: reading /proc costs nothing, elsewhere each look starts a program. */
export const MEMORY_LOOK_MS = platform() === 'linux' ? 200 : 1000

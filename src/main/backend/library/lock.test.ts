import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempDisposable, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { runModule, sourceOf } from '../testing/node-child'
import { lockLibrary } from './lock'
import { processStart, sameStart } from './process-start'

const temporary = () => mkdtempDisposable(join(tmpdir(), 'lock-'))

/** Takes the lock, prints what came of it, and stays alive until killed when it has it. */
const CHILD = `
const { lockLibrary } = await import('${sourceOf('library/lock')}')
const { existsSync } = await import('node:fs')
const [folder, start] = process.argv.slice(1)
process.stdout.write('ready\\n')
while (start && !existsSync(start)) await new Promise(setImmediate)
const result = await lockLibrary(folder, folder + '/lock', 'chromium')
process.stdout.write((result.ok ? 'held' : result.error.message) + '\\n')
if (result.ok) setInterval(() => {}, 1000)`

function child(...args: string[]) {
  const running = runModule(CHILD, ...args)
  running.stderr?.pipe(process.stderr)
  const lines = createInterface({ input: running.stdout! })[Symbol.asyncIterator]()
  const line = async () => String((await lines.next()).value)
  const gone = once(running, 'exit')
  const kill = async () => {
    running.kill('SIGKILL')
    await gone
  }
  return { pid: running.pid!, line, kill }
}

async function goneProcess(): Promise<number> {
  const running = spawn(process.execPath, ['-e', ''])
  await once(running, 'exit')
  return running.pid!
}

const held = (over: object) =>
  JSON.stringify({
    pid: process.pid,
    started: null,
    shell: 'electron',
    host: hostname(),
    nonce: 'old',
    ...over,
  })

describe('the lock of a library', () => {
  it('lets one in, tells the second who it is, and can be given back', { timeout: 30_000 }, async () => {
    await using temp = await temporary()
    const path = join(temp.path, 'lock')
    const other = child(temp.path)
    expect(await other.line()).toBe('ready')
    expect(await other.line()).toBe('held')
    expect(await lockLibrary(temp.path, path, 'electron')).toEqual({
      ok: false,
      error: {
        code: 'library-in-use',
        message: `The library in ${temp.path} is already open (Chromium shell, process ${other.pid}); use that window or close it first.`,
      },
    })
    await other.kill()
    const mine = await lockLibrary(temp.path, path, 'electron')
    expect((await lockLibrary(temp.path, path, 'electron')).ok).toBe(false)
    if (mine.ok) await mine.value.release()
    expect(await readdir(temp.path)).toEqual([])
  })

  it(
    'takes over from a process that is gone, and from one whose number another has now',
    { timeout: 30_000 },
    async () => {
      await using temp = await temporary()
      const path = join(temp.path, 'lock')
      for (const stale of [held({ pid: await goneProcess() }), held({ started: 'another-boot:1' })]) {
        await writeFile(path, stale)
        const lock = await lockLibrary(temp.path, path, 'electron')
        expect(lock.ok).toBe(true)
        expect(await readdir(temp.path)).toEqual(['lock'])
        if (lock.ok) await lock.value.release()
      }
    },
  )

  it('believes a process whose start it cannot compare', async () => {
    await using temp = await temporary()
    const path = join(temp.path, 'lock')
    await writeFile(path, held({}))
    expect((await lockLibrary(temp.path, path, 'electron')).ok).toBe(false)
  })

  it('does not judge another computer, and says what to do', async () => {
    await using temp = await temporary()
    const path = join(temp.path, 'lock')
    await writeFile(path, held({ pid: await goneProcess(), host: 'elsewhere' }))
    const lock = await lockLibrary(temp.path, path, 'electron')
    expect(lock.ok ? '' : lock.error.message).toMatch(/on the computer elsewhere .* delete .*lock/)
  })

  it('takes over a lock that makes no sense only when it is old', async () => {
    await using temp = await temporary()
    const path = join(temp.path, 'lock')
    await writeFile(path, '{"pid":')
    expect((await lockLibrary(temp.path, path, 'electron')).ok).toBe(false)
    await utimes(path, 1, 1)
    expect((await lockLibrary(temp.path, path, 'electron')).ok).toBe(true)
  })

  it('does not give back a lock that is somebody else’s by now', async () => {
    await using temp = await temporary()
    const path = join(temp.path, 'lock')
    const lock = await lockLibrary(temp.path, path, 'electron')
    await writeFile(path, held({}))
    if (lock.ok) await lock.value.release()
    expect(await readFile(path, 'utf8')).toBe(held({}))
  })

  it('lets exactly one of many in when all find the same stale lock', { timeout: 60_000 }, async () => {
    await using temp = await temporary()
    const start = join(temp.path, 'start')
    await writeFile(join(temp.path, 'lock'), held({ pid: await goneProcess() }))
    const children = Array.from({ length: 8 }, () => child(temp.path, start))
    for (const { line } of children) expect(await line()).toBe('ready')
    await writeFile(start, '')
    const said = await Promise.all(children.map(({ line }) => line()))
    expect(said.filter((text) => text === 'held')).toHaveLength(1)
    await Promise.all(children.map(({ kill }) => kill()))
  })

  it('takes over after a process died in the middle of taking over', async () => {
    await using temp = await temporary()
    const path = join(temp.path, 'lock')
    const stale = held({ pid: await goneProcess() })
    await writeFile(path, stale)
    const guard = `${path}.${createHash('sha256').update(stale).digest('hex').slice(0, 16)}`
    await writeFile(guard, held({ pid: await goneProcess(), nonce: 'guard' }))
    expect((await lockLibrary(temp.path, path, 'electron')).ok).toBe(true)
    expect(await readdir(temp.path)).toEqual(['lock'])
  })
})

describe('when a process started', () => {
  it('is the same text each time for one process and another for another', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const [a, again, b] = [
      await processStart(process.pid),
      await processStart(process.pid),
      await processStart(other.pid!),
    ]
    other.kill()
    expect(a).not.toBeNull()
    expect(again).toBe(a)
    expect(b).not.toBe(a)
    expect(await processStart(await goneProcess())).toBeNull()
  })

  it('allows two ways of asking for the time to differ a little', () => {
    expect(sameStart('1700000000000', '1700000004000')).toBe(true)
    expect(sameStart('1700000000000', '1700000400000')).toBe(false)
    expect(sameStart('boot:12', 'boot:13')).toBe(false)
  })
})

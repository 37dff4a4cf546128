import { execFileSync } from 'node:child_process'
import { mkdtempDisposable, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Change } from '#shared/contract/journal'
import { type OpenSegmentFile, openSegmentFile } from './files-port'
import { openJournal } from './journal'
import { unexpected } from '../testing/unexpected'

const change = (id: string, text: string): Change => ({ kind: 'note', id, value: { text } })

const system = (code: string) => Object.assign(new Error(code), { code })

const run = (program: string, args: string[]) => execFileSync(program, args, { stdio: 'pipe' })

interface Fault {
  /** Bytes that can still be written. */
  room: number
  code: string
  failSync: boolean
  failTruncate: boolean
}

/** A disk that writes as much as there is room for and then fails. */
function failing(fault: Fault): OpenSegmentFile {
  return async (path) => {
    const file = await openSegmentFile(path)
    return {
      async write(bytes, position) {
        const fits = bytes.subarray(0, Math.min(bytes.length, fault.room))
        await file.write(fits, position)
        fault.room -= fits.length
        if (fits.length < bytes.length) throw system(fault.code)
      },
      async sync() {
        if (fault.failSync) throw system('EIO')
        await file.sync()
      },
      async truncate(size) {
        if (fault.failTruncate) throw system('EIO')
        await file.truncate(size)
      },
      close: () => file.close(),
    }
  }
}

async function setUp(folder: string) {
  const fault: Fault = { room: Infinity, code: 'ENOSPC', failSync: false, failTruncate: false }
  const logged: unknown[] = []
  const journal = await openJournal({
    folder,
    log: (error) => logged.push(error),
    onDamage: unexpected,
    openFile: failing(fault),
  })
  const ids = async () => {
    const again = await openJournal({ folder, log: unexpected, onDamage: unexpected })
    const batch = await again.since(0)
    await again.close()
    return batch.ok
      ? batch.value.entries.map(({ id, counter }) => `${id}${counter}`).join(' ')
      : batch.error.code
  }
  return { journal, fault, logged, ids, path: join(folder, 'segment-000000000001.jsonl') }
}

describe('a disk that fails while the journal appends', () => {
  it.each([0, 1, 60, 140])(
    'keeps nothing of a call that failed after %i bytes, and goes on',
    async (room) => {
      await using temp = await mkdtempDisposable(join(tmpdir(), 'journal-'))
      const { journal, fault, logged, ids, path } = await setUp(temp.path)
      await journal.append([change('a', 'kept')])
      const before = await readFile(path, 'utf8')

      fault.room = room
      const failed = await journal.append([change('b', 'x'.repeat(20)), change('c', 'y'.repeat(90))])
      expect(failed).toEqual({
        ok: false,
        error: {
          code: 'journal-append',
          message: `The last changes could not be written to ${temp.path}, because the disk is full. Free some space and try again.`,
        },
      })
      expect(logged).toHaveLength(1)
      expect(await readFile(path, 'utf8')).toBe(before)
      expect(journal.lastCounter()).toBe(1)

      fault.room = Infinity
      expect(await journal.append([change('d', 'z')])).toEqual({ ok: true, value: { counter: 2 } })
      await journal.close()
      expect(await ids()).toBe('a1 d2')
    },
  )

  it('fails with its own sentence when the fsync fails', async () => {
    await using temp = await mkdtempDisposable(join(tmpdir(), 'journal-'))
    const { journal, fault, ids } = await setUp(temp.path)
    fault.failSync = true
    const failed = await journal.append([change('a', 'x')])
    expect(failed).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('the disk reported an error') as string },
    })
    fault.failSync = false
    await journal.append([change('b', 'x')])
    await journal.close()
    expect(await ids()).toBe('b1')
  })

  it('cuts the remains later when they cannot be cut at once, before anything else is written', async () => {
    await using temp = await mkdtempDisposable(join(tmpdir(), 'journal-'))
    const { journal, fault, ids } = await setUp(temp.path)
    await journal.append([change('a', 'x')])
    Object.assign(fault, { room: 300, failTruncate: true })
    expect((await journal.append([change('b', 'y'.repeat(400))])).ok).toBe(false)
    fault.room = Infinity
    expect((await journal.append([change('c', 'z')])).ok).toBe(false)
    fault.failTruncate = false
    expect((await journal.append([change('d', 'z')])).ok).toBe(true)
    await journal.close()
    expect(await ids()).toBe('a1 d2')
  })

  it('starts a segment again after the very first append failed', async () => {
    await using temp = await mkdtempDisposable(join(tmpdir(), 'journal-'))
    const { journal, fault, ids } = await setUp(temp.path)
    fault.room = 5
    expect((await journal.append([change('a', 'x')])).ok).toBe(false)
    await journal.close()
    expect(await ids()).toBe('')
  })

  it('does the same on a disk that is really full', async ({ skip }) => {
    await using temp = await mkdtempDisposable(join(tmpdir(), 'journal-'))
    try {
      run('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', temp.path])
    } catch {
      skip('a small disk can only be mounted by root on Linux')
    }
    try {
      const filler = join(temp.path, 'filler')
      const journal = await openJournal({
        folder: join(temp.path, 'journal'),
        log: () => undefined,
        onDamage: unexpected,
      })
      expect((await journal.append([change('a', 'kept')])).ok).toBe(true)
      await writeFile(filler, 'x'.repeat(300_000)).catch(() => undefined)
      const failed = await journal.append([change('b', 'y'.repeat(100_000))])
      expect(failed).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining('the disk is full') as string },
      })
      await rm(filler)
      expect(await journal.append([change('c', 'z'.repeat(100_000))])).toEqual({
        ok: true,
        value: { counter: 2 },
      })

      // A compaction that does not fit leaves everything as it was.
      await writeFile(filler, 'x'.repeat(120_000)).catch(() => undefined)
      await expect(journal.compact()).rejects.toThrow('ENOSPC')
      const batch = await journal.since(0)
      expect(batch.ok && batch.value.entries.map(({ id }) => id)).toEqual(['a', 'c'])
      await rm(filler)
      await journal.compact()
      await journal.close()
    } finally {
      run('umount', [temp.path])
    }
  })
})

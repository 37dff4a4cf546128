import { mkdir, mkdtempDisposable, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Result } from '#shared/result'
import { createOriginals } from './originals/originals'
import type { ShellPorts } from './ports/index'
import { createAssets } from './revisions/assets'
import { createRevisions } from './revisions/revisions'
import { recordingPorts } from './testing/shell-ports'
import { revisionOf } from './testing/revision'
import { type Backend, createBackend } from './index'
import { unexpected } from './testing/unexpected'

const temporary = () => mkdtempDisposable(join(tmpdir(), 'backend-'))
const sha256 = 'ab'.repeat(32)

const open = (folder: string, over: Partial<ShellPorts> = {}, log?: (error: unknown) => void) =>
  createBackend({ folder, ports: recordingPorts(over).ports, version: '1.2.3', ...(log && { log }) })

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const info = async (backend: Backend) =>
  value(await backend.call('library.info', {})) as { counter: number; messages: string[]; libraryId: string }

const manifestOf = async (folder: string) =>
  JSON.parse(await readFile(join(folder, 'library.json'), 'utf8')) as Record<string, unknown>

describe('a library', () => {
  it('is made in a missing folder, and is the same one with its records after a restart', async () => {
    await using temp = await temporary()
    const folder = join(temp.path, 'new', 'library')
    const backend = value(await open(folder))
    const first = await info(backend)
    expect(first).toMatchObject({
      folder,
      counter: 0,
      shell: 'chromium',
      platform: process.platform,
      version: '1.2.3',
    })
    expect(first.messages).toEqual([])
    const changes = [{ kind: 'note', id: 'a', value: { title: 'Talks' } }]
    expect(await backend.call('journal.append', { changes })).toEqual({ ok: true, value: { counter: 1 } })
    await backend.close()
    await backend.close()
    expect(await backend.call('journal.append', { changes })).toMatchObject({
      ok: false,
      error: { code: 'closed' },
    })
    expect((await readdir(folder)).sort()).toEqual(['journal', 'library.json'])
    expect(await manifestOf(folder)).toMatchObject({
      format: 1,
      libraryId: first.libraryId,
      lastCounter: 1,
      shell: 'chromium',
      appVersion: '1.2.3',
      createdAt: expect.stringMatching(/^\d{4}-/) as string,
    })

    const again = value(await open(folder))
    expect(await info(again)).toEqual({ ...first, counter: 1 })
    expect(await again.call('journal.since', { counter: 0 })).toEqual({
      ok: true,
      value: { entries: [{ ...changes[0], counter: 1 }], next: null },
    })
    await again.close()
  })

  it('is open once at a time', async () => {
    await using temp = await temporary()
    const backend = value(await open(temp.path))
    const second = await open(temp.path, { shell: 'electron' })
    expect(second).toMatchObject({ ok: false, error: { code: 'library-in-use' } })
    expect((await manifestOf(temp.path))['shell']).toBe('chromium')
    await backend.close()
    await value(await open(temp.path)).close()
  })

  it('says in one sentence that another shell has it now, once', async () => {
    await using temp = await temporary()
    await value(await open(temp.path)).close()
    const backend = value(await open(temp.path, { shell: 'electron' }))
    backend.message('The window crashed and was opened again.')
    expect((await info(backend)).messages).toEqual([
      'This library was opened with the Chromium shell before and is now open with Electron.',
      'The window crashed and was opened again.',
    ])
    expect((await info(backend)).messages).toEqual([])
    await backend.close()
    const same = value(await open(temp.path, { shell: 'electron' }))
    expect((await info(same)).messages).toEqual([])
    await same.close()
  })

  it('of a newer format is refused and left untouched', async () => {
    await using temp = await temporary()
    const text = '{"format": 2, "surprise": true}'
    await writeFile(join(temp.path, 'library.json'), text)
    expect(await open(temp.path)).toEqual({
      ok: false,
      error: {
        code: 'library-newer',
        message: `The library in ${temp.path} was made by a newer version of Commonplace and was left untouched; open it with that version.`,
      },
    })
    expect(await readdir(temp.path)).toEqual(['library.json'])
    expect(await readFile(join(temp.path, 'library.json'), 'utf8')).toBe(text)
  })

  it.each(['', '{', '{"format": 1}', '[]'])(
    'with a library.json of %j is refused and left untouched',
    async (text) => {
      await using temp = await temporary()
      await writeFile(join(temp.path, 'library.json'), text)
      const opened = await open(temp.path)
      expect(opened).toMatchObject({ ok: false, error: { code: 'library-unreadable' } })
      expect(await readdir(temp.path)).toEqual(['library.json'])
    },
  )

  it('is not made in a folder that holds something else', async () => {
    await using temp = await temporary()
    await writeFile(join(temp.path, 'holiday.jpg'), '')
    const opened = await open(temp.path)
    expect(opened.ok ? '' : opened.error.message).toContain('holds other files (holiday.jpg)')
    expect(await readdir(temp.path)).toEqual(['holiday.jpg'])
  })

  it('comes back from its journal when library.json is gone', async () => {
    await using temp = await temporary()
    const backend = value(await open(temp.path))
    await backend.call('journal.append', { changes: [{ kind: 'note', id: 'a', value: {} }] })
    await backend.close()
    await rm(join(temp.path, 'library.json'))
    const again = value(await open(temp.path))
    expect((await info(again)).counter).toBe(1)
    await again.close()
  })

  it('that cannot be made says why', async () => {
    await using temp = await temporary()
    await writeFile(join(temp.path, 'file'), '')
    const opened = await open(join(temp.path, 'file', 'library'))
    expect(opened.ok ? '' : opened.error.message).toMatch(
      /because a part of the path is not a folder\. Choose/,
    )
  })

  it('gives its lock back when the journal cannot be opened', async () => {
    await using temp = await temporary()
    await value(await open(temp.path)).close()
    await writeFile(join(temp.path, 'journal', 'segment-000000000001.jsonl'), 'x')
    await mkdir(join(temp.path, 'journal', 'segment-000000000002.jsonl'))
    expect(await open(temp.path)).toMatchObject({ ok: false, error: { code: 'library-open' } })
    expect(await readdir(temp.path)).not.toContain('lock')
  })
})

describe('the calls of the contract', () => {
  it('answer the library’s size, revisions, pictures and folder', async () => {
    await using temp = await temporary()
    await createOriginals(join(temp.path, 'originals')).keep(Buffer.alloc(1000), sha256)
    await createRevisions(join(temp.path, 'revisions'), unexpected).keep(revisionOf(sha256))
    await createAssets(join(temp.path, 'assets')).keep({
      sha256,
      mediaType: 'image/png',
      bytes: Buffer.from('png'),
    })
    await mkdir(join(temp.path, 'profiles'))
    await writeFile(join(temp.path, 'profiles', 'cache'), Buffer.alloc(100_000))
    const { ports, asked } = recordingPorts()
    const backend = value(await createBackend({ folder: temp.path, ports, version: '1' }))
    const size = value(await backend.call('library.size', {})) as { bytes: number; originals: number }
    expect(size.originals).toBe(1)
    expect(size.bytes).toBeGreaterThan(1000)
    expect(size.bytes).toBeLessThan(3000)
    const ids = [revisionOf(sha256).id, 'x']
    expect(value(await backend.call('library.revisions', { ids }))).toEqual([revisionOf(sha256)])
    expect(await backend.asset(sha256)).toEqual({ bytes: Buffer.from('png'), mediaType: 'image/png' })
    await backend.call('library.showFolder', {})
    expect(asked).toEqual([['showInFolder', join(temp.path, 'library.json')]])
    await backend.close()
  })

  it('save a copy and open it, and ask the shell to go there', async () => {
    await using temp = await temporary()
    const folder = join(temp.path, 'Mine')
    const zip = join(temp.path, 'Saved.zip')
    const { ports, asked } = recordingPorts({ chooseWhereToSave: () => Promise.resolve(zip) })
    const backend = value(
      await createBackend({
        folder,
        version: '1',
        ports: { ...ports, chooseFiles: () => Promise.resolve([zip]) },
      }),
    )
    await backend.call('journal.append', { changes: [{ kind: 'note', id: 'a', value: { n: 1 } }] })
    expect(value(await backend.call('library.saveCopy', {}))).toEqual({ path: zip })
    const copied = join(temp.path, 'Saved')
    expect(value(await backend.call('library.openCopy', {}))).toEqual({ folder: copied })
    const besides = () => asked.filter(([what]) => what !== 'emit')
    await expect.poll(besides).toEqual([['reopen', copied]])
    await expect
      .poll(() => asked)
      .toContainEqual([
        'emit',
        'library.copying',
        expect.objectContaining({ what: 'opening', done: 1, total: 1 }),
      ])
    await backend.close()
    const copy = value(await open(copied))
    expect((await info(copy)).counter).toBe(1)
    await copy.close()
  })

  it('do nothing when the person cancels', async () => {
    await using temp = await temporary()
    const backend = value(await open(join(temp.path, 'l')))
    expect(value(await backend.call('library.saveCopy', {}))).toEqual({ path: null })
    expect(value(await backend.call('library.openCopy', {}))).toEqual({ folder: null })
    expect(value(await backend.call('imports.choose', { what: 'files' }))).toEqual({ batchId: null })
    await backend.close()
    expect(await readdir(temp.path)).toEqual(['l'])
  })

  it('merge the journal when the page has been up for a while, and not before', async () => {
    await using temp = await temporary()
    const snapshots = async () =>
      (await readdir(join(temp.path, 'journal'))).filter((name) => name.startsWith('snapshot'))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const backend = value(await open(temp.path))
    await backend.call('journal.append', { changes: [{ kind: 'note', id: 'a', value: {} }] })
    vi.advanceTimersByTime(60_000)
    await info(backend)
    vi.advanceTimersByTime(1_000)
    expect(await snapshots()).toEqual([])
    vi.advanceTimersByTime(10_000)
    vi.useRealTimers()
    await expect.poll(snapshots).toEqual(['snapshot-000000000001.jsonl'])
    await backend.close()
  })

  it('note errors in the log of the library', async () => {
    await using temp = await temporary()
    const logged: unknown[] = []
    const broken = new Error('the window is gone')
    const setMenu = () => {
      throw broken
    }
    const backend = value(await open(temp.path, { setMenu }, (error) => logged.push(error)))
    expect(await backend.call('shell.setMenu', { menu: [] })).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    })
    expect(logged).toEqual([broken])
    expect(await readFile(join(temp.path, 'log'), 'utf8')).toMatch(/Error: the window is gone\n +at /)
    await backend.close()
  })

  it('tell the open page when the journal turns out to be damaged', async () => {
    await using temp = await temporary()
    const first = value(await open(temp.path))
    await first.call('journal.append', { changes: [{ kind: 'note', id: 'a', value: { n: 'good' } }] })
    await first.close()
    const path = join(temp.path, 'journal', 'segment-000000000001.jsonl')
    await writeFile(path, (await readFile(path, 'utf8')).replace('good', 'evil'))
    const { ports, asked } = recordingPorts()
    const backend = value(await createBackend({ folder: temp.path, ports, version: '1' }))
    expect(await info(backend)).toMatchObject({ counter: 1, messages: [] })
    expect(value(await backend.call('journal.since', { counter: 0 }))).toEqual({ entries: [], next: null })
    expect(asked).toEqual([
      [
        'emit',
        'shell.message',
        { message: expect.stringContaining('are damaged and were left out') as string },
      ],
    ])
    await backend.close()
  })
})

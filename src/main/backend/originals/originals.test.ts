import { createHash } from 'node:crypto'
import { mkdtempDisposable, readdir, readFile, stat, writeFile, chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failure } from '#shared/result'
import { packStored } from '../files/stored-zip'
import { recordingPorts } from '../testing/shell-ports'
import { originalHandlers } from './handlers'
import { createOriginals } from './originals'
import { safeName } from './safe-name'

const bytes = Buffer.from('What was said.')
const sha256 = createHash('sha256').update(bytes).digest('hex')
const temporary = () => mkdtempDisposable(join(tmpdir(), 'originals-'))

describe('originals', () => {
  it('are kept once, under their sha256', async () => {
    await using temp = await temporary()
    const originals = createOriginals(temp.path)
    expect(await originals.has(sha256)).toBe(false)
    expect(await originals.keep(bytes, sha256)).toEqual({ ok: true, value: undefined })
    const first = await stat(originals.path(sha256))
    expect(await originals.keep(bytes, sha256)).toMatchObject({ ok: true })
    expect((await stat(originals.path(sha256))).ino).toBe(first.ino)
    expect(await readFile(join(temp.path, sha256.slice(0, 2), sha256))).toEqual(bytes)
    expect(await readdir(join(temp.path, sha256.slice(0, 2)))).toEqual([sha256])
  })

  it('replace a file that was cut', async () => {
    await using temp = await temporary()
    const originals = createOriginals(temp.path)
    await originals.keep(bytes, sha256)
    await chmod(originals.path(sha256), 0o600)
    await writeFile(originals.path(sha256), 'What')
    await originals.keep(bytes, sha256)
    expect(await readFile(originals.path(sha256))).toEqual(bytes)
  })

  it('refuse a name that is no sha256', async () => {
    await using temp = await temporary()
    const originals = createOriginals(temp.path)
    expect(await originals.keep(bytes, '../../x')).toMatchObject({ ok: false, error: { code: 'bad-name' } })
    expect(await originals.has('../../../../etc/passwd')).toBe(false)
  })

  it('say it in a sentence when the folder cannot be written', async () => {
    await using temp = await temporary()
    await writeFile(join(temp.path, 'file'), '')
    const kept = await createOriginals(join(temp.path, 'file')).keep(bytes, sha256)
    expect(kept.ok ? '' : kept.error.message).toMatch(
      /^The original could not be kept in the library, because .*\.$/,
    )
  })
})

describe('opening an original', () => {
  it('hands the system a read-only copy under the file’s own name, and removes it at the end', async () => {
    await using temp = await temporary()
    const originals = createOriginals(temp.path)
    await originals.keep(bytes, sha256)
    const { ports, asked } = recordingPorts()
    const { handlers, close } = originalHandlers(originals, ports)
    for (let i = 0; i < 2; i++)
      expect(await handlers['originals.open']({ sha256, fileName: 'Talks: 2025.txt' })).toEqual({
        ok: true,
        value: {},
      })
    const path = String(asked[0]?.[1])
    expect(basename(path)).toBe('Talks_ 2025.txt')
    expect(await readFile(path)).toEqual(bytes)
    expect((await stat(path)).mode & 0o222).toBe(0)
    await close()
    await expect(stat(path)).rejects.toThrow('ENOENT')

    expect(await handlers['originals.show']({ sha256, fileName: 'x' })).toMatchObject({ ok: true })
    expect(asked.at(-1)).toEqual(['showInFolder', originals.path(sha256)])
  })

  it('hands over a page with its pictures beside it, as a browser had saved it', async () => {
    await using temp = await temporary()
    const originals = createOriginals(temp.path)
    const { ports, asked } = recordingPorts()
    const { handlers, close } = originalHandlers(originals, ports)
    const png = Buffer.from('\u0089PNG\r\n\u001a\n picture', 'latin1')
    const opened = async (files: Parameters<typeof packStored>[0]): Promise<string> => {
      const packed = packStored(files)
      const name = createHash('sha256').update(packed).digest('hex')
      await originals.keep(packed, name)
      expect(await handlers['originals.open']({ sha256: name, fileName: 'talk.html' })).toMatchObject({
        ok: true,
      })
      return String(asked.at(-1)?.[1])
    }
    const page = { name: 'talk.html', bytes: Buffer.from('<img src="talk_files/a.png">') }
    const path = await opened([page, { name: 'talk_files/a.png', bytes: png }])
    expect(await readFile(path, 'utf8')).toContain('talk_files')
    expect(await readFile(join(path, '../talk_files/a.png'))).toEqual(png)
    const strange = [
      { name: '../talk_files/a.png', bytes: png },
      { name: 'talk_files/a.sh', bytes },
    ]
    for (const one of strange)
      expect((await readFile(await opened([page, one]))).subarray(0, 2).toString()).toBe('PK')
    await close()
  })

  it('says which file is missing, and passes on what the system says', async () => {
    await using temp = await temporary()
    const originals = createOriginals(temp.path)
    const refused = failure('no-application', 'No application opens notes.txt.')
    const { handlers, close } = originalHandlers(
      originals,
      recordingPorts({ openFile: () => Promise.resolve(refused) }).ports,
    )
    const missing = await handlers['originals.open']({ sha256, fileName: 'notes.txt' })
    expect(missing).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('notes.txt') as string },
    })
    await originals.keep(bytes, sha256)
    expect(await handlers['originals.open']({ sha256, fileName: 'notes.txt' })).toEqual(refused)
    await close()
  })
})

describe('a safe file name', () => {
  it.each([
    ['report.html', 'report.html'],
    ['Überblick – 2025.MD', 'Überblick – 2025.md'],
    ['../../etc/passwd', '_.._etc_passwd.txt'],
    ['a\\b\0c.txt', 'a_b_c.txt'],
    ['run.exe', 'run.exe.txt'],
    ['start.desktop', 'start.desktop.txt'],
    ['exe\u202Efdp.sh', 'exe_fdp.sh.txt'],
    ['CON.txt', '_CON.txt'],
    ['" onerror="alert(1).html', '_ onerror=_alert(1).html'],
    ['...', 'article.txt'],
    ['', 'article.txt'],
    ['.htaccess', 'htaccess.txt'],
    ['name. .txt', 'name.txt'],
  ])('of %j is %j', (given, safe) => {
    expect(safeName(given)).toBe(safe)
  })

  it('is short enough for any file system', () => {
    expect(Buffer.byteLength(safeName(`${'🙂'.repeat(200)}.html`))).toBeLessThanOrEqual(205)
  })
})

import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkFile, LARGEST_FILE, readWhole } from './files'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonplace-files-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const onPosix = process.platform === 'win32' ? it.skip : it
const both = async (name: string): Promise<string[]> =>
  Promise.all(
    [checkFile, readWhole].map(async (read) => {
      const result = await read(join(folder, name), name)
      if (result.ok) return 'ok'
      // One sentence that names the file.
      expect(result.error.message).toMatch(/^[^.]+(\.[^. ]+)* .*[^.]\.$/)
      expect(result.error.message.startsWith(name)).toBe(true)
      return result.error.code
    }),
  )

it('reads a file whole', async () => {
  await writeFile(join(folder, 'a.txt'), 'words')
  expect(await checkFile(join(folder, 'a.txt'), 'a.txt')).toEqual({ ok: true, value: 5 })
  const read = await readWhole(join(folder, 'a.txt'), 'a.txt')
  expect(read.ok && new TextDecoder().decode(read.value)).toBe('words')
})

it('refuses a large file by its size', async () => {
  const file = await open(join(folder, 'large.html'), 'w')
  await file.truncate(2 * LARGEST_FILE)
  await file.close()
  const started = performance.now()
  expect(await both('large.html')).toEqual(['too-large', 'too-large'])
  expect(performance.now() - started).toBeLessThan(2000)
  const result = await checkFile(join(folder, 'large.html'), 'large.html')
  expect(!result.ok && result.error.message).toContain('200 MB')
})

it('says what is wrong with empty and missing files and folders', async () => {
  await writeFile(join(folder, 'empty.txt'), '')
  await mkdir(join(folder, 'folder.txt'))
  expect(await both('empty.txt')).toEqual(['empty', 'empty'])
  expect(await both('missing.txt')).toEqual(['not-found', 'not-found'])
  expect(await both('a.txt/within')).toEqual(['not-found', 'not-found'])
  expect(await checkFile(join(folder, 'folder.txt'), 'folder.txt')).toMatchObject({
    error: { code: 'is-folder' },
  })
})

it('takes a name as text, whatever it looks like', async () => {
  const name = `" onerror="alert(1).html`
  const result = await checkFile(join(folder, name), name)
  expect(!result.ok && result.error.message.startsWith(name)).toBe(true)
})

onPosix('does not wait for pipes or read devices', async () => {
  execFileSync('sh', ['-c', 'mkfifo "$1"', 'sh', join(folder, 'pipe.txt')])
  await symlink('/dev/zero', join(folder, 'zero.txt'))
  await symlink('loop.txt', join(folder, 'loop.txt'))
  expect(await both('pipe.txt')).toEqual(['not-a-file', 'not-a-file'])
  expect(await both('zero.txt')).toEqual(['not-a-file', 'not-a-file'])
  expect(await both('loop.txt')).toEqual(['unreadable', 'unreadable'])
})

// The superuser may read everything.
const asPerson = process.platform === 'win32' || process.getuid?.() === 0 ? it.skip : it
asPerson('says when a file may not be read', async () => {
  await writeFile(join(folder, 'secret.txt'), 'words')
  await chmod(join(folder, 'secret.txt'), 0)
  const result = await readWhole(join(folder, 'secret.txt'), 'secret.txt')
  expect(result).toMatchObject({ error: { code: 'no-permission' } })
})

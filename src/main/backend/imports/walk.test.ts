import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { walk } from './walk'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonplace-walk-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const put = async (...names: string[]): Promise<void> => {
  for (const name of names) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), 'text')
  }
}
const names = async (root = folder): Promise<string[]> => {
  const found: string[] = []
  for await (const one of walk(root)) found.push('error' in one ? `${one.file}: ${one.error.code}` : one.file)
  return found
}
const onPosix = process.platform === 'win32' ? it.skip : it

it('goes through folders at any depth in natural order', async () => {
  const deep = Array.from({ length: 40 }, (_, n) => `d${n}`).join('/')
  await put('10.txt', '9.txt', 'a/2.txt', 'a/11.txt', 'B.txt', `z/${deep}/end.txt`)
  expect(await names()).toEqual(['9.txt', '10.txt', 'a/2.txt', 'a/11.txt', 'B.txt', `z/${deep}/end.txt`])
})

it('passes over hidden files and what systems leave behind, but reads them when they were chosen', async () => {
  await put('.DS_Store', '.git/config', 'Thumbs.db', 'desktop.ini', '__MACOSX/x.txt', '~$letter.doc', 'x.txt')
  expect(await names()).toEqual(['x.txt'])
  expect(await names(join(folder, 'Thumbs.db'))).toEqual(['Thumbs.db'])
  expect(await names(join(folder, '.git'))).toEqual(['config'])
})

onPosix('follows links, enters no folder twice and survives loops and links to nothing', async () => {
  await put('a/x.txt', 'elsewhere/y.txt')
  await symlink(folder, join(folder, 'a/up'))
  await symlink(join(folder, 'elsewhere'), join(folder, 'a/link'))
  await symlink(join(folder, 'gone'), join(folder, 'a/nowhere.txt'))
  await symlink('self', join(folder, 'self'))
  expect(await names()).toEqual(['a/link/y.txt', 'a/nowhere.txt', 'a/x.txt', 'self'])
})

it('takes the folder of a page’s parts for no folder of articles, in whatever language it was saved', async () => {
  await put(
    'a.html',
    'a_files/x.html',
    'a_files/y.png',
    'b.htm',
    'b-Dateien/x.png',
    'c_files/kept.html',
    'D.html',
  )
  await put(
    'd_fichiers/kept.html',
    'e.xhtml',
    'e_archivos/x.png',
    'f.html',
    'f.files/x.png',
    'g.txt',
    'g_files/kept.txt',
  )
  expect(await names()).toEqual(
    'a.html b.htm c_files/kept.html d_fichiers/kept.html D.html e.xhtml f.html g_files/kept.txt g.txt'.split(
      ' ',
    ),
  )
  expect(await names(join(folder, 'a_files'))).toEqual(['x.html', 'y.png'])
})

it('says when a folder has nothing in it', async () => {
  await put('.hidden')
  const found = []
  for await (const one of walk(folder)) found.push(one)
  expect(found).toMatchObject([{ error: { code: 'empty-folder' } }])
})

// The superuser may read everything.
const asPerson = process.platform === 'win32' || process.getuid?.() === 0 ? it.skip : it
asPerson('says which folder may not be read, and goes on', async () => {
  await put('a/x.txt', 'b/y.txt')
  await chmod(join(folder, 'a'), 0)
  expect(await names()).toEqual(['a: no-permission', 'b/y.txt'])
  await chmod(join(folder, 'a'), 0o700)
})

it('hands on a path that is not there, for reading to say so', async () => {
  expect(await names(join(folder, 'gone.txt'))).toEqual(['gone.txt'])
})

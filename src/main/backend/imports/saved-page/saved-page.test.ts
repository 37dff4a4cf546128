import { mkdir, mkdtempDisposable, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { unpackStored } from '../../files/stored-zip'
import { findOriginal, readOriginal } from './original'

const temporary = () => mkdtempDisposable(join(tmpdir(), 'saved-page-'))
const PNG = Buffer.from('\u0089PNG\r\n\u001a\n picture', 'latin1')

const read = async (path: string): Promise<Uint8Array> => {
  const found = await findOriginal(path, 'page.html')
  const bytes = found.ok ? await readOriginal(found.value) : found
  if (!bytes.ok) throw new Error(bytes.error.message)
  return bytes.value
}
const namesIn = (bytes: Uint8Array) => unpackStored(bytes)?.map(({ name }) => name)

async function save(folder: string, parts: Record<string, string | Buffer>): Promise<string> {
  await mkdir(join(folder, 'talk_files/deep'), { recursive: true })
  await writeFile(join(folder, 'talk.html'), '<p>Words</p>')
  for (const [name, content] of Object.entries(parts)) await writeFile(join(folder, name), content)
  return join(folder, 'talk.html')
}

it('is one original of the page and its pictures, the same for the same content', async () => {
  await using temp = await temporary()
  const parts = {
    'talk_files/b.jpg': PNG,
    'talk_files/a': PNG,
    'talk_files/deep/c.png': PNG,
    'talk_files/style.css': 'a{}',
    'talk_files/fake.png': 'no picture',
    'talk_files/.hidden.png': PNG,
    'other.png': PNG,
  }
  await mkdir(join(temp.path, 'one'))
  await mkdir(join(temp.path, 'two'))
  const first = await read(await save(join(temp.path, 'one'), parts))
  const second = await read(
    await save(join(temp.path, 'two'), Object.fromEntries(Object.entries(parts).reverse())),
  )
  expect(namesIn(first)).toEqual(['talk.html', 'talk_files/a', 'talk_files/b.jpg', 'talk_files/deep/c.png'])
  expect(second).toEqual(first)
})

it('is the page itself where no picture lies beside it', async () => {
  await using temp = await temporary()
  const path = await save(temp.path, { 'talk_files/style.css': 'a{}' })
  expect(Buffer.from(await read(path)).toString()).toBe('<p>Words</p>')
})

it('follows no link out of the folder, and takes no more pictures than a page can have', async () => {
  await using temp = await temporary()
  const path = await save(temp.path, { 'talk_files/a.png': PNG, 'secret.png': PNG })
  if (process.platform !== 'win32')
    await symlink(join(temp.path, 'secret.png'), join(temp.path, 'talk_files/b.png'))
  await writeFile(
    join(temp.path, 'talk_files/huge.png'),
    Buffer.concat([PNG, Buffer.alloc(17 * 1024 * 1024)]),
  )
  expect(namesIn(await read(path))).toEqual(['talk.html', 'talk_files/a.png'])
})

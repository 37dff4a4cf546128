import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pictureType } from '#shared/files/picture-type'
import { companionFolders, isPageName } from '#shared/files/saved-page'
import { type StoredFile, unpackStored } from '../files/stored-zip'

const startsAsArchive = async (path: string): Promise<boolean> => {
  await using file = await open(path)
  const head = Buffer.alloc(4)
  await file.read(head, 0, 4, 0)
  return head.toString('latin1') === 'PK\u0003\u0004'
}

/** A name that stays inside its folder on every system. */
const isPlain = (name: string): boolean =>
  name.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\0]/.test(part))

/** The page of an archive that an import has made, if everything else in it is a picture in the folder beside it. */
const pageIn = (files: readonly StoredFile[]): StoredFile | null => {
  const [page, ...others] = files.filter(({ name }) => !name.includes('/'))
  if (!page || others.length > 0 || !isPageName(page.name)) return null
  const folders = companionFolders(page.name)
  const parts = files.filter((file) => file !== page)
  const fits = ({ name, bytes }: StoredFile): boolean =>
    folders.includes(name.split('/', 1)[0] ?? '') && pictureType(bytes) !== null
  return files.every(({ name }) => isPlain(name)) && parts.every(fits) ? page : null
}

/**
 * A page that was imported with its pictures is kept as one archive: puts it into a folder as a browser had saved it, read-only, and
 * answers the page’s path there. Null for every other original.
 */
export async function unpackPage(original: string, folder: string): Promise<string | null> {
  if (!(await startsAsArchive(original))) return null
  const files = unpackStored(await readFile(original)) ?? []
  const page = pageIn(files)
  if (!page) return null
  for (const { name, bytes } of files) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await rm(path, { force: true })
    await writeFile(path, bytes, { mode: 0o444 })
  }
  return join(folder, page.name)
}

import { readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { ok, type Result } from '#shared/result'
import { fileFailure } from '../files/cause'

interface Listing {
  folder: string
  parent: string | null
  folders: string[]
  files: string[]
}

const isFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** Names of what stands in a folder, without hidden things, in the order a person expects. '' is the home folder. */
export async function listFolder(folder: string): Promise<Result<Listing>> {
  const path = resolve(folder === '' ? homedir() : folder)
  try {
    const entries = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'))
    const { compare } = new Intl.Collator(undefined, { numeric: true })
    const [folders, files]: [string[], string[]] = [[], []]
    for (const entry of entries) {
      const leads =
        entry.isDirectory() || (entry.isSymbolicLink() && (await isFolder(join(path, entry.name))))
      ;(leads ? folders : files).push(entry.name)
    }
    const parent = dirname(path)
    return ok({
      folder: path,
      parent: parent === path ? null : parent,
      folders: folders.sort(compare),
      files: files.sort(compare),
    })
  } catch (error) {
    return fileFailure('list-folder', `The folder ${path} could not be shown`, error)
  }
}

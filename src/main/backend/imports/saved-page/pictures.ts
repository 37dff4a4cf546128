import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { companionFolders } from '#shared/files/saved-page'

/** A file in the folder of a saved page that may be one of its pictures. */
export interface PictureFile {
  path: string
  /** From the page’s own folder on, with `/` between folders. */
  name: string
  /** In bytes. */
  size: number
  /** When it was written last, in milliseconds. */
  changedAt: number
}

/** Far more than a page shows. Sizes in bytes. */
const MOST = 2_000
const LARGEST = 16 * 1024 * 1024
const LARGEST_TOGETHER = 64 * 1024 * 1024
const MAX_DEPTH = 3
/** What a page has beside its pictures. */
const OTHER =
  /\.(?:css|m?js|map|json|x?html?|svgz?|woff2?|ttf|otf|eot|mp[34]|m4[av]|webm|og[gav]|wav|mov|download)$/i

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : Number(a.name > b.name))

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )

/** Of each folder that belongs to a page beside it, the files in it; what cannot be read is passed over, and no link is followed. */
async function* filesIn(folder: string, name: string, depth: number): AsyncGenerator<PictureFile> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries.sort(byName)) {
    const inside = { path: join(folder, entry.name), name: `${name}/${entry.name}` }
    if (entry.name.startsWith('.') || OTHER.test(entry.name)) continue
    if (entry.isDirectory() && depth < MAX_DEPTH) yield* filesIn(inside.path, inside.name, depth + 1)
    const stats = entry.isFile() ? await stat(inside.path).catch(() => null) : null
    const size = stats?.size ?? 0
    if (stats && size > 0 && size <= LARGEST) yield { ...inside, size, changedAt: stats.mtimeMs }
  }
}

/**
 * The files in the folder that a browser has saved beside a page that may be its pictures, in the order of their names and no more than
 * a page can have. None for what is no page by its name.
 */
export async function picturesBeside(page: string): Promise<PictureFile[]> {
  const found: PictureFile[] = []
  let size = 0
  for (const name of companionFolders(basename(page))) {
    const folder = join(dirname(page), name)
    if (!(await isFolder(folder))) continue
    for await (const file of filesIn(folder, name, 1)) {
      if (found.length >= MOST || size + file.size > LARGEST_TOGETHER) return found
      size += file.size
      found.push(file)
    }
  }
  return found
}

import { createHash } from 'node:crypto'
import type { Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { companionFolders } from '#shared/files/saved-page'
import { picturesBeside } from '../imports/saved-page/pictures'
import { walk } from '../imports/walk'

/** How programs call a file that they are still writing. */
const UNFINISHED = /\.(?:crdownload|part|partial|tmp|temp|download|opdownload|swp)$|~$/i

const ofFile = ({ size, mtimeMs }: Stats): string => `${String(size)}:${String(Math.round(mtimeMs))}`

/** The names in a folder, each folder read once a look. */
function namesIn(): (folder: string) => Promise<ReadonlySet<string>> {
  const read = new Map<string, Promise<ReadonlySet<string>>>()
  return (folder) => {
    const names =
      read.get(folder) ??
      readdir(folder).then(
        (found) => new Set(found),
        () => new Set<string>(),
      )
    read.set(folder, names)
    return names
  }
}

/** Of the pictures that a browser has saved beside a page; empty where there are none. */
async function ofPictures(page: string, names: ReadonlySet<string>): Promise<string> {
  if (!companionFolders(basename(page)).some((folder) => names.has(folder))) return ''
  const pictures = await picturesBeside(page)
  if (pictures.length === 0) return ''
  const hash = createHash('sha256')
  for (const { name, size, changedAt } of pictures)
    hash.update(`${name}\n${String(size)}\n${String(Math.round(changedAt))}\n`)
  return `:${hash.digest('hex').slice(0, 16)}`
}

/**
 * Every file in a folder with a mark (`size:mtime` in milliseconds, and for a page with pictures beside it a hash of theirs) that changes
 * when what is read of it does; null when the folder is not there. Files that say by their name that they are not finished, and empty
 * ones, are left out.
 */
export async function scan(folder: string): Promise<Map<string, string> | null> {
  const there = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (!there) return null
  const marks = new Map<string, string>()
  const names = namesIn()
  for await (const found of walk(folder)) {
    if ('error' in found || UNFINISHED.test(found.path)) continue
    const stats = await stat(found.path).catch(() => null)
    if (stats?.isFile() !== true || stats.size === 0) continue
    const pictures = await ofPictures(found.path, await names(dirname(found.path)))
    marks.set(found.path, `${ofFile(stats)}${pictures}`)
  }
  return marks
}

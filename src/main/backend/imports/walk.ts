import { type BigIntStats, type Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { companionsAmong } from '#shared/files/saved-page'
import { failure, type Failure } from '#shared/result'
import { fileFailure } from './files'

/** A file to import, or a folder that could not be walked. `file` is the name as the person knows it. */
export type Found = { file: string; path: string } | { file: string; path: string; error: Failure }

const JUNK = new Set([
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  'icon\r',
  '__macosx',
  '$recycle.bin',
  'system volume information',
])

/** Hidden files and what systems leave in folders; they are passed over in a walk, but read when chosen themselves. */
const skipped = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || JUNK.has(name.toLowerCase())

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** `2.txt` before `10.txt`, whatever the letters' case; never equal for different names. */
const naturally = (a: Dirent, b: Dirent): number =>
  collator.compare(a.name, b.name) || (a.name < b.name ? -1 : Number(a.name > b.name))

const identity = (stats: BigIntStats): string => `${String(stats.dev)}:${String(stats.ino)}`

/** Folders that a browser has saved beside a page: they are read with it, and what is in them is no article of its own. */
const partsOfPages = (entries: readonly Dirent[]): Set<string> =>
  companionsAmong(
    entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name),
    entries.filter((entry) => entry.isDirectory()).map(({ name }) => name),
  )

/**
 * One chosen file or folder as files in natural order, at any depth. Links are followed, but no folder is entered twice.
 * Names inside a folder are relative to it.
 */
export async function* walk(root: string): AsyncGenerator<Found> {
  const entered = new Set<string>()
  let files = 0

  async function* enter(path: string, file: string, stats: BigIntStats): AsyncGenerator<Found> {
    if (entered.has(identity(stats))) return
    entered.add(identity(stats))
    let entries: Dirent[]
    try {
      entries = await readdir(path, { withFileTypes: true })
    } catch (error) {
      yield { file, path, error: fileFailure(file, error).error }
      return
    }
    const parts = partsOfPages(entries)
    for (const entry of entries.sort(naturally)) {
      if (skipped(entry.name) || parts.has(entry.name)) continue
      const inside = join(path, entry.name)
      const name = relative(root, inside)
      const folder = entry.isDirectory() || entry.isSymbolicLink() ? await folderStats(inside) : null
      if (folder) yield* enter(inside, name, folder)
      else {
        files += 1
        yield { file: name, path: inside }
      }
    }
  }

  const name = basename(root) || root
  const folder = await folderStats(root)
  if (!folder) {
    yield { file: name, path: root }
    return
  }
  let failed = 0
  for await (const found of enter(root, name, folder)) {
    if ('error' in found) failed += 1
    yield found
  }
  if (files === 0 && failed === 0) {
    const { error } = failure('empty-folder', `${name} has no files in it; choose another folder.`)
    yield { file: name, path: root, error }
  }
}

/** Null for whatever is not a folder, also for what cannot be looked at: reading it says why. */
async function folderStats(path: string): Promise<BigIntStats | null> {
  try {
    const stats = await stat(path, { bigint: true })
    return stats.isDirectory() ? stats : null
  } catch {
    return null
  }
}

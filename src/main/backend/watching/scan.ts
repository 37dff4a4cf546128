import { stat } from 'node:fs/promises'
import { walk } from '../imports/walk'

/** How programs call a file that they are still writing. */
const UNFINISHED = /\.(?:crdownload|part|partial|tmp|temp|download|opdownload|swp)$|~$/i

/**
 * Every file in a folder with a mark (`size:mtime` in milliseconds) that changes when the file does; null when the folder is not there.
 * Files that say by their name that they are not finished, and empty ones, are left out.
 */
export async function scan(folder: string): Promise<Map<string, string> | null> {
  const there = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (!there) return null
  const marks = new Map<string, string>()
  for await (const found of walk(folder)) {
    if ('error' in found || UNFINISHED.test(found.path)) continue
    const stats = await stat(found.path).catch(() => null)
    if (stats?.isFile() === true && stats.size > 0)
      marks.set(found.path, `${String(stats.size)}:${String(Math.round(stats.mtimeMs))}`)
  }
  return marks
}

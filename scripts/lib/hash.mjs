import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './run.mjs'

function* filesUnder(path) {
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = join(path, entry.name)
    if (entry.isDirectory()) yield* filesUnder(full)
    else yield full
  }
}

/** One hash over the names and contents of files, and of folders with everything in them that `keep` accepts. */
export function hashOf(paths, keep = () => true) {
  const hash = createHash('sha256')
  for (const path of paths) {
    const full = join(ROOT, path)
    if (!existsSync(full)) continue
    const files = /\.\w+$/.test(path) ? [full] : filesUnder(full)
    for (const file of files)
      if (keep(file)) hash.update(`${file.slice(ROOT.length)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** A remembered hash, or null. */
export const remembered = (path) => {
  try {
    return readFileSync(join(ROOT, path), 'utf8')
  } catch {
    return null
  }
}

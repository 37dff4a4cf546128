import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, relative, sep } from 'node:path'
import { failure, ok, type Result } from '#shared/result'
import { replaceFile } from '../files/atomic'
import { fileFailure } from '../files/cause'
import { isInside } from '../files/inside'
import { filesUnder } from '../files/walk'
import { fileName } from '../journal/journal-folder'
import type { Journal } from '../journal/journal'
import type { Log } from '../log'
import { layout } from '../library/layout'
import type { Manifest } from '../library/manifest'
import { countFiles, type OnProgress } from './progress'
import { createZipWriter } from './zip-write'

/** Files up to this many bytes are read in one piece. */
const SMALL = 262_144

async function count(roots: readonly string[]): Promise<number> {
  let files = 0
  for (const root of roots) for await (const _ of filesUnder(root)) files += 1
  return files
}

const contentOf = async (path: string) =>
  (await stat(path)).size > SMALL ? createReadStream(path) : readFile(path)

interface SaveOptions {
  folder: string
  manifest: Manifest
  journal: Journal
  signal: AbortSignal
  log: Log
  onProgress?: OnProgress
}

/** Writes the library of this moment as one zip, whole or not at all. `signal` ends it early. */
export async function saveCopy(
  path: string,
  { folder, manifest, journal, signal, log, onProgress = () => undefined }: SaveOptions,
): Promise<Result<void>> {
  const name = basename(path)
  if (isInside(folder, path))
    return failure(
      'save-refused',
      `${name} was not saved, because that folder belongs to the library. Choose another.`,
    )
  try {
    await replaceFile(path, (file) =>
      journal.copy(async (counter, snapshot) => {
        const zip = createZipWriter(file)
        await zip.add(
          'library.json',
          Buffer.from(`${JSON.stringify({ ...manifest, lastCounter: counter }, null, 2)}\n`),
        )
        await zip.add(`journal/${fileName('snapshot', counter)}`, snapshot)
        // Listed after the snapshot was fixed: whatever it speaks of is on disk by now.
        const { originals, revisions, assets } = layout(folder)
        const roots = [originals, revisions, assets]
        const done = countFiles(await count(roots), onProgress)
        for (const root of roots)
          for await (const source of filesUnder(root)) {
            signal.throwIfAborted()
            // A half-written file of an import that is going on.
            if (basename(source).startsWith('.')) continue
            await zip.add(relative(folder, source).split(sep).join('/'), await contentOf(source))
            done()
          }
        signal.throwIfAborted()
        await zip.end()
      }),
    )
    return ok(undefined)
  } catch (error) {
    if (signal.aborted)
      return failure('copy-stopped', `Saving the copy ${name} was stopped; nothing was saved.`)
    log(error)
    return fileFailure('save-failed', `The copy ${name} could not be saved`, error)
  }
}

import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rm, statfs } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { err, failure, ok, type Result } from '#shared/result'
import { codeOf, fileFailure } from '../files/cause'
import { type Manifest, parseManifest, writeManifest } from '../library/manifest'
import type { Log } from '../log'
import { checkEntries, COPY_LIMITS, type CopyEntry } from './entries'
import { countFiles, type OnProgress } from './progress'
import { Refused } from './refused'
import { unpack } from './unpack'
import { BadZip, readDirectory } from './zip-directory'
import { readEntryBytes } from './zip-read'

interface Options {
  /** The folder that the new library's folder is made in. */
  beside: string
  signal: AbortSignal
  log: Log
  limits?: typeof COPY_LIMITS
  onProgress?: OnProgress
}

async function readText(zip: FileHandle, { entry }: CopyEntry): Promise<string> {
  const chunks: Buffer[] = []
  await readEntryBytes(zip, entry, async (source) => {
    for await (const chunk of source) chunks.push(chunk)
  })
  return Buffer.concat(chunks).toString('utf8')
}

/** Makes an empty folder of this name, or of the name with the first number that is free. */
async function freshFolder(parent: string, name: string): Promise<string> {
  for (let n = 1; ; n++) {
    const folder = join(parent, n === 1 ? name : `${name} ${n}`)
    try {
      await mkdir(folder, { mode: 0o700 })
      return folder
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}

async function checkSpace(folder: string, entries: readonly CopyEntry[], name: string): Promise<void> {
  const needed = entries.reduce((sum, { entry }) => sum + entry.size, 0)
  const { bavail, bsize } = await statfs(folder)
  if (needed <= bavail * bsize) return
  const mb = (bytes: number) => Math.ceil(bytes / 1_000_000).toLocaleString('en')
  throw new Refused(
    'copy-refused',
    `${name} was not opened, because it needs ${mb(needed)} MB and only ${mb(bavail * bsize)} MB are free; free some space and try again.`,
  )
}

async function openZip(
  zip: FileHandle,
  name: string,
  { beside, signal, limits = COPY_LIMITS, onProgress = () => undefined }: Options,
): Promise<string> {
  const { count, entries: all } = await readDirectory(zip, (await zip.stat()).size, limits.entries)
  if (count > limits.entries)
    throw new Refused('copy-refused', `${name} was not opened, because it holds far too many files.`)
  const entries = checkEntries(all, name, limits)
  const manifestEntry = entries.find(({ kind }) => kind === 'manifest')
  const parsed = parseManifest(manifestEntry ? await readText(zip, manifestEntry) : '', name)
  if (!parsed.ok)
    throw new Refused(
      parsed.error.code === 'library-newer' ? 'library-newer' : 'copy-refused',
      parsed.error.message,
    )
  await checkSpace(beside, entries, name)

  const folder = await freshFolder(
    beside,
    basename(name)
      .replace(/\.zip$/i, '')
      .replace(/^\.+/, '') || 'library',
  )
  try {
    const packed = entries.filter(({ kind }) => kind !== 'manifest')
    await unpack(zip, packed, folder, { signal, done: countFiles(packed.length, onProgress) })
    signal.throwIfAborted()
    // A library of its own from now on. The manifest comes last: a folder without one is no library.
    const manifest: Manifest = { ...parsed.value, libraryId: randomUUID() }
    await writeManifest(folder, manifest)
    return folder
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/**
 * Unpacks a copy into a new folder and answers it. Hostile and damaged zips fail with `copy-refused` (or `library-newer`),
 * each with its sentence; nothing is left behind then.
 */
export async function openCopy(path: string, options: Options): Promise<Result<string>> {
  const name = basename(path)
  let zip: FileHandle | null = null
  try {
    zip = await open(path, 'r')
    return ok(await openZip(zip, name, options))
  } catch (error) {
    if (options.signal.aborted)
      return failure('copy-stopped', `Opening the copy ${name} was stopped; nothing was unpacked.`)
    if (error instanceof Refused) return err({ code: error.code, message: error.message })
    if (error instanceof BadZip)
      return failure(
        'copy-refused',
        `${name} was not opened, because it is no zip or a damaged one (${error.message}).`,
      )
    options.log(error)
    return fileFailure('copy-failed', `The copy ${name} could not be opened`, error)
  } finally {
    await zip?.close()
  }
}

import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { asLine, decodeObject } from '../journal/line'
import { scanLines } from '../journal/scan'
import { isTrailer } from '../journal/snapshot'
import { parseRevision, revisionFile } from '../revisions/revisions'
import type { CopyEntry } from './entries'
import { Refused } from './refused'
import { BadZip } from './zip-directory'
import { readEntryBytes } from './zip-read'

const LONGEST_LINE = 64 * 1024 * 1024
const LANES = 4

/** A snapshot's lines must all be good, rise in counter, and be as many as its end says. */
async function checkSnapshot(path: string, lastCounter: number): Promise<void> {
  let [lines, counter] = [0, 0]
  let announced = -1
  let bad = 0
  await scanLines(
    path,
    Infinity,
    (bytes) => {
      const object = decodeObject(bytes)
      const line = asLine(object)
      if (line && announced < 0 && line.counter > counter && line.counter <= lastCounter) {
        lines++
        counter = line.counter
      } else if (isTrailer(object) && announced < 0) announced = object.lines
      else bad++
    },
    LONGEST_LINE,
  )
  if (bad > 0 || announced !== lines) throw new BadZip('its journal is damaged')
}

async function checkRevision(path: string, name: string): Promise<void> {
  const [sha256 = '', part = '', version = ''] = (name.split('/')[2] ?? '').split('.')
  const id = `${sha256}/${part}/${version}`
  if (!revisionFile(id) || !parseRevision(await readFile(path, 'utf8'), id))
    throw new BadZip(`${name} is damaged`)
}

async function unpackOne(zip: FileHandle, { entry, kind, sha256 }: CopyEntry, folder: string): Promise<void> {
  const path = join(folder, ...entry.name.split('/'))
  await mkdir(dirname(path), { recursive: true })
  const hash = createHash('sha256')
  const file = await open(path, 'wx', sha256 === null ? 0o666 : 0o444)
  try {
    await readEntryBytes(zip, entry, async (chunks) => {
      for await (const chunk of chunks) {
        if (sha256 !== null) hash.update(chunk)
        await file.writeFile(chunk)
      }
    })
    await file.datasync()
  } finally {
    await file.close()
  }
  if (sha256 !== null && hash.digest('hex') !== sha256)
    throw new Refused(
      'copy-refused',
      `The copy was not opened, because ${entry.name} is not the file that its name says.`,
    )
  if (kind === 'revision') await checkRevision(path, entry.name)
  if (kind === 'snapshot') await checkSnapshot(path, Number(/\d+/.exec(entry.name)?.[0]))
}

/** Unpacks into an empty folder, some files at a time, and checks each. Throws BadZip or Refused; the caller cleans up. */
export async function unpack(
  zip: FileHandle,
  entries: readonly CopyEntry[],
  folder: string,
  { signal, done }: { signal: AbortSignal; done: () => void },
): Promise<void> {
  const rest = entries.values()
  const lane = async () => {
    for (const entry of rest) {
      signal.throwIfAborted()
      await unpackOne(zip, entry, folder)
      done()
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane))
  for (const result of lanes) if (result.status === 'rejected') throw result.reason
}

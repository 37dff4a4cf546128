import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { EXTRACTOR_VERSION, type Revision } from '../src/shared/domain/revision.ts'
import { writeRecords } from './generated-library.ts'

const OLD = 1

/** A library's newest records. */
async function recordsOf(library: string) {
  const newest = new Map<string, [kind: string, value: { id: string }]>()
  for (const segment of (await readdir(join(library, 'journal'))).sort())
    for (const line of (await readFile(join(library, 'journal', segment), 'utf8')).split('\n'))
      if (line !== '') {
        const { kind, id, value } = JSON.parse(line) as {
          kind: string
          id: string
          value: { id: string } | null
        }
        // Settings have no id of their own, and what is gone has no value.
        if (value && value.id === id) newest.set(`${kind} ${id}`, [kind, value])
      }
  return [...newest.values()]
}

/**
 * Makes in `folder` a copy of a library as if an older extractor had read its articles: under an older version, and other than now
 * as `differs` says.
 */
export async function writeAsReadBefore(
  library: string,
  folder: string,
  differs: (revision: Revision) => Revision,
): Promise<void> {
  const records = JSON.stringify(await recordsOf(library))
  const older = records.replaceAll(`/0/${String(EXTRACTOR_VERSION)}"`, `/0/${String(OLD)}"`)
  await writeRecords(folder, JSON.parse(older) as [string, { id: string }][])
  await cp(join(library, 'originals'), join(folder, 'originals'), { recursive: true })
  for (const path of await readdir(join(library, 'revisions'), { recursive: true })) {
    if (!path.endsWith('.json')) continue
    const revision = JSON.parse(await readFile(join(library, 'revisions', path), 'utf8')) as Revision
    const id = `${revision.sha256}/0/${String(OLD)}`
    const name = `${basename(path).split('.')[0] ?? ''}.0.${String(OLD)}.json`
    await mkdir(join(folder, 'revisions', dirname(path)), { recursive: true })
    await writeFile(
      join(folder, 'revisions', dirname(path), name),
      JSON.stringify({ ...differs(revision), id, extractorVersion: OLD }),
    )
  }
}

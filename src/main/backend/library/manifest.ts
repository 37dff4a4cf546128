import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { failure, ok, type Result } from '#shared/result'
import { writeAtomically } from '../files/atomic'
import { codeOf, fileFailure } from '../files/cause'
import { layout } from './layout'

/** Raised when an older version of the app could damage what a newer one wrote. */
const LIBRARY_FORMAT = 1

/** What people read. */
export const SHELL_NAMES = { electron: 'Electron', chromium: 'Chromium' } as const

const schema = v.object({
  format: v.literal(LIBRARY_FORMAT),
  libraryId: v.string(),
  /** The journal's last counter when this file was written; the journal itself may be ahead. */
  lastCounter: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Which shell opened the library last. */
  shell: v.picklist(['electron', 'chromium']),
  appVersion: v.string(),
  createdAt: v.string(),
})

/** What `library.json` says. */
export type Manifest = v.InferOutput<typeof schema>

/** Reads the text of a `library.json`; `where` names it in sentences. Fails with `library-newer` or `library-unreadable`. */
export function parseManifest(text: string, where: string): Result<Manifest> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    value = null
  }
  const format = v.safeParse(v.object({ format: v.number() }), value)
  if (format.success && format.output.format > LIBRARY_FORMAT)
    return failure(
      'library-newer',
      `${where} was made by a newer version of Commonplace and was left untouched; open it with that version.`,
    )
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return ok(parsed.output)
  return failure(
    'library-unreadable',
    `${where} is damaged: its library.json cannot be understood; put back that file or open a copy of the library.`,
  )
}

/** Names that may stand in a folder before a library.json does, such as a browser profile made too early. */
const OURS = new Set([
  'journal',
  'originals',
  'revisions',
  'assets',
  'profiles',
  'lock',
  'log',
  'log.old',
  'watching.json',
])

/** Null when the folder holds no library yet and may become one. Writes nothing. */
export async function readManifest(folder: string): Promise<Result<Manifest | null>> {
  const where = `The library in ${folder}`
  try {
    return parseManifest(await readFile(layout(folder).manifest, 'utf8'), where)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT')
      return fileFailure('library-unreadable', `${where} could not be read`, error)
  }
  try {
    const stranger = (await readdir(folder)).find((name) => !OURS.has(name) && !name.startsWith('.'))
    if (stranger === undefined) return ok(null)
    return failure(
      'not-a-library',
      `The folder ${folder} holds other files (${stranger}) and no library; choose an empty folder or a library.`,
    )
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return ok(null)
    return fileFailure('library-unreadable', `${where} could not be read`, error)
  }
}

export const newManifest = (shell: Manifest['shell'], appVersion: string): Manifest => ({
  format: LIBRARY_FORMAT,
  libraryId: randomUUID(),
  lastCounter: 0,
  shell,
  appVersion,
  createdAt: new Date().toISOString(),
})

export const writeManifest = (folder: string, manifest: Manifest): Promise<void> =>
  writeAtomically(layout(folder).manifest, `${JSON.stringify(manifest, null, 2)}\n`)

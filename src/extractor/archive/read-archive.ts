import { failure, ok, type Failure, type Result } from '#shared/result'
import type { Draft } from '../draft'
import type { InputFile, ReaderContext, Reading } from '../reading'
import { sentence } from '../sentences'
import { openZip } from '../zip/open-zip'
import { articleNames } from './entries'
import { partsBeside } from './parts-beside'
import { archiveSentence } from './sentences'

const MAX_PAGES = 500
/** Errors that speak of the archive and not of one file in it. */
const FATAL = new Set(['too-large', 'encrypted'])

/** A page that an import has packed with its pictures is called by its own name, and so is everything that is said of it. */
const isOwnPage = (file: string, names: readonly string[]): boolean =>
  names.length === 1 && file.split(/[\\/]/).at(-1) === names[0]

const hasText = ({ blocks }: Draft): boolean =>
  blocks.some(({ role, text }) => role === 'body' && text.trim())

/** Why an archive gave nothing, by why its files did not. */
const nothing = (file: string, failures: readonly Failure[]): Result<never> => {
  const [first] = failures
  if (!first) return failure('no-text', archiveSentence.noPages(file))
  if (failures.length === 1) return failure(first.code, archiveSentence.only(file, first.message))
  const same = failures.every(({ code }) => code === first.code)
  return failure(same ? first.code : 'no-text', archiveSentence.none(file, failures.length))
}

/**
 * Reads every page and article in a ZIP archive, each with the pictures in the folder beside it. A file that cannot be read becomes
 * a warning that names it. Errors: those of `openZip`; `unsafe` for an archive in another file; `no-text`, or what all its files failed for.
 */
export const readArchive = async (
  file: InputFile,
  { readInner, depth }: ReaderContext,
): Promise<Result<Reading>> => {
  if (depth > 0) return failure('unsafe', sentence.nested(file.name))
  const zip = openZip(file)
  if (!zip.ok) return zip
  if (!zip.value.names.length) return failure('empty', archiveSentence.empty(file.name))
  const names = articleNames(zip.value.names)
  if (names.length > MAX_PAGES) return failure('too-large', archiveSentence.tooMany(file.name, names.length))
  const finderFor = partsBeside(zip.value)
  const own = isOwnPage(file.name, names)
  const drafts: Draft[] = []
  const failures: Failure[] = []
  for (const name of names) {
    const bytes = zip.value.read(name)
    if (!bytes) continue
    if (!bytes.ok) {
      if (FATAL.has(bytes.error.code)) return bytes
      failures.push(bytes.error)
      continue
    }
    const called = own ? file.name : name
    const read = await readInner({ name: called, bytes: bytes.value, find: finderFor(name) })
    const found = read.ok ? read.value.drafts.filter(hasText) : []
    drafts.push(...found)
    if (!found.length) failures.push(read.ok ? failure('no-text', sentence.noText(called)).error : read.error)
  }
  const [first, ...more] = drafts
  if (!first) return own && failures[0] ? { ok: false, error: failures[0] } : nothing(file.name, failures)
  const warnings = [...first.warnings, ...failures.map(({ message }) => message)]
  return ok({ mediaType: 'application/zip', drafts: [{ ...first, warnings }, ...more] })
}

import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import type { Outcome } from '#shared/contract/imports'
import { EXTRACTOR_VERSION, type Revision, revisionId } from '#shared/domain/revision'
import { type Failure, failure, ok, type Result } from '#shared/result'
import type { Extraction, ExtractOptions } from '../../../extractor/messages'
import type { Budget } from './budget'
import { knownRevisions } from './known-revisions'
import type { Pool } from './pool'
import { findOriginal, readOriginal } from './saved-page/original'
import type { Stores } from './stores'

export interface FileImportParts {
  pool: Pick<Pool, 'extract'>
  stores: Stores
  budget: Budget
  /** What the person has chosen, when it is known. */
  options?: () => Promise<ExtractOptions>
}

/** Extractions of one batch by what was read, so that copies of a file are extracted once. Null: read and kept. */
export type Seen = Map<string, Promise<{ file: string; error: Failure | null }>>

export type FileImport = (
  found: { file: string; path: string },
  seen: Seen,
  signal: AbortSignal,
) => Promise<Outcome>

const toRevisions = (sha256: string, { articles, mediaType, firstPart = 0 }: Extraction): Revision[] =>
  articles.map((article, index) => ({
    ...article,
    id: revisionId(sha256, firstPart + index, EXTRACTOR_VERSION),
    sha256,
    part: firstPart + index,
    parts: articles.length,
    extractorVersion: EXTRACTOR_VERSION,
    mediaType,
  }))

/** The disk's trouble as a sentence about the file. */
function notKept(file: string, { code, message }: Failure): ReturnType<typeof failure> {
  const full = /full|ENOSPC|EDQUOT/i.test(code + message)
  return full
    ? failure(
        'disk-full',
        `${file} could not be kept because the disk is full; make room and import it again.`,
      )
    : failure(
        'not-kept',
        `${file} could not be written to the library’s folder; check that the folder can be written to and import it again.`,
      )
}

/** Reads, hashes, extracts and keeps one file. Never throws. */
export function createFileImport({
  pool,
  stores,
  budget,
  options = () => Promise.resolve({}),
}: FileImportParts): FileImport {
  async function keep(
    file: string,
    bytes: Uint8Array,
    sha256: string,
    revisions: Revision[],
    extraction?: Extraction,
  ) {
    const kept = await stores.originals.keep(bytes, sha256)
    if (!kept.ok) return notKept(file, kept.error)
    for (const asset of extraction?.assets ?? []) {
      const done = await stores.assets?.keep(asset)
      if (done && !done.ok) return notKept(file, done.error)
    }
    // Last: a revision that is there says that all the rest is.
    for (const revision of extraction ? revisions : []) {
      const done = await stores.revisions.keep(revision)
      if (!done.ok) return notKept(file, done.error)
    }
    return ok(revisions)
  }

  async function extract(
    file: string,
    bytes: Uint8Array,
    sha256: string,
    signal: AbortSignal,
  ): Promise<Result<Revision[]>> {
    const chosen = await options()
    const before = await knownRevisions(stores.revisions, sha256, chosen)
    if (before) return keep(file, bytes, sha256, before)
    const result = await pool.extract({ fileName: file, bytes, options: chosen, signal })
    if (!result.ok) return result
    return keep(file, bytes, sha256, toRevisions(sha256, result.value), result.value)
  }

  async function once(
    file: string,
    bytes: Uint8Array,
    seen: Seen,
    signal: AbortSignal,
  ): Promise<Result<Revision[]>> {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    // What a file is taken for depends on its name's ending too.
    const key = `${sha256}${extname(file).toLowerCase()}`
    const copy = await seen.get(key)
    // The first one's sentence names the first one.
    if (copy?.error)
      return failure(
        copy.error.code,
        copy.error.message.replace(copy.file, () => file),
      )
    if (copy) return extract(file, bytes, sha256, signal)
    const work = extract(file, bytes, sha256, signal)
    seen.set(
      key,
      work.then((result) => ({ file, error: result.ok ? null : result.error })),
    )
    return work
  }

  return async ({ file, path }, seen, signal) => {
    const found = await findOriginal(path, file)
    if (!found.ok) return { ok: false, file, error: found.error }
    const giveBack = await budget.take(found.value.size)
    try {
      const bytes = signal.aborted
        ? failure('cancelled', `${file} was not read.`)
        : await readOriginal(found.value)
      if (!bytes.ok) return { ok: false, file, error: bytes.error }
      const result = await once(file, bytes.value, seen, signal)
      return result.ok
        ? { ok: true, file, size: bytes.value.length, revisions: result.value }
        : { ok: false, file, error: result.error }
    } finally {
      giveBack()
    }
  }
}

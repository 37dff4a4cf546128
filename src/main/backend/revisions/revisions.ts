import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { revision as schema } from '#shared/contract/schemas'
import { type Revision, type RevisionId, revisionId } from '#shared/domain/revision'
import { failure, ok, type Result } from '#shared/result'
import { writeAtomically } from '../files/atomic'
import { codeOf, fileFailure } from '../files/cause'

/** Extractions, one immutable file each. */
export interface Revisions {
  /** The same id again does nothing. */
  keep(revision: Revision): Promise<Result<void>>
  /** In the order of the ids; those that are not there or are damaged are left out. */
  read(ids: readonly RevisionId[]): Promise<Revision[]>
}

/** `ab/abcdef….0.1.json` from `abcdef…/0/1`, or null for what is no revision's id. */
export function revisionFile(id: RevisionId): string | null {
  const match = /^([0-9a-f]{64})\/(\d{1,9})\/(\d{1,9})$/.exec(id)
  const [, sha256 = '', part = '', version = ''] = match ?? []
  return match && join(sha256.slice(0, 2), `${sha256}.${part}.${version}.json`)
}

/** The revision that a file's text holds, or null when it is damaged or another than `id`. */
export function parseRevision(text: string, id: RevisionId): Revision | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text))
    if (!parsed.success) return null
    const { sha256, part, extractorVersion } = parsed.output
    return revisionId(sha256, part, extractorVersion) === id && parsed.output.id === id ? parsed.output : null
  } catch {
    return null
  }
}

export function createRevisions(root: string, log: (error: unknown) => void): Revisions {
  async function readOne(id: RevisionId): Promise<Revision | null> {
    const file = revisionFile(id)
    if (!file) return null
    try {
      const found = parseRevision(await readFile(join(root, file), 'utf8'), id)
      if (!found) log(`The revision ${file} is damaged and was left out.`)
      return found
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') log(error)
      return null
    }
  }

  return {
    async keep(revision) {
      const file = revisionFile(revision.id)
      if (!file)
        return failure('bad-name', 'An extraction could not be kept, because its id has a wrong form.')
      const path = join(root, file)
      try {
        const size = await stat(path).then(
          (found) => found.size,
          () => 0,
        )
        if (size === 0) await writeAtomically(path, JSON.stringify(revision))
        return ok(undefined)
      } catch (error) {
        return fileFailure('keep-revision', 'The text could not be kept in the library', error)
      }
    },
    async read(ids) {
      const found: Revision[] = []
      for (const id of ids) {
        const revision = await readOne(id)
        if (revision) found.push(revision)
      }
      return found
    },
  }
}

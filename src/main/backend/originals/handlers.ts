import { chmod, copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { library } from '#shared/contract/library'
import { failure, ok, type Result } from '#shared/result'
import type { Handlers } from '#shared/rpc/types'
import { fileFailure } from '../files/cause'
import type { ShellPorts } from '../ports/index'
import type { Originals } from './originals'
import { safeName } from './safe-name'
import { unpackPage } from './unpack-page'

type Methods = Pick<typeof library, 'originals.open' | 'originals.show'>

interface OriginalHandlers {
  handlers: Handlers<Methods>
  /** Removes the copies that were opened. */
  close: () => Promise<void>
}

/** An original has only its sha256 as name, so the system's application gets a read-only copy under the file's own name. */
export function originalHandlers(
  originals: Originals,
  ports: Pick<ShellPorts, 'openFile' | 'showInFolder'>,
): OriginalHandlers {
  let copies: Promise<string> | null = null

  const missing = (fileName: string) =>
    failure(
      'original-missing',
      `The original of ${fileName} is not in the library any more; import the file again.`,
    )

  async function copyOf(sha256: string, fileName: string): Promise<string> {
    copies ??= mkdtemp(join(tmpdir(), 'commonplace-'))
    const folder = join(await copies, sha256)
    const path = join(folder, safeName(fileName))
    await mkdir(folder, { recursive: true })
    await rm(path, { force: true })
    const page = await unpackPage(originals.path(sha256), folder)
    if (page !== null) return page
    await copyFile(originals.path(sha256), path)
    await chmod(path, 0o444)
    return path
  }

  return {
    handlers: {
      'originals.open': async ({ sha256, fileName }) => {
        if (!(await originals.has(sha256))) return missing(fileName)
        try {
          return empty(await ports.openFile(await copyOf(sha256, fileName)))
        } catch (error) {
          return fileFailure('original-open', `The original of ${fileName} could not be opened`, error)
        }
      },
      'originals.show': async ({ sha256, fileName }) => {
        if (!(await originals.has(sha256))) return missing(fileName)
        return empty(await ports.showInFolder(originals.path(sha256)))
      },
    },
    async close() {
      if (copies) await rm(await copies, { recursive: true, force: true })
    },
  }
}

const empty = (result: Result<void>): Result<Record<string, never>> => (result.ok ? ok({}) : result)

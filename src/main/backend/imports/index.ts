import { randomUUID } from 'node:crypto'
import type { methods } from '#shared/contract/index'
import { failure, ok, type Result } from '#shared/result'
import type { Handlers } from '#shared/rpc/types'
import type { ShellPorts } from '../ports/index'
import { type Batch, startBatch } from './batch'
import { createBudget } from './budget'
import { createChosenOptions } from './chosen-options'
import { createFileImport } from './import-file'
import type { Limits } from './limits'
import { createPool } from './pool'
import type { Stores } from './stores'

type ImportMethods = {
  [K in keyof typeof methods as K extends `imports.${string}` ? K : never]: (typeof methods)[K]
}

export interface Imports {
  handlers: Handlers<ImportMethods>
  /** Files and folders from outside the page: the command line, the menu, the system. Answers the batch's id. */
  importPaths: (paths: string[]) => Promise<string>
  close: () => void
}

export interface ImportsParts extends Stores {
  ports: Pick<ShellPorts, 'forkExtractor' | 'chooseFiles' | 'pathOfToken' | 'emit' | 'addRecentDocument'>
  samplesFolder: string
  log: (error: unknown) => void
  limits?: Limits
  size?: number
}

/** Bytes of files in memory at once, for all batches together. */
const BYTES_AT_ONCE = 128 * 1024 * 1024

const RECENT = 10

export function createImports(parts: ImportsParts): Imports {
  const { ports, originals, revisions, assets, samplesFolder, log, limits, size } = parts
  const pool = createPool({
    fork: () => ports.forkExtractor(),
    log,
    ...(limits && { limits }),
    ...(size !== undefined && { size }),
  })
  const chosen = createChosenOptions()
  const importFile = createFileImport({
    pool,
    stores: { originals, revisions, ...(assets && { assets }) },
    budget: createBudget(BYTES_AT_ONCE),
    options: () => chosen.known,
  })
  const batches = new Map<string, Batch>()

  function start(roots: Result<string>[]): string {
    const batch = startBatch({
      id: randomUUID(),
      roots,
      importFile,
      // One more than can be extracted, so that a file is always read ahead.
      lanes: pool.size + 1,
      emit: (progress) => ports.emit('imports.progress', progress),
      log,
    })
    batches.set(batch.id, batch)
    return batch.id
  }

  function startPaths(paths: string[]): string {
    for (const path of paths.slice(0, RECENT)) ports.addRecentDocument(path)
    return start(paths.map(ok))
  }

  const byToken = async (token: string): Promise<Result<string>> => {
    const path = await ports.pathOfToken(token)
    return path === null
      ? failure(
          'no-path',
          'A dropped item is not a file on this computer; save it to a folder first and import it from there.',
        )
      : ok(path)
  }

  return {
    handlers: {
      'imports.choose': async ({ what }) => {
        chosen.tellNothing()
        const paths = await ports.chooseFiles(what)
        return ok({ batchId: paths && startPaths(paths) })
      },
      'imports.start': async ({ tokens }) => {
        chosen.tellNothing()
        return ok({ batchId: start(await Promise.all(tokens.map(byToken))) })
      },
      'imports.samples': () => {
        chosen.tellNothing()
        return Promise.resolve(ok({ batchId: start([ok(samplesFolder)]) }))
      },
      'imports.options': (options) => {
        chosen.tell(options)
        return Promise.resolve(ok({}))
      },
      'imports.pending': () => {
        chosen.tellNothing()
        // Asked by a page that has just loaded: what the page before it was given last may never have arrived.
        for (const { outbox } of batches.values()) outbox.rewind()
        return Promise.resolve(ok({ batchIds: [...batches.keys()] }))
      },
      'imports.take': async ({ batchId }) => {
        chosen.tellNothing()
        const batch = batches.get(batchId)
        if (!batch) return failure('unknown-batch', 'This import is over.')
        const taken = await batch.outbox.take()
        if (taken.finished) batches.delete(batchId)
        return ok(taken)
      },
      'imports.cancel': ({ batchId }) => {
        batches.get(batchId)?.cancel()
        return Promise.resolve(ok({}))
      },
    },
    importPaths: (paths) => {
      const batchId = startPaths(paths)
      ports.emit('imports.started', { batchId })
      return Promise.resolve(batchId)
    },
    close() {
      for (const batch of batches.values()) batch.cancel()
      pool.close()
    },
  }
}

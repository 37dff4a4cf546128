import { randomUUID } from 'node:crypto'
import type { methods } from '#shared/contract/index'
import { failure, ok, type Result } from '#shared/result'
import type { Handlers } from '#shared/rpc/types'
import type { ShellPorts } from '../ports/index'
import { type Batch, startBatch } from './batch'
import { filesIn, withPlace } from './chosen'
import { createChosenOptions } from './chosen-options'
import type { Reading } from './reading'

type ImportMethods = {
  [K in keyof typeof methods as K extends `imports.${string}` ? K : never]: (typeof methods)[K]
}

export interface Imports {
  handlers: Handlers<ImportMethods>
  /** Files and folders from outside the page: the command line, the menu, the system. Answers the batch's id. */
  importPaths: (paths: string[]) => Promise<string>
  /** Files of a watched folder, by its name. Resolves when the page has taken what became of them: false when it was stopped before. */
  importWatched: (paths: string[], watched: string) => Promise<boolean>
  close: () => void
}

export interface ImportsParts {
  ports: Pick<ShellPorts, 'chooseFiles' | 'pathOfToken' | 'emit' | 'addRecentDocument'>
  reading: Pick<Reading, 'importer' | 'lanes'>
  samplesFolder: string
  log: (error: unknown) => void
}

const RECENT = 10

interface Started {
  batch: Batch
  watched: string | null
  /** Called when the page has taken everything. */
  taken: () => void
}

export function createImports({ ports, reading, samplesFolder, log }: ImportsParts): Imports {
  const chosen = createChosenOptions()
  const importFile = withPlace(reading.importer(() => chosen.known))
  const batches = new Map<string, Started>()

  function start(
    roots: Result<string>[],
    watched: string | null = null,
    taken: () => void = () => undefined,
  ): Batch {
    const batch = startBatch({
      id: randomUUID(),
      files: filesIn(roots),
      importFile,
      // One more than can be extracted, so that a file is always read ahead.
      lanes: reading.lanes + 1,
      emit: (progress) => ports.emit('imports.progress', progress),
      log,
    })
    batches.set(batch.id, { batch, watched, taken })
    return batch
  }

  function startPaths(paths: string[]): string {
    for (const path of paths.slice(0, RECENT)) ports.addRecentDocument(path)
    return start(paths.map(ok)).id
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

  const tell = (batchId: string, act: (batch: Batch) => void) => {
    const found = batches.get(batchId)
    if (found) act(found.batch)
    return Promise.resolve(ok({}))
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
        return ok({ batchId: start(await Promise.all(tokens.map(byToken))).id })
      },
      'imports.samples': () => {
        chosen.tellNothing()
        return Promise.resolve(ok({ batchId: start([ok(samplesFolder)]).id }))
      },
      'imports.options': (options) => {
        chosen.tell(options)
        return Promise.resolve(ok({}))
      },
      'imports.pending': () => {
        chosen.tellNothing()
        // Asked by a page that has just loaded: what the page before it was given last may never have arrived.
        for (const { batch } of batches.values()) batch.outbox.rewind()
        const pending = [...batches].map(([batchId, { watched }]) => ({ batchId, watched }))
        return Promise.resolve(ok({ batches: pending }))
      },
      'imports.take': async ({ batchId }) => {
        chosen.tellNothing()
        const found = batches.get(batchId)
        if (!found) return failure('unknown-batch', 'This import is over.')
        const taken = await found.batch.outbox.take()
        if (taken.finished) {
          batches.delete(batchId)
          found.taken()
        }
        return ok(taken)
      },
      'imports.cancel': ({ batchId }) => tell(batchId, (batch) => batch.cancel()),
      'imports.pause': ({ batchId }) => tell(batchId, (batch) => batch.pause()),
      'imports.resume': ({ batchId }) => tell(batchId, (batch) => batch.resume()),
    },
    importPaths: (paths) => {
      const batchId = startPaths(paths)
      ports.emit('imports.started', { batchId, watched: null })
      return Promise.resolve(batchId)
    },
    async importWatched(paths, watched) {
      const { promise, resolve } = Promise.withResolvers<undefined>()
      const batch = start(paths.map(ok), watched, () => resolve(undefined))
      ports.emit('imports.started', { batchId: batch.id, watched })
      await promise
      return !batch.cancelled()
    },
    close() {
      for (const { batch } of batches.values()) batch.cancel()
    },
  }
}

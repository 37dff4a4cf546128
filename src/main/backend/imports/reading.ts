import type { ExtractOptions } from '../../../extractor/messages'
import type { ShellPorts } from '../ports/index'
import { createBudget } from './budget'
import { createFileImport, type FileImport } from './import-file'
import type { Limits } from './limits'
import { createPool } from './pool'
import type { Stores } from './stores'

/** The extractor processes of one library, and what reads files with them: imports and re-reading share both. */
export interface Reading {
  /** What reads files in the way that `options` says. */
  importer(options: () => Promise<ExtractOptions>): FileImport
  /** How many files are extracted at once. */
  readonly lanes: number
  close(): void
}

export interface ReadingParts extends Stores {
  ports: Pick<ShellPorts, 'forkExtractor'>
  log: (error: unknown) => void
  limits?: Limits
  size?: number
}

/** Bytes of files in memory at once, for all batches together. */
const BYTES_AT_ONCE = 128 * 1024 * 1024

export function createReading({
  ports,
  log,
  limits,
  size,
  originals,
  revisions,
  assets,
}: ReadingParts): Reading {
  const pool = createPool({
    fork: () => ports.forkExtractor(),
    log,
    ...(limits && { limits }),
    ...(size !== undefined && { size }),
  })
  const stores = { originals, revisions, ...(assets && { assets }) }
  const budget = createBudget(BYTES_AT_ONCE)
  return {
    importer: (options) => createFileImport({ pool, stores, budget, options }),
    lanes: pool.size,
    close: () => pool.close(),
  }
}

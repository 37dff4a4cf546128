import { availableParallelism } from 'node:os'

/** What one extractor process may use before it is ended. Times in milliseconds, memory in bytes. */
export interface Limits {
  /** From start to `ready`. */
  startMs: number
  /** For one file. */
  jobMs: number
  memory: number
  /** A process that has grown beyond this is replaced between files, so that no file pays for its predecessors. */
  memoryToReplace: number
  /** A process without work ends after this. */
  idleMs: number
}

const MB = 1024 * 1024

export const LIMITS: Limits = {
  startMs: 20_000,
  jobMs: 20_000,
  memory: 1024 * MB,
  memoryToReplace: 384 * MB,
  idleMs: 30_000,
}

export const poolSize = (): number => Math.min(4, Math.max(1, availableParallelism()))

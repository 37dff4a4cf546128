import { failure, type Result } from '#shared/result'
import type { Extraction } from '../../../extractor/messages'
import { LIMITS, poolSize } from './limits'
import { memoryOf } from './memory'
import { createWorker, type Job, type Worker, type WorkerParts } from './worker'

/** Extracts files in child processes, one file per process at a time. A bad file costs its own process only. */
export interface Pool {
  readonly size: number
  /** Waits for a free process, first come first served. Never throws. */
  extract(job: Job): Promise<Result<Extraction>>
  /** Ends every process; jobs under way and waiting fail as `cancelled`. */
  close(): void
}

export interface PoolParts extends Partial<WorkerParts> {
  fork: WorkerParts['fork']
  log: WorkerParts['log']
  size?: number
}

export function createPool({
  size = poolSize(),
  limits = LIMITS,
  memoryOf: memory = memoryOf,
  fork,
  log,
}: PoolParts): Pool {
  const workers = Array.from({ length: size }, () => createWorker({ fork, log, limits, memoryOf: memory }))
  // The one that was used last is used next, so that the others fall idle and end.
  const free = [...workers]
  const waiting = new Set<(worker: Worker | null) => void>()
  let closed = false

  function nextFree(signal: AbortSignal): Promise<Worker | null> {
    if (signal.aborted || closed) return Promise.resolve(null)
    const worker = free.pop()
    if (worker) return Promise.resolve(worker)
    const { promise, resolve } = Promise.withResolvers<Worker | null>()
    const give = (given: Worker | null): void => {
      waiting.delete(give)
      signal.removeEventListener('abort', giveUp)
      resolve(given)
    }
    const giveUp = (): void => give(null)
    waiting.add(give)
    signal.addEventListener('abort', giveUp)
    return promise
  }

  function release(worker: Worker): void {
    const [first] = waiting
    if (first) first(worker)
    else free.push(worker)
  }

  return {
    size,
    async extract(job) {
      const worker = await nextFree(job.signal)
      if (!worker || closed)
        return failure('cancelled', `${job.fileName} was not read, because the import was cancelled.`)
      try {
        const result = await worker.run(job)
        if (result.ok && result.value.articles.length === 0)
          return failure('no-text', `${job.fileName} has no article text in it; choose another file.`)
        return result
      } finally {
        release(worker)
      }
    },
    close() {
      closed = true
      for (const give of [...waiting]) give(null)
      for (const worker of workers) worker.stop()
    },
  }
}

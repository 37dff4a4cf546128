import type { Outcome, Progress } from '#shared/contract/imports'
import { failure } from '#shared/result'
import type { FileImport, Seen } from './import-file'
import { createOutbox, type Outbox } from './outbox'
import { throttled } from './throttled'
import type { Found } from './walk'

export interface Batch {
  readonly id: string
  readonly outbox: Outbox
  cancel(): void
  /** Files in hand are read to their end; no further one is begun. */
  pause(): void
  resume(): void
  cancelled(): boolean
  /** Resolves when nothing more is read. */
  readonly over: Promise<void>
}

export interface BatchParts {
  id: string
  /** What is to be read; asked for more while the first are read. */
  files: AsyncIterable<Found>
  importFile: FileImport
  /** Told of what comes with an error instead of a file. */
  refused?: (found: Found, outcome: Outcome) => void
  /** Files in hand at once. */
  lanes: number
  emit: (progress: Progress) => void
  log: (error: unknown) => void
}

const EVERY_MS = 100

/** Starts at once: asks for files while a few lanes import what was found so far. */
export function startBatch({ id, files, importFile, refused, lanes, emit, log }: BatchParts): Batch {
  const outbox = createOutbox()
  const cancelling = new AbortController()
  const { signal } = cancelling
  const seen: Seen = new Map()
  const reading = new Set<string>()
  const counts = { total: 0, done: 0, failed: 0 }
  let state: Progress['state'] = 'running'
  const progress = throttled(EVERY_MS, () => emit({ batchId: id, ...counts, reading: [...reading], state }))

  const queue: Found[] = []
  let wake = Promise.withResolvers<undefined>()
  let walked = false
  let paused = false

  function wakeLanes(): void {
    wake.resolve(undefined)
    wake = Promise.withResolvers()
  }

  async function walkAll(): Promise<void> {
    try {
      for await (const one of files) {
        if (signal.aborted) break
        queue.push(one)
        counts.total += 1
        progress.soon()
        wakeLanes()
      }
    } finally {
      walked = true
      wakeLanes()
    }
  }

  async function next(): Promise<Found | null> {
    for (;;) {
      await outbox.room(signal)
      if (signal.aborted) return null
      if (paused) {
        await wake.promise
        continue
      }
      const one = queue.shift()
      if (one) return one
      if (walked) return null
      await wake.promise
    }
  }

  async function importOne(one: Found): Promise<Outcome> {
    if ('error' in one) {
      const outcome: Outcome = { ok: false, file: one.file, error: one.error }
      refused?.(one, outcome)
      return outcome
    }
    try {
      return await importFile(one, seen, signal)
    } catch (error) {
      log(error)
      const { error: fault } = failure(
        'internal',
        `${one.file} could not be imported because of a fault in the app; try it again by itself.`,
      )
      return { ok: false, file: one.file, error: fault }
    }
  }

  async function lane(): Promise<void> {
    for (let one = await next(); one; one = await next()) {
      reading.add(one.file)
      progress.soon()
      const outcome = await importOne(one)
      reading.delete(one.file)
      if (signal.aborted) return
      counts.done += 1
      if (!outcome.ok) counts.failed += 1
      outbox.put(outcome)
      progress.soon()
    }
  }

  async function run(): Promise<void> {
    try {
      await Promise.all([walkAll(), ...Array.from({ length: lanes }, lane)])
    } catch (error) {
      log(error)
    }
    reading.clear()
    state = signal.aborted ? 'cancelled' : 'finished'
    outbox.end()
    progress.now()
  }

  function setPaused(now: boolean): void {
    if (state !== (now ? 'running' : 'paused') || signal.aborted) return
    paused = now
    state = now ? 'paused' : 'running'
    progress.now()
    wakeLanes()
  }

  return {
    id,
    outbox,
    over: run(),
    cancel() {
      cancelling.abort()
      wakeLanes()
    },
    cancelled: () => signal.aborted,
    pause: () => setPaused(true),
    resume: () => setPaused(false),
  }
}

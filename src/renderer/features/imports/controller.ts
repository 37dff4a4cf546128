import type { Outcome, Progress } from '#shared/contract/imports'
import type { Failure } from '#shared/result'
import { createStore, type StoreApi } from 'zustand'
import type { Backend } from '../../backend'
import type { Library } from '../../db'
import { newBatch, type Batch, type FileLine } from './state'

export interface ImportsState {
  batches: readonly Batch[]
  /** Whether the dialog is shown. */
  open: boolean
}

export interface Finished {
  batch: Batch
  /** Nothing was shown of it: the caller started it and says itself what came of it. */
  quiet: boolean
}

export interface Imports {
  store: StoreApi<ImportsState>
  /** Listens for batches; answers a function that stops. */
  listen(): () => void
  choose(what: 'files' | 'folder'): Promise<Failure | null>
  drop(tokens: readonly string[]): Promise<Failure | null>
  /** The sample articles, without the dialog: ids of the articles that they became. */
  samples(): Promise<{ articles: readonly string[]; failure: Failure | null }>
  cancel(): void
  setOpen(open: boolean): void
}

/** How often the window is told, however fast files are read. */
const PUBLISH_MS = 80
/** Work that is over sooner than this shows no dialog. */
const SHOW_AFTER_MS = 500

type Mutable = { -readonly [K in keyof Batch]: Batch[K] } & {
  files: FileLine[]
  added: string[]
  known: string[]
}

/** Takes what was read from every batch and puts it into the library. */
export function createImports(
  backend: Backend,
  library: Library,
  onFinished: (finished: Finished) => void,
): Imports {
  const store = createStore<ImportsState>()(() => ({ batches: [], open: false }))
  const batches = new Map<string, Mutable>()
  const quiet = new Set<string>()
  const stopped = new Set<string>()
  const followed = new Map<string, Promise<Batch>>()
  /** The person opened the dialog, so that it stays until the person closes it. */
  let asked = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const publish = () => {
    clearTimeout(timer)
    timer = undefined
    const shown = [...batches.values()].filter(({ id }) => !quiet.has(id))
    store.setState({
      batches: shown.map((batch) => ({
        ...batch,
        files: [...batch.files],
        added: [...batch.added],
        known: [...batch.known],
      })),
    })
  }
  const changed = () => {
    timer ??= setTimeout(publish, PUBLISH_MS)
  }

  function batchOf(id: string): Mutable {
    const known = batches.get(id)
    if (known) return known
    // What came before is over and was seen.
    if (![...batches.values()].some(({ state }) => state === 'running')) batches.clear()
    const batch: Mutable = { ...newBatch(id), files: [], added: [], known: [] }
    batches.set(id, batch)
    return batch
  }

  /** One transaction for all that has come, so that thousands of files do not wait for the disk one by one. */
  async function keep(batch: Mutable, outcomes: readonly Outcome[]): Promise<void> {
    let stored = true
    try {
      const { added, known } = await library.articles.addOutcomes(outcomes)
      batch.added.push(...added)
      batch.known.push(...known)
    } catch {
      stored = false
    }
    for (const outcome of outcomes) {
      const { file } = outcome
      const unstored = `${file} could not be stored. Free some disk space and import it again.`
      const message = outcome.ok ? (stored ? null : unstored) : outcome.error.message
      batch.files.push({ file, message })
    }
  }

  async function takeAll(batch: Mutable): Promise<Batch> {
    for (let finished = false; !finished; changed()) {
      const answer = await backend.call('imports.take', { batchId: batch.id })
      if (!answer.ok) {
        batch.files.push({ file: 'Import', message: answer.error.message })
        break
      }
      await keep(batch, answer.value.outcomes)
      finished = answer.value.finished
    }
    batch.reading = []
    batch.state = stopped.has(batch.id) ? 'cancelled' : 'finished'
    publish()
    if (!quiet.has(batch.id)) showEnd(batch)
    onFinished({ batch, quiet: quiet.has(batch.id) })
    return batch
  }

  /** Failures are shown, and how far a stopped import came; a dialog that only showed progress goes when nothing is left to say. */
  function showEnd(batch: Batch): void {
    if (batch.state === 'cancelled' || batch.files.some(({ message }) => message !== null))
      store.setState({ open: true })
    else if (!asked && ![...batches.values()].some(({ state }) => state === 'running'))
      store.setState({ open: false })
  }

  /** Once a batch, however often it is named. */
  function follow(id: string): Promise<Batch> {
    const before = followed.get(id)
    if (before) return before
    const batch = batchOf(id)
    changed()
    setTimeout(() => {
      if (batch.state === 'running' && !quiet.has(id)) store.setState({ open: true })
    }, SHOW_AFTER_MS)
    const all = takeAll(batch)
    followed.set(id, all)
    return all
  }

  function onProgress(progress: Progress): void {
    const batch = batches.get(progress.batchId)
    if (!batch) return
    batch.total = progress.total
    batch.done = progress.done
    batch.reading = progress.reading
    // It is over when its last outcomes are in the library, not before.
    if (progress.state === 'cancelled') stopped.add(batch.id)
    changed()
  }

  return {
    store,
    listen() {
      const stops = [
        backend.on('imports.started', ({ batchId }) => void follow(batchId)),
        backend.on('imports.progress', onProgress),
      ]
      void backend.call('imports.pending', {}).then((pending) => {
        if (pending.ok) for (const id of pending.value.batchIds) void follow(id)
      })
      return () => {
        for (const stop of stops) stop()
      }
    },
    async choose(what) {
      const answer = await backend.call('imports.choose', { what })
      if (!answer.ok) return answer.error
      if (answer.value.batchId !== null) void follow(answer.value.batchId)
      return null
    },
    async drop(tokens) {
      const answer = await backend.call('imports.start', { tokens: [...tokens] })
      if (!answer.ok) return answer.error
      void follow(answer.value.batchId)
      return null
    },
    async samples() {
      const answer = await backend.call('imports.samples', {})
      if (!answer.ok) return { articles: [], failure: answer.error }
      quiet.add(answer.value.batchId)
      const batch = await follow(answer.value.batchId)
      const message = batch.files.find((line) => line.message !== null)?.message ?? null
      const failure = message === null ? null : { code: 'samples', message }
      return { articles: [...batch.added, ...batch.known], failure }
    },
    cancel() {
      for (const { id, state } of batches.values())
        if (state === 'running') {
          stopped.add(id)
          void backend.call('imports.cancel', { batchId: id })
        }
    },
    setOpen(open) {
      asked = open
      store.setState({ open })
      // A summary that was closed has been read.
      if (!open && ![...batches.values()].some(({ state }) => state === 'running')) {
        batches.clear()
        publish()
      }
    },
  }
}

import type { Outcome, Progress } from '#shared/contract/imports'
import type { Failure } from '#shared/result'
import { createStore, type StoreApi } from 'zustand'
import type { Backend } from '../../backend'
import type { Became, FileLine, ImportRecord, Library, Undone, VersionMade } from '../../db'
import {
  hasChanged,
  isRunning,
  newBatch,
  recordOf,
  together,
  versionsAmong,
  type Batch,
  type PastImport,
} from './state'

export interface ImportsState {
  batches: readonly Batch[]
  /** Whether the dialog is shown. */
  open: boolean
  /** What is shown when nothing runs: the imports that ran together last, the newest first. */
  past: readonly PastImport[]
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
  pause(): void
  resume(): void
  /** Takes back what imports made, those that are shown where none are named; null when there is nothing to take back. */
  undo(ids?: readonly string[]): Promise<Undone | null>
  /** Does again what was undone. */
  redo(ids?: readonly string[]): Promise<void>
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
  versions: VersionMade[]
}

/** Takes what was read from every batch and puts it into the library. */
export function createImports(
  backend: Backend,
  library: Library,
  onFinished: (finished: Finished) => void,
): Imports {
  const store = createStore<ImportsState>()(() => ({
    batches: [],
    open: false,
    past: [],
  }))
  const batches = new Map<string, Mutable>()
  const quiet = new Set<string>()
  const stopped = new Set<string>()
  const followed = new Map<string, Promise<Batch>>()
  /** Imports that are over since the last time nothing was running. */
  let ran: readonly PastImport[] = []
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
        versions: [...batch.versions],
      })),
    })
  }
  const changed = () => {
    timer ??= setTimeout(publish, PUBLISH_MS)
  }

  const running = () => [...batches.values()].filter(isRunning)

  function batchOf(id: string, watched: string | null): Mutable {
    const known = batches.get(id)
    if (known) return known
    // What came before is over and was seen.
    if (running().length === 0) {
      batches.clear()
      ran = []
    }
    const batch: Mutable = { ...newBatch(id, watched), files: [], added: [], known: [], versions: [] }
    batches.set(id, batch)
    return batch
  }

  /** One transaction for all that has come, so that thousands of files do not wait for the disk one by one. */
  async function keep(batch: Mutable, outcomes: readonly Outcome[]): Promise<void> {
    let became: readonly (readonly Became[])[] | null = null
    try {
      const result = await library.articles.addOutcomes(outcomes, { unasked: batch.watched !== null })
      batch.added.push(...result.added)
      batch.known.push(...result.known)
      for (const parts of result.became) batch.versions.push(...versionsAmong(parts))
      became = result.became
    } catch {
      // Each file says so below.
    }
    outcomes.forEach((outcome, at) => {
      const { file } = outcome
      const unstored = `${file} could not be stored. Free some disk space and import it again.`
      const message = outcome.ok ? (became ? null : unstored) : outcome.error.message
      batch.files.push({ file, message, became: became?.[at] ?? [] })
    })
  }

  async function takeAll(batch: Mutable): Promise<Batch> {
    for (let finished = false; !finished; changed()) {
      const answer = await backend.call('imports.take', { batchId: batch.id })
      if (!answer.ok) {
        batch.files.push({ file: 'Import', message: answer.error.message, became: [] })
        break
      }
      await keep(batch, answer.value.outcomes)
      finished = answer.value.finished
    }
    batch.reading = []
    batch.state = stopped.has(batch.id) ? 'cancelled' : 'finished'
    publish()
    if (!quiet.has(batch.id)) {
      // That the watched folder holds what is there already is no import worth a line.
      const news = hasChanged(batch) || batch.files.some(({ message }) => message !== null)
      if (batch.files.length > 0 && (news || batch.watched === null)) await remember(batch)
      if (batch.watched === null) showEnd(batch)
    }
    onFinished({ batch, quiet: quiet.has(batch.id) })
    return batch
  }

  async function remember(batch: Batch): Promise<void> {
    const record = recordOf(batch)
    ran = [{ record, lines: batch.files }, ...ran]
    store.setState({ past: ran })
    // It is only for looking back; the articles themselves are stored.
    await library.imports.keep(record, batch.files).catch(() => undefined)
  }

  /** What was imported last, before this window was opened. */
  async function recall(): Promise<void> {
    const record = await library.imports.last()
    if (record && store.getState().past.length === 0)
      store.setState({ past: [{ record, lines: await library.imports.lines(record.id) }] })
  }

  async function setUndone(id: string, undone: Undone | null): Promise<void> {
    const marked = (past: readonly PastImport[]) =>
      past.map((one) => (one.record.id === id ? { ...one, record: { ...one.record, undone } } : one))
    ran = marked(ran)
    store.setState(({ past }) => ({ past: marked(past) }))
    await library.imports.setUndone(id, undone)
  }

  const shown = () => store.getState().past.map(({ record }) => record.id)

  /** The newest first: what it changed stands on what the others made. */
  async function recordsOf(ids: readonly string[]): Promise<ImportRecord[]> {
    const here = store.getState().past.flatMap(({ record }) => (ids.includes(record.id) ? [record] : []))
    const others = ids.filter((id) => !here.some((record) => record.id === id))
    const all = [...here, ...(others.length > 0 ? await library.imports.get(others) : [])]
    return all.sort((a, b) => (a.until < b.until ? 1 : -1))
  }

  /** Failures are shown, and how far a stopped import came; a dialog that only showed progress goes when nothing is left to say. */
  function showEnd(batch: Batch): void {
    if (batch.state === 'cancelled' || batch.files.some(({ message }) => message !== null))
      store.setState({ open: true })
    else if (!asked && running().length === 0) store.setState({ open: false })
  }

  /** Once a batch, however often it is named. */
  function follow(id: string, watched: string | null = null): Promise<Batch> {
    const before = followed.get(id)
    if (before) return before
    const batch = batchOf(id, watched)
    changed()
    setTimeout(() => {
      if (isRunning(batch) && watched === null && !quiet.has(id)) store.setState({ open: true })
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
    else if (progress.state !== 'finished') batch.state = progress.state
    changed()
  }

  return {
    store,
    listen() {
      const stops = [
        backend.on('imports.started', ({ batchId, watched }) => void follow(batchId, watched)),
        backend.on('imports.progress', onProgress),
      ]
      void recall().catch(() => undefined)
      void backend.call('imports.pending', {}).then((pending) => {
        if (pending.ok)
          for (const { batchId, watched } of pending.value.batches) void follow(batchId, watched)
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
      for (const { id } of running()) {
        stopped.add(id)
        void backend.call('imports.cancel', { batchId: id })
      }
    },
    pause() {
      for (const { id } of running()) void backend.call('imports.pause', { batchId: id })
    },
    resume() {
      for (const { id } of running()) void backend.call('imports.resume', { batchId: id })
    },
    async undo(ids = shown()) {
      const undone: Undone[] = []
      for (const record of await recordsOf(ids)) {
        if (record.undone || !hasChanged(record)) continue
        const one = await library.articles.undoBatch(record)
        await setUndone(record.id, one)
        undone.push(one)
      }
      return undone.length > 0 ? together(undone) : null
    },
    async redo(ids = shown()) {
      for (const record of (await recordsOf(ids)).toReversed()) {
        if (!record.undone) continue
        await library.articles.redoBatch(record.undone)
        await setUndone(record.id, null)
      }
    },
    setOpen(open) {
      asked = open
      store.setState({ open })
      // A summary that was closed has been read.
      if (!open && running().length === 0) {
        batches.clear()
        publish()
      }
    },
  }
}

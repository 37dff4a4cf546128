import { EXTRACTOR_VERSION } from '#shared/domain/revision'
import { createStore, type StoreApi } from 'zustand'
import type { Backend } from '../../../backend'
import type { Library } from '../../../db'

export interface RereadingState {
  /** Null while nothing is being read again. */
  running: { done: number; total: number; paused: boolean; reading: readonly string[] } | null
  /** The offer to read all again was put aside. */
  putAside: boolean
}

export interface RereadingEnd {
  read: number
  failed: number
  changed: number
  stopped: boolean
  /** A sentence when it could not go on. */
  failure: string | null
}

export interface Rereading {
  store: StoreApi<RereadingState>
  /** Listens for progress, and goes on with what was under way when the app was closed; answers a function that stops. */
  listen(): () => void
  start(): Promise<void>
  pause(): void
  resume(): void
  cancel(): void
  /** The offer is not made again before the next better extractor. */
  putAside(): void
}

/** Originals a job: what is left is asked for again after each, so that a restart loses nothing. */
const JOB = 1000
const UNDER_WAY = 'rereading.underWay'
const PUT_ASIDE = 'rereading.putAside'

/** Reads the originals of the library again, a job at a time, and puts what comes into the library. */
export function createRereading(
  backend: Backend,
  library: Library,
  onEnd: (end: RereadingEnd) => void,
): Rereading {
  const store = createStore<RereadingState>()(() => ({
    running: null,
    putAside: library.local.get(PUT_ASIDE) === EXTRACTOR_VERSION,
  }))
  let jobId: string | null = null
  let stopped = false
  let paused = false

  const show = (change: Partial<NonNullable<RereadingState['running']>>) =>
    store.setState(({ running }) => ({ running: running && { ...running, ...change } }))
  const tell = (what: 'pause' | 'resume' | 'cancel') => {
    if (jobId !== null) void backend.call(`rereading.${what}`, { jobId })
  }
  /** `paused` too outlives a restart. */
  const underWay = (state: 'running' | 'paused' | null) => void library.local.set(UNDER_WAY, state)

  async function takeAll(id: string, end: RereadingEnd): Promise<boolean> {
    for (let finished = false; !finished;) {
      const answer = await backend.call('rereading.take', { jobId: id })
      if (!answer.ok) {
        end.failure = answer.error.message
        return false
      }
      const { outcomes } = answer.value
      const rows = await library.rereads.take(outcomes)
      end.read += outcomes.length
      end.failed += rows.filter(({ kind }) => kind === 'failed').length
      end.changed += rows.filter(({ kind }) => kind !== 'failed').length
      show({ done: end.read })
      finished = answer.value.finished
    }
    return true
  }

  async function readAll(end: RereadingEnd): Promise<void> {
    while (!stopped) {
      const originals = await library.rereads.next(JOB)
      if (originals.length === 0) return
      const before = end.read
      const answer = await backend.call('rereading.start', { originals })
      if (!answer.ok) {
        end.failure = answer.error.message
        return
      }
      jobId = answer.value.jobId
      if (paused) tell('pause')
      // A job that came to nothing would be begun again for ever.
      if (!(await takeAll(jobId, end)) || end.read === before) return
    }
  }

  async function start(): Promise<void> {
    if (store.getState().running) return
    stopped = false
    const end: RereadingEnd = { read: 0, failed: 0, changed: 0, stopped: false, failure: null }
    const total = await library.rereads.older()
    if (store.getState().running) return
    store.setState({ running: { done: 0, total, paused, reading: [] } })
    underWay(paused ? 'paused' : 'running')
    try {
      await readAll(end)
    } catch {
      end.failure =
        'What was read again could not be stored. Free some disk space and read the articles again.'
      tell('cancel')
    }
    jobId = null
    paused = false
    underWay(null)
    store.setState({ running: null })
    onEnd({ ...end, stopped })
  }

  return {
    store,
    start,
    listen() {
      const stop = backend.on('rereading.progress', ({ batchId, reading }) => {
        if (batchId === jobId) show({ reading })
      })
      const before = library.local.get(UNDER_WAY)
      if (before === 'running' || before === 'paused') {
        paused = before === 'paused'
        void start()
      }
      return stop
    },
    pause() {
      paused = true
      show({ paused })
      underWay('paused')
      tell('pause')
    },
    resume() {
      paused = false
      show({ paused })
      underWay('running')
      tell('resume')
    },
    cancel() {
      stopped = true
      tell('cancel')
    },
    putAside() {
      store.setState({ putAside: true })
      void library.local.set(PUT_ASIDE, EXTRACTOR_VERSION)
    },
  }
}

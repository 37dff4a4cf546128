import { failure, type Result } from '#shared/result'
import type { Extraction, ExtractOptions } from '../../../extractor/messages'
import type { ExtractorChild } from '../ports/index'
import type { Limits } from './limits'
import { MEMORY_LOOK_MS, type MemoryOf } from './memory'
import { type Answer, readAnswer } from './read-answer'

export interface Job {
  /** As the person knows it; used in messages and as a hint. */
  fileName: string
  bytes: Uint8Array
  options?: ExtractOptions
  signal: AbortSignal
}

/** One extractor process at a time, started when there is work and replaced when it misbehaves. */
export interface Worker {
  /** One job at a time. Never throws; an aborted job ends with the code `cancelled`. */
  run(job: Job): Promise<Result<Extraction>>
  /** Ends the process; a job under way is cancelled. */
  stop(): void
}

export interface WorkerParts {
  fork: () => ExtractorChild
  limits: Limits
  memoryOf: MemoryOf
  log: (error: unknown) => void
}

type Ending = 'timeout' | 'crashed' | 'too-much-memory' | 'cancelled'
type Listener = (said: Answer | 'garbage' | 'exit' | 'memory' | 'stopped') => void

interface Live {
  child: ExtractorChild
  ready: boolean
  /** Bytes at the last look. */
  memory: number
  listener: Listener | null
}

const sentence = (code: Ending, file: string, limits: Limits): Result<never> => {
  const seconds = Math.round(limits.jobMs / 1000)
  const says: Record<Ending, string> = {
    timeout: `${file} took more than ${seconds} seconds to read and was left out; save it as plain text and import that.`,
    crashed: `${file} made the reader stop and was left out; save it as plain text and import that.`,
    'too-much-memory': `${file} needs too much memory to be read and was left out; import a smaller part of it.`,
    cancelled: `${file} was not read, because the import was cancelled.`,
  }
  return failure(code, says[code])
}

export function createWorker({ fork, limits, memoryOf, log }: WorkerParts): Worker {
  let live: Live | null = null
  let idle: NodeJS.Timeout | undefined
  let lastId = 0

  function end(one: Live): void {
    if (live === one) live = null
    one.listener = null
    one.child.kill()
  }

  /** The job may have ended while something was awaited. */
  const tell = (one: Live, said: Parameters<Listener>[0]): void => one.listener?.(said)

  function start(): Live {
    const one: Live = { child: fork(), ready: false, memory: 0, listener: null }
    const looking = setInterval(() => void look(one), MEMORY_LOOK_MS)
    looking.unref()
    one.child.onMessage((message) => {
      const answer = readAnswer(message)
      if (!answer) log(new Error('An extractor process said something unexpected and was ended.'))
      if (answer?.type === 'ready') one.ready = true
      if (one.listener) one.listener(answer ?? 'garbage')
      else if (live === one) end(one)
    })
    one.child.onExit(() => {
      clearInterval(looking)
      if (live === one) live = null
      tell(one, 'exit')
    })
    live = one
    return one
  }

  async function look(one: Live): Promise<void> {
    const { pid } = one.child
    if (!one.listener || pid === undefined) return
    one.memory = (await memoryOf(pid)) ?? one.memory
    if (one.memory > limits.memory) tell(one, 'memory')
  }

  /** Posts the job when the process is ready, and waits for whatever happens first. */
  function attempt(one: Live, job: Job, id: number): Promise<Result<Extraction> | Ending> {
    const { promise, resolve } = Promise.withResolvers<Result<Extraction> | Ending>()
    let posted = false
    let timer = setTimeout(() => resolve('crashed'), limits.startMs)
    const post = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => resolve('timeout'), limits.jobMs)
      posted = true
      one.child.post({
        id,
        fileName: job.fileName,
        bytes: job.bytes,
        ...(job.options && { options: job.options }),
      })
    }
    const cancel = (): void => resolve('cancelled')
    job.signal.addEventListener('abort', cancel)
    one.listener = (said) => {
      if (said === 'memory') resolve('too-much-memory')
      // A heap that is full ends the process between two looks.
      else if (said === 'exit') resolve(one.memory > limits.memory / 2 ? 'too-much-memory' : 'crashed')
      else if (said === 'stopped') resolve('cancelled')
      else if (said === 'garbage') resolve('crashed')
      else if (said.type === 'ready' && !posted) post()
      else if (said.type === 'done' && posted && said.id === id) resolve(said.result)
      else resolve('crashed')
    }
    if (one.ready) post()
    return promise.finally(() => {
      clearTimeout(timer)
      job.signal.removeEventListener('abort', cancel)
      one.listener = null
    })
  }

  function stop(): void {
    clearTimeout(idle)
    if (!live) return
    tell(live, 'stopped')
    end(live)
  }

  return {
    async run(job) {
      clearTimeout(idle)
      if (job.signal.aborted) return sentence('cancelled', job.fileName, limits)
      let one: Live
      let ending: Result<Extraction> | Ending
      try {
        one = live ?? start()
        lastId += 1
        ending = await attempt(one, job, lastId)
      } catch (error) {
        log(error)
        stop()
        return sentence('crashed', job.fileName, limits)
      }
      if (typeof ending === 'string') {
        if (ending !== 'cancelled') log(new Error(`Extractor process ended on a file: ${ending}`))
        end(one)
        return sentence(ending, job.fileName, limits)
      }
      if (one.memory > limits.memoryToReplace) end(one)
      idle = setTimeout(() => stop(), limits.idleMs)
      idle.unref()
      return ending
    },
    stop,
  }
}

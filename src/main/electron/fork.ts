import type { UtilityProcess } from 'electron'
import { HEAP_FLAG } from '../backend/imports/node-fork'
import type { ExtractorChild } from '../backend/ports/index'

/** `utilityProcess.fork` as far as it is used. */
type Fork = (
  script: string,
  args: string[],
  options: { serviceName: string; execArgv: string[]; stdio: ('ignore' | 'pipe')[] },
) => Pick<UtilityProcess, 'pid' | 'postMessage' | 'kill'> & {
  on(event: 'message', listener: (message: unknown) => void): unknown
  once(event: 'exit' | 'spawn', listener: () => void): unknown
  stderr: NodeJS.ReadableStream | null
}

const KEPT = 4000

/** The extractor in a process of its own, through Electron. */
export function forkUtility(fork: Fork, script: string, log: (error: unknown) => void): ExtractorChild {
  const child = fork(script, [], {
    serviceName: 'Commonplace Extractor',
    execArgv: [HEAP_FLAG],
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let killed = false
  let complaint = ''
  child.stderr?.on('data', (chunk: unknown) => {
    complaint = (complaint + String(chunk)).slice(0, KEPT)
  })
  // A process that is not there yet cannot be ended.
  child.once('spawn', () => {
    if (killed) child.kill()
  })
  const { promise: exited, resolve } = Promise.withResolvers<undefined>()
  child.once('exit', () => {
    if (!killed && complaint) log(new Error(`An extractor process ended: ${complaint}`))
    resolve(undefined)
  })
  return {
    // Known only after the process has started.
    get pid() {
      return child.pid
    },
    post: (request) => child.postMessage(request),
    onMessage: (listener) => void child.on('message', (message) => listener(message as never)),
    onExit: (listener) => void exited.then(() => listener()),
    kill() {
      killed = true
      const { pid } = child
      child.kill()
      // kill() asks politely, and a process that hangs does not listen.
      if (pid !== undefined) setTimeout(() => end(pid), 500).unref()
    },
  }

  function end(pid: number): void {
    if (child.pid !== pid) return
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended meanwhile.
    }
  }
}

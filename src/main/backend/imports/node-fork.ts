import { fork } from 'node:child_process'
import type { ExtractorChild } from '../ports/index'

/** How much the heap of one extractor process may hold; the pool watches the whole process besides. */
export const HEAP_FLAG = '--max-old-space-size=1024'

const KEPT_LINES = 4000

/** Forks the extractor as a plain Node process, for shells and commands that run in Node themselves. */
export function forkWithNode(script: string, log: (error: unknown) => void): ExtractorChild {
  const child = fork(script, [], {
    serialization: 'advanced',
    execArgv: [HEAP_FLAG],
    // A debugger's or tracer's options are meant for the main process.
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    windowsHide: true,
  })
  let killed = false
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(0, KEPT_LINES)
  })
  const { promise: ended, resolve: end } = Promise.withResolvers<undefined>()
  child.once('exit', () => end(undefined))
  child.once('disconnect', () => end(undefined))
  child.on('error', (error) => {
    if (!killed) log(error)
    end(undefined)
  })
  void ended.then(() => {
    if (!killed && complaint) log(new Error(`An extractor process ended: ${complaint}`))
    child.kill('SIGKILL')
  })
  return {
    pid: child.pid,
    post(request) {
      // A broken channel is an exit, which is told by itself.
      if (child.connected) child.send(request, () => undefined)
    },
    onMessage(listener) {
      child.on('message', (message) => listener(message as never))
    },
    onExit(listener) {
      void ended.then(() => listener())
    },
    kill() {
      killed = true
      child.kill('SIGKILL')
    },
  }
}

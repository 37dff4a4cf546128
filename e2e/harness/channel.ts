import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Ask, Request, Response, Started } from './protocol.ts'

export interface Channel {
  readonly pid: number
  /** Rejects with what went wrong, or with the app's last words when it ended. */
  ask(ask: Ask): Promise<{ value: unknown } | { locator: true }>
  /** The exit code, or the signal's name. */
  readonly exited: Promise<number | string>
  /** What the app has printed so far. */
  output(): string
  signal(name: NodeJS.Signals): void
}

export class NotStarted extends Error {}

/** Starts a host and waits until the app's window is open. */
export async function openChannel(
  host: 'chromium' | 'electron',
  argv: readonly string[],
  { prefix = [], ...options }: { env: NodeJS.ProcessEnv; cwd?: string; prefix?: readonly string[] },
): Promise<Channel> {
  const script = fileURLToPath(new URL(`./${host}-host.ts`, import.meta.url))
  const [execPath = '', ...before]: string[] = [...prefix, process.execPath]
  const child = fork(script, argv, {
    ...options,
    serialization: 'advanced',
    execPath,
    execArgv: [...before, '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text))

  const open = new Map<number, { resolve: (response: Response) => void; reject: (error: Error) => void }>()
  const start = Promise.withResolvers<undefined>()
  const exit = Promise.withResolvers<number | string>()
  child.on('message', (message: Response | Started) => {
    if ('id' in message) {
      open.get(message.id)?.resolve(message)
      open.delete(message.id)
    } else if (message.started) start.resolve(undefined)
    else start.reject(new NotStarted(message.message))
  })
  child.on('exit', (code, signal) => {
    const error = new Error(`The app has ended (${signal ?? code ?? 'unknown'}).\n${output}`)
    start.reject(error)
    for (const { reject } of open.values()) reject(error)
    open.clear()
    exit.resolve(signal ?? code ?? 1)
  })
  await start.promise

  let last = 0
  return {
    pid: child.pid ?? 0,
    exited: exit.promise,
    output: () => output,
    signal: (name) => void child.kill(name),
    async ask(ask) {
      const error = new Error()
      const request: Request = { id: ++last, ask }
      const response = await new Promise<Response>((resolve, reject) => {
        if (!child.connected) return reject(new Error(`The app has ended.\n${output}`))
        open.set(request.id, { resolve, reject })
        child.send(request)
      })
      if (!('error' in response)) return response
      error.message = response.error
      throw error
    },
  }
}

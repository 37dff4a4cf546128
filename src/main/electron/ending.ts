export interface EndingParts {
  flush: () => Promise<unknown>
  destroyWindow: () => void
  closeBackend: () => Promise<void>
  /** After this nothing runs any more. */
  exit: (code: number) => void
  log: (error: unknown) => void
  /** How long closing the library may take, in ms. */
  closeMs?: number
}

/** The one way in which the app ends: the page writes, the window goes, the library is closed, the process exits. */
export interface Ending {
  /** The first call decides. `last` runs before the exit, such as starting the app again. */
  end: (code?: number, last?: () => void) => Promise<void>
  readonly begun: boolean
}

export function createEnding({
  flush,
  destroyWindow,
  closeBackend,
  exit,
  log,
  closeMs = 5000,
}: EndingParts): Ending {
  let ended: Promise<void> | null = null

  async function run(code: number, last: () => void): Promise<void> {
    const steps: (() => unknown)[] = [flush, destroyWindow, () => within(closeMs, closeBackend()), last]
    for (const step of steps) {
      // Whatever fails, the next step must come: the window must not stay open on a closed library.
      try {
        await step()
      } catch (error) {
        log(error)
      }
    }
    exit(code)
  }

  return {
    end: (code = 0, last = () => undefined) => (ended ??= run(code, last)),
    get begun() {
      return ended !== null
    },
  }
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => resolve(undefined), ms)
  await Promise.race([work, promise]).finally(() => clearTimeout(timer))
}

interface Closing {
  preventDefault(): void
}

export interface EndingEvents {
  app: { on(event: 'before-quit', listener: (event: Closing) => void): unknown }
  window: {
    on(event: 'close' | 'query-session-end' | 'session-end', listener: (event: Closing) => void): unknown
  }
  powerMonitor: { on(event: 'shutdown', listener: (event: Closing) => void): unknown }
  signals: { on(signal: NodeJS.Signals, listener: () => void): unknown }
}

/** Leads every way of closing the app to `end`, so that none of them skips the writing. */
export function endOn(
  { app, window, powerMonitor, signals }: EndingEvents,
  { end }: Ending,
  flush: () => void,
): void {
  const instead = (event: Closing): void => {
    event.preventDefault()
    void end()
  }
  window.on('close', instead)
  app.on('before-quit', instead)
  powerMonitor.on('shutdown', instead)
  // Windows asks first and may not wait after that: the page writes already when it asks.
  window.on('query-session-end', flush)
  window.on('session-end', () => void end())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) signals.on(signal, () => void end())
}

import { randomUUID } from 'node:crypto'

/** Asks the page to write everything, and waits until it says that it has. */
export interface Flusher {
  /** True when the page has answered, false after `ms` milliseconds without an answer. Asks once at a time. */
  flush: () => Promise<boolean>
  flushed: (requestId: string) => void
  /** The page is gone and will not answer. */
  giveUp: () => void
}

export function createFlusher(ask: (requestId: string) => void, ms = 3000): Flusher {
  let open: { requestId: string; answered: Promise<boolean>; settle: (written: boolean) => void } | null =
    null

  function start(): Promise<boolean> {
    const requestId = randomUUID()
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const timer = setTimeout(() => resolve(false), ms)
    const answered = promise.finally(() => {
      clearTimeout(timer)
      open = null
    })
    open = { requestId, answered, settle: resolve }
    ask(requestId)
    return answered
  }

  return {
    flush: () => open?.answered ?? start(),
    flushed(requestId) {
      if (open?.requestId === requestId) open.settle(true)
    },
    giveUp: () => open?.settle(false),
  }
}

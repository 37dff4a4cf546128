import { randomUUID } from 'node:crypto'

/** Questions to the page whose answers come back as calls of their own. */
export interface Questions<T> {
  /** Asks, and waits for the answer, for `cancel()`, or for `ms` milliseconds where given. */
  ask(put: (requestId: string) => void, otherwise: T, ms?: number): Promise<T>
  /** An answer to nothing that was asked is left alone. */
  answer(requestId: string, value: T): void
  /** The page is gone: everything open gets its `otherwise`. */
  cancel(): void
}

export function createQuestions<T>(): Questions<T> {
  const open = new Map<string, { resolve: (value: T) => void; otherwise: T }>()
  const settle = (requestId: string, value: T) => {
    open.get(requestId)?.resolve(value)
    open.delete(requestId)
  }
  return {
    async ask(put, otherwise, ms) {
      const requestId = randomUUID()
      const { promise, resolve } = Promise.withResolvers<T>()
      open.set(requestId, { resolve, otherwise })
      const timer = ms === undefined ? undefined : setTimeout(() => settle(requestId, otherwise), ms)
      put(requestId)
      const value = await promise
      clearTimeout(timer)
      return value
    },
    answer: settle,
    cancel() {
      for (const [requestId, { otherwise }] of open) settle(requestId, otherwise)
    },
  }
}

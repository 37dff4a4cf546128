/** Keeps files from being deleted while somebody reads them. */
export interface Readers {
  /** Answers the function that ends the reading. */
  begin(): () => void
  /** Resolves when everybody who reads now has ended. */
  ended(): Promise<void>
}

export function createReaders(): Readers {
  const reading = new Set<Promise<unknown>>()
  return {
    begin() {
      const { promise, resolve } = Promise.withResolvers<undefined>()
      reading.add(promise)
      return () => {
        reading.delete(promise)
        resolve(undefined)
      }
    },
    async ended() {
      await Promise.all(reading)
    },
  }
}

import { randomUUID } from 'node:crypto'

/** Results too large for a binding wait here, as JSON, until the page fetches them from its origin. Each is given out once. */
export interface Parking {
  park(json: string): string
  take(token: string): string | null
}

/** A page that was reloaded never comes for its results. */
const KEPT_MS = 120_000

export function createParking(): Parking {
  const parked = new Map<string, string>()
  return {
    park(json) {
      const token = randomUUID()
      parked.set(token, json)
      setTimeout(() => parked.delete(token), KEPT_MS).unref()
      return token
    },
    take(token) {
      const json = parked.get(token) ?? null
      parked.delete(token)
      return json
    },
  }
}

import type { Serve } from '#shared/rpc/serve'
import { failure, type Result } from '#shared/result'
import type { Parking } from './parking'

/** Characters of JSON that go straight through the binding; what is longer is fetched, which is many times faster. */
const LARGE = 4_000_000

export type Answer = string | { parked: string }

/** Answers one call of the page: JSON in, JSON out, or the place where the JSON can be fetched. */
export async function answerCall(
  serve: Serve,
  parking: Parking,
  method: string,
  json: string,
): Promise<Answer> {
  const result: Result<unknown> = await serve(method, parsed(json))
  const text = JSON.stringify(result)
  return text.length > LARGE ? { parked: parking.park(text) } : text
}

export const refusal = JSON.stringify(failure('refused', 'Only the app’s own page may ask for that.'))

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

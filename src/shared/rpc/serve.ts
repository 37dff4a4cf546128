import { safeParse } from 'valibot'
import type { Methods } from '../contract/define'
import { failure, type Result } from '../result'
import type { Handlers } from './types'

export type Serve = (method: string, input: unknown) => Promise<Result<unknown>>

/**
 * Answers calls by name. An unknown method, an input that does not fit, and a handler that throws all become a failure,
 * so the caller always gets a Result.
 */
export function serve<M extends Methods>(
  methods: M,
  handlers: Handlers<M>,
  log: (error: unknown) => void,
): Serve {
  return async (method, input) => {
    const shape = Object.hasOwn(methods, method) ? methods[method] : undefined
    const handler = handlers[method] as ((input: unknown) => Promise<Result<unknown>>) | undefined
    if (!shape || !handler) return failure('unknown-method', 'The app asked for something that it cannot do.')
    const parsed = safeParse(shape.input, input)
    if (!parsed.success) return failure('bad-input', `The call ${method} had unexpected values.`)
    try {
      return await handler(parsed.output)
    } catch (error) {
      log(error)
      return failure(
        'internal',
        'Something went wrong inside the app. The log in the library folder has the details.',
      )
    }
  }
}

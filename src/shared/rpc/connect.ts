import { safeParse } from 'valibot'
import type { Events, Methods } from '../contract/define'
import { failure, ok, type Result } from '../result'
import type { Bridge, Client } from './types'

const isResult = (value: unknown): value is Result<unknown> =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean'

/** The typed side of a Bridge. Answers and events that do not fit the contract are failures, not surprises. */
export function connect<M extends Methods, E extends Events>(
  methods: M,
  events: E,
  bridge: Bridge,
): Client<M, E> {
  return {
    async call(method, input) {
      let answer: unknown
      try {
        answer = await bridge.call(method, input)
      } catch {
        return failure(
          'disconnected',
          'The app’s background part did not answer. Close the window and open it again.',
        )
      }
      if (!isResult(answer))
        return failure('bad-answer', `The call ${method} was answered with something unexpected.`)
      if (!answer.ok) return answer
      const shape = methods[method]
      const parsed = shape ? safeParse(shape.output, answer.value) : undefined
      if (!parsed?.success)
        return failure('bad-answer', `The call ${method} was answered with something unexpected.`)
      return ok(parsed.output as never)
    },
    on(event, listener) {
      return bridge.listen((name, payload) => {
        if (name !== event) return
        const shape = events[event]
        const parsed = shape ? safeParse(shape, payload) : undefined
        if (parsed?.success) listener(parsed.output)
      })
    },
  }
}

import type { Page } from 'playwright-core'
import { encode, type Step } from './protocol.ts'

const STEPS = Symbol('steps')

/** What makes a recorded call happen. */
const PROMISE = new Set(['then', 'catch', 'finally'])

type Run = (steps: Step[]) => Promise<{ value: unknown } | { locator: true }>

const stepsOf = (value: unknown): Step[] | null => (value as { [STEPS]?: Step[] } | null)?.[STEPS] ?? null

/**
 * Stands for a value in the process of the app. Properties and calls are recorded; awaiting a call sends them all and answers
 * its result. Awaiting a locator answers the same locator.
 */
function record(run: Run, steps: Step[], awaitable: boolean): unknown {
  return new Proxy(() => undefined, {
    get(_target, name) {
      if (name === STEPS) return steps
      if (typeof name === 'symbol') return undefined
      if (!PROMISE.has(name)) return record(run, [...steps, { get: name }], false)
      if (!awaitable) return undefined
      const result = run(steps).then((answer) =>
        'locator' in answer ? record(run, steps, false) : answer.value,
      )
      return result[name as 'then'].bind(result)
    },
    apply: (_target, _self, args: unknown[]) =>
      record(run, [...steps, { call: args.map((arg) => encode(arg, stepsOf)) }], true),
  })
}

/**
 * Playwright's page, from afar. All that answers plain values works, `evaluate` with self-contained functions too; what
 * needs a live connection (`on`, `waitForEvent`, handles, `route`) does not.
 */
export const remotePage = (run: Run): Page => record(run, [], false) as Page

/** One step of a recorded expression: `page.getByRole('button').click()` is get, call, get, call. */
export type Step = { get: string } | { call: unknown[] }

/** What the tests ask of the process that runs the app. */
export type Ask =
  | { do: 'chain'; steps: Step[] }
  | { do: 'cdp'; method: string; params: object }
  | { do: 'url' }
  | { do: 'errors' }
  /** The next file dialog is answered with these paths; null cancels it. */
  | { do: 'armChooser'; paths: string[] | null }
  /** The armed dialog was opened and answered. */
  | { do: 'chosen' }
  /** The next save dialog of the system; only where the shell has one. */
  | { do: 'armSave'; path: string | null }
  | { do: 'closeWindow' }
  | { do: 'crashBrowser' }

export interface Request {
  id: number
  ask: Ask
}

export type Response =
  | { id: number; value: unknown }
  /** The expression stands for a place in the page, not for a value. */
  | { id: number; locator: true }
  | { id: number; error: string }

/** Said once by the host: the window is open, or could not be opened. */
export type Started = { started: true } | { started: false; message: string }

const TAG = '$remote'

/** Marks what structured clone cannot carry: functions (by their source) and recorded expressions. */
export function encode(value: unknown, stepsOf: (value: unknown) => Step[] | null): unknown {
  if (typeof value === 'function' || (typeof value === 'object' && value !== null)) {
    const steps = stepsOf(value)
    if (steps) return { [TAG]: 'chain', steps }
  }
  if (typeof value === 'function') return { [TAG]: 'function', source: String(value) }
  if (Array.isArray(value)) return value.map((item) => encode(item, stepsOf))
  if (isPlain(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item, stepsOf)]))
  return value
}

/** The other way round; `resolve` turns a recorded expression into what it stands for. */
export async function decode(value: unknown, resolve: (steps: Step[]) => Promise<unknown>): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((item) => decode(item, resolve)))
  if (!isPlain(value)) return value
  if (value[TAG] === 'chain') return resolve(value['steps'] as Step[])
  if (value[TAG] === 'function') return (0, eval)(`(${String(value['source'])})`) as unknown
  const entries = Object.entries(value).map(
    async ([key, item]) => [key, await decode(item, resolve)] as const,
  )
  return Object.fromEntries(await Promise.all(entries))
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

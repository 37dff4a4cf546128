import { appendFileSync, renameSync, statSync } from 'node:fs'

export type Log = (error: unknown) => void

const textOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : JSON.stringify(error)
  const cause = error.cause === undefined ? '' : `\n  caused by ${textOf(error.cause)}`
  return (error.stack ?? `${error.name}: ${error.message}`) + cause
}

/**
 * Appends errors with their stacks to one file. Past `limit` bytes the file is renamed to `<path>.old`, so the two
 * together stay under twice the limit. Never throws: a full disk must not hide the error that is being logged.
 */
export function createLog(path: string, limit = 1_000_000): Log {
  return (error) => {
    try {
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
      if (size > limit) renameSync(path, `${path}.old`)
      const text = textOf(error).slice(0, limit / 10)
      // Written at once, because the process may be about to end.
      appendFileSync(path, `${new Date().toISOString()} ${text.replaceAll('\n', '\n  ')}\n`)
    } catch {
      // There is nowhere left to say it.
    }
  }
}

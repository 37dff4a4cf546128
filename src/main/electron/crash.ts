import type { RenderProcessGoneDetails } from 'electron'

export interface CrashParts {
  /** Opens the page again in the same window. */
  reopen: () => void
  /** For the page that comes up next. */
  tell: (sentence: string) => void
  /** The app cannot go on. */
  giveUp: (sentence: string) => void
  log: (error: unknown) => void
}

const CRASHED = 'The window crashed and was opened again; everything that had been saved is there.'
const CRASHED_AGAIN =
  'The window crashed a second time, so Commonplace ends here; everything that had been saved is there.'

/** A page that dies is said and opened again once; the second time the app ends. */
export function createCrashPolicy({
  reopen,
  tell,
  giveUp,
  log,
}: CrashParts): (details: Pick<RenderProcessGoneDetails, 'reason' | 'exitCode'>) => void {
  let crashes = 0
  return ({ reason, exitCode }) => {
    if (reason === 'clean-exit') return
    crashes += 1
    log(new Error(`The window's process ended: ${reason} (${exitCode})`))
    if (crashes > 1) return giveUp(CRASHED_AGAIN)
    tell(CRASHED)
    reopen()
  }
}

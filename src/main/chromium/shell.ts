import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { ok, type Result } from '#shared/result'
import { parseArguments } from '../backend/arguments/parse'
import { thisApp } from './app-folder'
import { type Next, openSession, type Session } from './session'
import { onSignals } from './signals'

/** The app in its window. The getters follow it through a crash and to another library. */
export interface RunningShell {
  readonly page: Page
  readonly context: BrowserContext
  readonly cdp: CDPSession
  /** The open library's folder. */
  readonly folder: string
  /** The process's exit code, once window and library are closed. */
  readonly closed: Promise<number>
  /** Lets the page write, then closes everything. */
  quit(): void
}

const say = (sentence: string) => void process.stderr.write(`${sentence}\n`)

/** Opens the library and the window that the command line asks for. Fails with one sentence. */
export async function runChromiumShell(argv: readonly string[]): Promise<Result<RunningShell>> {
  const parsed = parseArguments(argv, process.env, process.platform)
  if (!parsed.ok) return parsed
  const app = thisApp()
  const { library, files } = parsed.value
  const first = await openSession({ app, folder: library, files, say })
  if (!first.ok) return first

  let session: Session = first.value
  const quit = () => void session.stop({ code: 0 })
  const release = onSignals(quit)

  async function follow(): Promise<number> {
    for (;;) {
      const next: Next = await session.ended
      if ('code' in next) return next.code
      let opened = await openSession({ app, folder: next.folder, say })
      // The person goes on in the library where they were.
      if (!opened.ok)
        opened = await openSession({ app, folder: session.folder, message: opened.error.message, say })
      if (!opened.ok) {
        say(opened.error.message)
        return 1
      }
      session = opened.value
    }
  }

  return ok({
    get page() {
      return session.window().page
    },
    get context() {
      return session.window().context
    },
    get cdp() {
      return session.window().cdp
    },
    get folder() {
      return session.folder
    },
    closed: follow().finally(release),
    quit,
  })
}

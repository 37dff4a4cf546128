import { setTimeout as pause } from 'node:timers/promises'
import { ok, type Result } from '#shared/result'
import { type Backend, createBackend } from '../backend/index'
import { profileFolder } from '../backend/library/layout'
import { createPageAnswers } from '../backend/page/answer'
import type { App } from './app-folder'
import { createPorts } from './ports'
import { createQuestions } from './questions'
import { type AppWindow, openWindow } from './window'

/** What comes after a session: the process's exit code, or another library. */
export type Next = { code: number } | { folder: string }

/** One open library with its window. */
export interface Session {
  readonly folder: string
  window(): AppWindow
  /** Lets the page write, then closes window and library. */
  stop(next: Next): Promise<void>
  /** Both are closed. */
  readonly ended: Promise<Next>
}

export interface SessionParts {
  app: App
  folder: string
  /** Imported as soon as the library is open. */
  files?: string[]
  /** A sentence for the person to begin with. */
  message?: string
  say: (sentence: string) => void
}

/** How long the page may take to write, and the browser to end by itself, in ms. */
const FLUSH_MS = 3_000
const GONE_MS = 3_000

const CRASHED = 'The window crashed and was opened again; everything that had been saved is there.'
const CRASHED_AGAIN =
  'The window crashed a second time, so Commonplace ends here; everything that had been saved is there.'

/** Opens a library and its window. Fails with one sentence, and then nothing is left open. */
export async function openSession({
  app,
  folder,
  files = [],
  message,
  say,
}: SessionParts): Promise<Result<Session>> {
  const saving = createQuestions<string | null>()
  const flushing = createQuestions<boolean>()
  const log = (error: unknown) => say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  let window: AppWindow | null = null
  let stopping: Next | null = null

  async function flush(open: AppWindow): Promise<void> {
    const put = (requestId: string) =>
      void open.emit('shell.flush', { requestId }).then((listeners) => {
        if (listeners === 0) flushing.answer(requestId, true)
      })
    await flushing.ask(put, false, FLUSH_MS)
  }

  async function stop(next: Next): Promise<void> {
    if (stopping) return
    stopping = next
    if (!window) return
    await flush(window)
    await window.close()
  }

  const opened = await createBackend({
    folder,
    version: app.version,
    ports: createPorts({
      extractor: app.extractor,
      window: () => window,
      saving,
      flushing,
      quit: () => void stop({ code: 0 }),
      reopen: (other) => void stop({ folder: other }),
      log,
    }),
  })
  if (!opened.ok) return opened
  const backend = opened.value
  const windowParts = {
    profile: profileFolder(folder, 'chromium'),
    serve: backend.call,
    answers: createPageAnswers({ folder: app.renderer, asset: (sha256) => backend.asset(sha256) }),
    log,
  }
  if (message !== undefined) backend.message(message)
  if (files.length > 0) await backend.importPaths(files)
  const first = await openWindow(windowParts)
  if (!first.ok) {
    await backend.close()
    return first
  }
  window = first.value

  /** Follows windows to the end of the session: one crash is survived. */
  async function follow(open: AppWindow, crashes: number): Promise<Next> {
    const ending = await open.ended
    saving.cancel()
    flushing.cancel()
    if (ending === 'closed') await Promise.race([open.gone, pause(GONE_MS)])
    await open.close()
    if (stopping) return stopping
    if (ending === 'closed') return { code: 0 }
    if (crashes > 0) {
      say(CRASHED_AGAIN)
      return { code: 1 }
    }
    say(CRASHED)
    backend.message(CRASHED)
    const again = await openWindow(windowParts)
    if (!again.ok) {
      say(again.error.message)
      return { code: 1 }
    }
    window = again.value
    return follow(again.value, crashes + 1)
  }

  async function toTheEnd(open: AppWindow, library: Backend): Promise<Next> {
    try {
      return await follow(open, 0)
    } finally {
      window = null
      await library.close()
    }
  }

  const current = window
  return ok({
    folder,
    window: () => window ?? current,
    stop,
    ended: toTheEnd(current, backend),
  })
}

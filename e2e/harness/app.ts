import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { type Channel, openChannel } from './channel.ts'
import { killHard, processTree } from './processes.ts'
import { remotePage } from './remote.ts'

export const SHELL = process.env['COMMONPLACE_E2E_SHELL'] === 'electron' ? 'electron' : 'chromium'

export interface AppOptions {
  /** Files and folders on the command line. */
  files?: string[]
  /** A library that the caller has made; otherwise an own, empty one that is deleted at the end. */
  library?: string
  /** The window's size, 1280 by 800 where not given. */
  size?: { width: number; height: number }
  /** `real`: the page has focus only when its window has. Otherwise it always believes so. */
  focus?: 'real'
  env?: Record<string, string>
  /** A command that starts the command line after it, such as `nice`. */
  prefix?: string[]
}

export type Closing = 'window' | 'quit' | 'SIGINT' | 'SIGTERM' | 'SIGHUP'

/** The running app. */
export interface App {
  readonly page: Page
  /** The library's folder. */
  readonly library: string
  /** A folder of this app's own for files of the test; also its home. Deleted at the end. */
  readonly folder: string
  url(): Promise<string>
  /** Errors that the page has thrown or written to the console, refusals of the security policy among them. */
  errors(): Promise<string[]>
  /** What the process has printed. */
  output(): string
  cdp<T = unknown>(method: string, params?: object): Promise<T>
  /** Does what opens a file dialog, and answers that with paths; null cancels it. */
  chooseFiles(trigger: () => Promise<unknown>, paths: string[] | null): Promise<void>
  /** What the system's save dialog will answer (Electron; the Chromium shell has a dialog in the page). */
  saveTo(path: string | null): Promise<void>
  /** Drops files and folders on the window, by the browser's own input events. */
  drop(paths: string[], at?: { x: number; y: number }): Promise<void>
  /** The processes of the app, the test's own child first. */
  pids(): number[]
  /** Ends all of them at once, without a word. */
  kill9(): Promise<void>
  /** Crashes the browser's own process. */
  crashBrowser(): Promise<void>
  /** Closes and waits for the end; answers the exit code. */
  close(how: Closing): Promise<number | string>
  /** The exit code (or signal) once the app has ended. */
  exited(): Promise<number | string>
  /** Starts again on the same library, after closing it where it still runs. */
  restart(options?: Pick<AppOptions, 'files' | 'env'>): Promise<void>
  /** Writes test-results/NAME.png, or to a path that ends with .png. */
  screenshot(name: string): Promise<void>
  resize(width: number, height: number): Promise<void>
  /** Ends everything and deletes the folders. Called by itself at the end of a test, not of a `beforeAll`. */
  dispose(): Promise<void>
}

export async function startApp(options: AppOptions = {}): Promise<App> {
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-e2e-'))
  const library = options.library ?? join(folder, 'library')
  const home = join(folder, 'home')
  await mkdir(home)

  const start = (files: readonly string[] = [], env: Record<string, string> = {}) =>
    openChannel(SHELL, ['--library', library, ...files], {
      cwd: folder,
      ...(options.prefix && { prefix: options.prefix }),
      env: {
        ...process.env,
        HOME: home,
        ...(options.size && { COMMONPLACE_E2E_SIZE: `${options.size.width}x${options.size.height}` }),
        ...(options.focus && { COMMONPLACE_E2E_FOCUS: options.focus }),
        ...options.env,
        ...env,
      },
    })

  let channel: Channel
  try {
    channel = await start(options.files)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
  let running = true
  const follow = () => void channel.exited.then(() => (running = false))
  follow()

  const value = async <T>(ask: Parameters<Channel['ask']>[0]): Promise<T> => {
    const answer = await channel.ask(ask)
    return ('value' in answer ? answer.value : undefined) as T
  }

  const app: App = {
    page: remotePage((steps) => channel.ask({ do: 'chain', steps })),
    library,
    folder,
    url: () => value({ do: 'url' }),
    errors: () => value({ do: 'errors' }),
    output: () => channel.output(),
    cdp: (method, params = {}) => value({ do: 'cdp', method, params }),
    async chooseFiles(trigger, paths) {
      await value({ do: 'armChooser', paths })
      await trigger()
      await value({ do: 'chosen' })
    },
    saveTo: (path) => value({ do: 'armSave', path }),
    async drop(paths, at = { x: 300, y: 400 }) {
      const data = { items: [], files: paths.map((path) => resolve(path)), dragOperationsMask: 1 }
      for (const type of ['dragEnter', 'dragOver', 'drop'])
        await value({ do: 'cdp', method: 'Input.dispatchDragEvent', params: { type, ...at, data } })
    },
    pids: () => processTree(channel.pid),
    async kill9() {
      killHard(processTree(channel.pid))
      await channel.exited
    },
    crashBrowser: () => value({ do: 'crashBrowser' }),
    async close(how) {
      if (how === 'window') void channel.ask({ do: 'closeWindow' }).catch(() => undefined)
      else if (how === 'quit')
        void app.page.evaluate("window.commonplace.call('shell.quit', {})").catch(() => undefined)
      else channel.signal(how)
      return channel.exited
    },
    exited: () => channel.exited,
    async restart({ files, env } = {}) {
      if (running) await app.close('quit')
      channel = await start(files, env)
      running = true
      follow()
      await shown(app)
    },
    async screenshot(name) {
      const path = resolve(name.endsWith('.png') ? name : join('test-results', `${name}.png`))
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, await app.page.screenshot())
    },
    async resize(width, height) {
      const { windowId } = await app.cdp<{ windowId: number }>('Browser.getWindowForTarget')
      await app.cdp('Browser.setWindowBounds', { windowId, bounds: { width, height } })
    },
    async dispose() {
      if (running) killHard(processTree(channel.pid))
      await channel.exited
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
  disposeAfterTest(app)
  await shown(app)
  return app
}

/** Nobody presses a key or drops a file before the window shows something, if only why it cannot. */
async function shown(app: App): Promise<void> {
  const something = app.page.locator('[data-pane], main button').first()
  await something.waitFor({ timeout: 15_000 }).catch(() => undefined)
}

function disposeAfterTest(app: App): void {
  try {
    // In one hook: those for failed tests are called last, when the app would be gone.
    onTestFinished(async ({ task }) => {
      if (task.result?.state === 'fail')
        await app.screenshot(`failed ${task.name.replace(/[^\w ]/g, '')}`).catch(() => undefined)
      await app.dispose()
    })
  } catch {
    // Started in a `beforeAll`: the suite disposes of it.
  }
}

declare global {
  interface Window {
    /** The raw bridge, for tests of the shell itself. */
    commonplace: {
      call(method: string, input: unknown): Promise<unknown>
      listen(listener: (event: string, payload: unknown) => void): () => void
    }
  }
}

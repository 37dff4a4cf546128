// Runs the built Chromium shell in this process, as its entry does, and lets the tests drive it over the channel.
import type { CDPSession, FileChooser } from 'playwright-core'
import type * as Shell from '../../src/main/chromium/shell'
import { sayNotStarted, serveTests } from './serve.ts'

const built = new URL('../../out/main/chromium-shell.js', import.meta.url)
const { runChromiumShell } = (await import(built.href)) as typeof Shell

const started = await runChromiumShell(process.argv.slice(2))
if (started.ok) {
  const shell = started.value
  void shell.closed.then((code) => process.exit(code))

  let cdp: { of: unknown; session: CDPSession } | null = null
  const session = async () => {
    const page = shell.page
    if (cdp?.of !== page) cdp = { of: page, session: await shell.context.newCDPSession(page) }
    return cdp.session
  }
  const { COMMONPLACE_E2E_FOCUS: focus, COMMONPLACE_E2E_SIZE: size } = process.env
  // Without a window manager nothing has focus; tests of focus itself switch this off.
  if (focus !== 'real') await (await session()).send('Emulation.setFocusEmulationEnabled', { enabled: true })
  const [width = 1280, height = 800] = (size ?? '1280x800').split('x').map(Number)
  const { windowId } = await (await session()).send('Browser.getWindowForTarget')
  await (
    await session()
  ).send('Browser.setWindowBounds', { windowId, bounds: { left: 0, top: 0, width, height } })

  serveTests({
    page: () => shell.page,
    cdp: session,
    armChooser: (paths) => {
      const answered = new Promise<void>((resolve, reject) => {
        shell.page.once('filechooser', (chooser: FileChooser) => {
          const done = paths ? chooser.setFiles(paths) : chooser.element().dispatchEvent('cancel')
          done.then(resolve, reject)
        })
      })
      answered.catch(() => undefined)
      // In an array a promise is not awaited by who awaits this.
      return Promise.resolve([answered])
    },
    armSave: () => Promise.reject(new Error('This shell saves by a dialog in the page: use that.')),
    closeWindow: async () => {
      await (await session()).send('Page.close')
    },
    crashBrowser: () => {
      void session().then((open) => open.send('Browser.crash').catch(() => undefined))
    },
  })
} else {
  sayNotStarted(started.error.message)
  process.disconnect()
  process.exitCode = 1
}

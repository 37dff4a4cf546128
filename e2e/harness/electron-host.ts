// Drives the built app in Electron through Playwright, and offers the tests the same channel as the Chromium host.
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { _electron, type CDPSession } from 'playwright-core'
import { sayNotStarted, serveTests } from './serve.ts'

const built = fileURLToPath(new URL('../../out/main/index.js', import.meta.url))

async function run(): Promise<void> {
  const executablePath = createRequire(import.meta.url)('electron') as unknown as string
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({ executablePath, args: [...sandbox, built, ...process.argv.slice(2)] })
  const page = await app.firstWindow()
  app.process().once('exit', (code) => process.exit(code ?? 1))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.process().kill(signal))

  let cdp: CDPSession | null = null
  serveTests({
    page: () => page,
    cdp: async () => (cdp ??= await app.context().newCDPSession(page)),
    async armChooser(paths) {
      await app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () =>
          Promise.resolve({ canceled: filePaths === null, filePaths: filePaths ?? [] })
      }, paths)
      return [Promise.resolve()]
    },
    async armSave(path) {
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () =>
          Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
      }, path)
    },
    closeWindow: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    crashBrowser: () => app.process().kill('SIGKILL'),
  })
}

run().catch((error: unknown) => {
  sayNotStarted(String(error))
  process.exit(1)
})

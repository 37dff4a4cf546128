import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { it } from 'vitest'
import { type App, startApp } from './harness/index.ts'
import { addSamples, asWindow, EMPTY, IMPORT_FAILED, type Scene, SCENES } from './scenes.ts'

/** `npm run pictures` draws docs/screenshots anew. */
const WANTED = process.env['COMMONPLACE_PICTURES'] === '1'
const FOLDER = 'docs/screenshots'
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]
/** Every screen is shown in light; these in dark, too. */
const DARK = ['reader-and-note', 'quotation-chosen', 'commands', 'settings-appearance']

async function draw(app: App, name: string): Promise<void> {
  const { data } = await app.cdp<{ data: string }>('Page.captureScreenshot', { format: 'webp', quality: 60 })
  await writeFile(join(FOLDER, `${name}.webp`), Buffer.from(data, 'base64'))
}

async function drawScene(app: App, { name, show, leave }: Scene): Promise<void> {
  for (const size of SIZES) {
    await asWindow(app, size)
    await show(app)
    await app.page.waitForTimeout(300)
    for (const scheme of DARK.includes(name) ? (['dark', 'light'] as const) : (['light'] as const)) {
      await app.page.emulateMedia({ colorScheme: scheme })
      await app.page.waitForTimeout(200)
      await draw(app, `${name}-${size.width}x${size.height}-${scheme}`)
    }
    await leave?.(app)
    // A window that has just changed its size may have missed the key.
    const left = app.page.getByRole('dialog', { includeHidden: true })
    for (let tries = 0; tries < 3 && (await left.count()) > 0; tries++) {
      await app.page.keyboard.press('Escape')
      await app.page.waitForTimeout(300)
    }
  }
  await asWindow(app, null)
}

it.runIf(WANTED)(
  'draws every screen',
  async () => {
    await mkdir(FOLDER, { recursive: true })
    const app = await startApp()
    await app.page.emulateMedia({ colorScheme: 'light' })
    await drawScene(app, EMPTY)
    await addSamples(app)
    for (const scene of [...SCENES, IMPORT_FAILED]) await drawScene(app, scene)
    const title = ({ name, title: text }: Scene) =>
      `## ${text}\n\n![${text}](screenshots/${name}-1280x800-light.webp)\n`
    await writeFile(
      'docs/screenshots.md',
      `# Screenshots\n\nThe app with its sample articles, at 1280 by 800; the same at 1920 by 1080, and some in dark, are beside them in\n[screenshots](screenshots). \`npm run pictures\` draws them anew.\n\n${[EMPTY, ...SCENES, IMPORT_FAILED].map(title).join('\n')}`,
    )
  },
  600_000,
)

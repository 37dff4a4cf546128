import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, onTestFinished } from 'vitest'
import { seeds } from './articles.ts'
import { startApp, type App } from './harness/index.ts'
import { writeAsReadBefore } from './older-library.ts'
import { newNote, openArticle, pins, reader, rows } from './on-screen.ts'

const SENSELESS = 'This war is senseless and should have never happened.'

/** Chooses a quotation of the open article by its words, as a click on it does; reported speech around it is nothing to click on. */
async function chooseQuotation(app: App, words: string): Promise<void> {
  const quotations = reader(app).locator('[data-quotation]:not([title^="Reported"])')
  await quotations.filter({ hasText: words }).first().click()
  await app.page.getByRole('group', { name: 'Chosen words' }).waitFor()
}

const wordings = (app: App) => app.page.getByRole('dialog', { name: 'The same statement elsewhere' })

let app: App
afterEach(async (context) => {
  if (context.task.result?.state === 'fail')
    await app.page.screenshot({ path: '.cache/quotations.png' }).catch(() => undefined)
})

async function bothSeeds(): Promise<App> {
  app = await startApp()
  await app.chooseFiles(() => app.page.keyboard.press('Control+o'), [seeds!.putin, seeds!.trust])
  await expect.poll(() => rows(app)).toBe(2)
  await app.page.keyboard.press('Escape')
  return app
}

it.skipIf(!seeds)(
  'shows a statement that two articles share with its differences, from the reader and from a pin',
  async () => {
    await bothSeeds()
    await newNote(app, 'The war')
    await openArticle(app, /Trump to Russia/)
    await chooseQuotation(app, SENSELESS)
    await app.page.keyboard.press('w')
    const list = wordings(app).getByRole('list', { name: 'Wordings' }).getByRole('listitem')
    await expect.poll(() => list.count()).toBe(2)
    expect(await list.first().innerText()).toContain('Too many people are dying, thousands a week')
    const other = await list.nth(1).innerText()
    expect(other).toContain(SENSELESS)
    expect(await list.nth(1).locator('del').count()).toBeGreaterThan(0)
    expect(await list.nth(1).locator('ins').count()).toBeGreaterThan(0)
    await app.page.keyboard.press('Escape')

    await chooseQuotation(app, SENSELESS)
    await app.page.keyboard.press('p')
    const also = pins(app).first().getByText('also in 1 article, worded differently')
    await also.waitFor()
    await also.click()
    await expect.poll(() => list.count()).toBe(2)
    await list.first().getByRole('button', { name: 'Show in reader' }).click()
    await reader(app)
      .getByRole('heading', { level: 1, name: /Putin, US Envoy/ })
      .waitFor()
    expect(await app.errors()).toEqual([])
  },
)

const choiceBar = (of: App) => of.page.getByRole('group', { name: 'Chosen words' })

async function correctSpeaker(of: App, words: string, name: string): Promise<void> {
  await chooseQuotation(of, words)
  await of.page.keyboard.press('s')
  const dialog = of.page.getByRole('dialog', { name: 'Correct the speaker' })
  await dialog.getByLabel('Speaker', { exact: true }).fill(name)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
}

it.skipIf(!seeds)(
  'keeps a corrected speaker in pins, over a restart, and when the articles are read again',
  async () => {
    await bothSeeds()
    await newNote(app, 'The war')
    await openArticle(app, /Putin, US Envoy/)
    await correctSpeaker(app, 'reassurance force', 'Keith Kellogg, envoy')
    await chooseQuotation(app, 'reassurance force')
    await expect.poll(() => choiceBar(app).innerText()).toContain('Quotation by Keith Kellogg, envoy')
    await app.page.keyboard.press('p')
    await expect
      .poll(() => pins(app).first().innerText())
      .toContain('Keith Kellogg, envoy, quoted in Naskar, 2025')
    await app.restart()
    await chooseQuotation(app, 'reassurance force')
    await expect.poll(() => choiceBar(app).innerText()).toContain('Quotation by Keith Kellogg, envoy')
    expect(await app.errors()).toEqual([])
    await app.close('quit')

    const folder = await mkdtemp(join(tmpdir(), 'commonplace-older-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    await writeAsReadBefore(app.library, folder, (revision) => ({
      ...revision,
      quotations: revision.quotations.map((quotation) => ({ ...quotation, speaker: 'Somebody else' })),
    }))
    const older = await startApp({ library: folder })
    const saidBy = async (words: string) => {
      await older.page.keyboard.press('Escape')
      await chooseQuotation(older, words)
      return choiceBar(older).innerText()
    }
    await openArticle(older, /Putin, US Envoy/)
    expect(await saidBy('Too many people are dying')).toContain('by Somebody else')
    expect(await saidBy('reassurance force')).toContain('Quotation by Keith Kellogg, envoy')
    await older.page.getByRole('button', { name: 'Read again' }).click()
    await expect.poll(() => saidBy('Too many people are dying')).toContain('Trump')
    expect(await saidBy('reassurance force')).toContain('Quotation by Keith Kellogg, envoy')
    expect(await older.errors()).toEqual([])
  },
)

it.skipIf(!seeds)(
  'lists who said what: filter by a name, show in context, pin with one key, correct',
  async () => {
    await bothSeeds()
    await newNote(app, 'Lavrov')
    await app.page.keyboard.press('Control+Shift+Q')
    const pane = app.page.getByRole('region', { name: 'Quotations' })
    const lines = pane.getByRole('treeitem')
    await expect.poll(() => lines.count()).toBeGreaterThan(4)
    await pane.getByLabel('Filter by speaker').fill('lavrov')
    await expect.poll(() => lines.count()).toBe(3)
    expect(await lines.first().innerText()).toMatch(/Sergei Lavrov/)
    await pane.getByRole('tree', { name: 'Quotations' }).focus()
    await app.page.keyboard.press('Home')
    await app.page.keyboard.press('ArrowDown')
    await app.page.keyboard.press('Enter')
    await reader(app)
      .getByRole('heading', { level: 1, name: /Trump to Russia/ })
      .waitFor()
    await app.page.keyboard.press('p')
    await expect.poll(() => pins(app).count()).toBe(1)
    expect(await pins(app).first().innerText()).toContain('Sergei Lavrov, quoted in')

    await app.page.keyboard.press('s')
    const dialog = app.page.getByRole('dialog', { name: 'Correct the speaker' })
    await dialog.getByLabel('Speaker', { exact: true }).fill('Sergei V. Lavrov')
    await dialog.getByRole('checkbox').check()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => lines.first().innerText()).toMatch(/Sergei V. Lavrov\s+2/)
    await app.restart()
    await pane.getByLabel('Filter by speaker').fill('lavrov')
    await expect.poll(() => pane.getByText('Sergei V. Lavrov').first().isVisible()).toBe(true)
    expect(await app.errors()).toEqual([])
  },
)

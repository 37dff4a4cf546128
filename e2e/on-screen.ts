import { join } from 'node:path'
import { type App, SHELL } from './harness/index.ts'

/** The places of the window by the names that a screen reader says. */

export const articles = (app: App) => app.page.getByRole('grid', { name: 'Articles' })
export const row = (app: App, name: RegExp) => articles(app).getByRole('row', { name })
export const rows = (app: App) => articles(app).getByRole('row').count()
export const reader = (app: App) => app.page.getByRole('region', { name: 'Reader' })
export const note = (app: App) => app.page.getByRole('region', { name: 'Note' })
export const editor = (app: App) => app.page.getByRole('textbox', { name: 'Note text' })
export const pins = (app: App) => note(app).locator('[data-pin-id]')
export const importDialog = (app: App) => app.page.getByRole('dialog', { name: 'Import' })
export const messages = (app: App) => app.page.getByRole('region', { name: 'Messages' })

export async function openArticle(app: App, name: RegExp): Promise<void> {
  const heading = reader(app).getByRole('heading', { level: 1, name })
  // Scrolled into sight, a virtual row may be drawn anew under the pointer.
  for (let tries = 0; tries < 3; tries++) {
    await row(app, name).click()
    const there = await heading.waitFor({ timeout: 8_000 }).then(
      () => true,
      () => false,
    )
    if (there) return
  }
  await heading.waitFor()
}

/** The open article's own text, white space made one. */
export const articleText = async (app: App): Promise<string> =>
  (await reader(app).getByRole('article').innerText()).replace(/\s+/g, ' ')

export async function newNote(app: App, title: string): Promise<void> {
  await app.page.getByRole('button', { name: 'New note' }).first().click()
  await app.page.getByRole('textbox', { name: 'Note title' }).fill(title)
  await editor(app).click()
}

/** Pins the open article's first quotations by keyboard. */
export async function pinQuotations(app: App, count: number): Promise<void> {
  const before = await pins(app).count()
  await reader(app).locator('[data-reader-scroller]').focus()
  for (let pinned = 1; pinned <= count; pinned++) {
    await app.page.keyboard.press('q')
    await app.page.keyboard.press('p')
    await pins(app)
      .nth(before + pinned - 1)
      .waitFor()
  }
}

/** Chooses a command by its words, as somebody does who does not know where it stands. */
export async function command(app: App, label: string): Promise<void> {
  await app.page.keyboard.press('Control+Shift+P')
  await app.page.keyboard.type(label)
  await app.page.getByRole('option', { name: label }).first().waitFor()
  await app.page.keyboard.press('Enter')
}

/** Does what asks where to save, answers with a name in the home folder, and returns the path. */
export async function saveAs(app: App, trigger: () => Promise<unknown>, name: string): Promise<string> {
  const path = join(app.folder, 'home', name)
  if (SHELL === 'electron') {
    await app.saveTo(path)
    await trigger()
    return path
  }
  await trigger()
  const dialog = app.page.getByRole('dialog', { name: /^Save as/ })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  return path
}

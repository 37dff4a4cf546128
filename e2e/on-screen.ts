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

/** Selects words in the reader with the mouse, as a person drags over them. */
export async function dragOver(app: App, words: string) {
  const box = await app.page.evaluate(async (text: string) => {
    const root = document.querySelector('[data-reader-scroller] article, [data-reader-scroller]')
    const walker = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(text) ?? -1
      if (at < 0) continue
      // Passages out of sight have guessed heights, so the place settles in steps.
      for (let times = 0; times < 3; times++) {
        node.parentElement?.scrollIntoView({ block: 'center' })
        await new Promise((done) => setTimeout(done, 100))
      }
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + text.length)
      const rects = [...range.getClientRects()]
      const [first, last] = [rects[0], rects.at(-1)]
      return first && last
        ? { x1: first.left, y1: first.top + first.height / 2, x2: last.right, y2: last.top + last.height / 2 }
        : null
    }
    return null
  }, words)
  if (!box) throw new Error(`“${words}” is not in the reader`)
  await app.page.mouse.move(box.x1 + 1, box.y1)
  await app.page.mouse.down()
  await app.page.mouse.move((box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2, { steps: 4 })
  await app.page.mouse.move(box.x2, box.y2, { steps: 4 })
  await app.page.mouse.up()
}

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

import { mkdir, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { join } from 'node:path'
import type { App } from './harness/index.ts'

/** A screen of the app, and the way to it. */
export interface Scene {
  /** Also the name of its picture. */
  name: string
  title: string
  show: (app: App) => Promise<unknown>
  /** Back to the reader and the note, where the next one begins. */
  leave?: (app: App) => Promise<unknown>
}

const button = (app: App, name: string) => app.page.getByRole('button', { name, exact: true })
const region = (app: App, name: string) => app.page.getByRole('region', { name, exact: true })
const reader = (app: App) => region(app, 'Reader')
const noteText = (app: App) => app.page.getByRole('textbox', { name: 'Note text' })
const press = (app: App, ...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => app.page.keyboard.press(key)), Promise.resolve())
const escape = (app: App) => press(app, 'Escape')
const intoNote = (app: App) => noteText(app).getByText('Two papers wrote').click()
const dialog = (app: App, name: string) => app.page.getByRole('dialog', { name }).waitFor()
const menu = (app: App) => app.page.getByRole('menu').first().waitFor()
const article = (app: App) => reader(app).getByRole('article')
/** What scrolls in the reader and takes its keys. */
const sheet = (app: App) => reader(app).getByRole('group', { name: 'Article', exact: true })

/** Runs a command by its label, as somebody does who knows what it is called. */
async function command(app: App, label: string): Promise<void> {
  await press(app, 'Control+Shift+P')
  await app.page.getByRole('combobox').fill(label)
  await app.page.getByRole('option', { name: label }).first().waitFor()
  await press(app, 'Enter')
  await app.page.getByRole('dialog').getByRole('combobox').waitFor({ state: 'detached' })
}

/** The two sample articles with their note, and highlights in every colour, one of them with a comment. */
export async function addSamples(app: App): Promise<void> {
  await button(app, 'Add two sample articles and a note').click()
  await article(app).waitFor()
  await noteText(app)
    .getByRole('figure', { name: /^Pinned passage/ })
    .first()
    .waitFor()
  await sheet(app).focus()
  for (const colour of ['2', '3', '4', '5']) {
    await press(app, 'q', 'q', colour)
    await reader(app).locator('mark').first().waitFor()
  }
  await press(app, 'n')
  await app.page.getByRole('textbox', { name: 'Comment' }).waitFor()
  await app.page.keyboard.type('Compare with the other report.')
  await escape(app)
  await backToTop(app)
}

async function backToTop(app: App): Promise<void> {
  await escape(app)
  await escape(app)
  await app.page.evaluate(() => {
    for (const element of document.querySelectorAll('[data-reader-scroller], [data-pane=note] *'))
      element.scrollTop = 0
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
}

const settings = (tab: string): Scene => ({
  name: `settings-${tab.toLowerCase()}`,
  title: `Settings, ${tab.toLowerCase()}`,
  async show(app) {
    await press(app, 'Control+,')
    await app.page.getByRole('tab', { name: tab }).click()
    await app.page.getByRole('tabpanel', { name: tab }).waitFor()
  },
  leave: escape,
})

export const EMPTY: Scene = {
  name: 'first-run',
  title: 'The first run: an empty library',
  show: (app) => button(app, 'Add two sample articles and a note').waitFor(),
}

/** What there is to see once there are the sample articles. */
export const SCENES: readonly Scene[] = [
  {
    name: 'reader-and-note',
    title: 'Library, reader and note side by side',
    show: backToTop,
  },
  {
    name: 'highlights',
    title: 'Highlights, a comment and passages that are pinned',
    show: (app) => reader(app).locator('mark').last().scrollIntoViewIfNeeded(),
    leave: backToTop,
  },
  {
    name: 'quotation-chosen',
    title: 'A quotation, its speaker, and what can be done with it',
    async show(app) {
      await sheet(app).focus()
      await press(app, 'q')
      await button(app, 'Pin to note').waitFor()
    },
    leave: backToTop,
  },
  {
    name: 'details',
    title: 'Correcting what is known of an article',
    async show(app) {
      await button(app, 'Edit details').click()
      await app.page.getByRole('dialog').waitFor()
    },
    leave: escape,
  },
  {
    name: 'appearance',
    title: 'How articles are set',
    async show(app) {
      await button(app, 'Text appearance').click()
      await dialog(app, 'Text appearance')
    },
    leave: escape,
  },
  {
    name: 'find',
    title: 'Finding words in an article',
    async show(app) {
      await button(app, 'Find in article').click()
      await app.page.getByRole('textbox', { name: 'Find in article' }).fill('ferry')
    },
    leave: backToTop,
  },
  {
    name: 'slash-menu',
    title: 'The menu that a slash opens in a note',
    async show(app) {
      await intoNote(app)
      await press(app, 'Control+End')
      // No hand is quicker than the editor hears of the caret.
      await app.page.waitForTimeout(100)
      await press(app, 'Enter')
      await app.page.keyboard.type('/')
      await app.page.getByRole('listbox', { name: 'Insert' }).waitFor()
    },
    async leave(app) {
      await press(app, 'Escape', 'Control+z', 'Control+z')
      await backToTop(app)
    },
  },
  {
    name: 'link',
    title: 'A link in a note',
    async show(app) {
      await intoNote(app)
      await press(app, 'Control+End', 'Control+Shift+ArrowLeft')
      await app.page.waitForTimeout(100)
      await press(app, 'Control+Shift+k')
      await dialog(app, 'Link')
    },
    leave: backToTop,
  },
  {
    name: 'note-menu',
    title: 'Styles of a paragraph',
    async show(app) {
      await app.page.getByRole('button', { name: /^Paragraph style/ }).click()
      await menu(app)
    },
    leave: escape,
  },
  {
    name: 'menu',
    title: 'The menu',
    async show(app) {
      await button(app, 'Menu').click()
      await app.page.getByRole('menuitem', { name: 'File' }).hover()
      await app.page.getByRole('menuitem', { name: 'Import…' }).waitFor()
    },
    leave: (app) => press(app, 'Escape', 'Escape'),
  },
  {
    name: 'article-menu',
    title: 'The menu of an article in the list',
    async show(app) {
      await app.page
        .getByRole('grid', { name: 'Articles' })
        .getByRole('row')
        .first()
        .click({ button: 'right' })
      await menu(app)
    },
    leave: escape,
  },
  {
    name: 'sort',
    title: 'Sorting the articles',
    async show(app) {
      await button(app, 'Sort articles').click()
      await menu(app)
    },
    leave: escape,
  },
  {
    name: 'theme',
    title: 'Choosing the theme',
    async show(app) {
      await button(app, 'Theme').click()
      await menu(app)
    },
    leave: escape,
  },
  {
    name: 'filter',
    title: 'A filter that finds nothing',
    show: (app) => app.page.getByRole('textbox', { name: 'Filter articles' }).fill('zeppelin'),
    leave: (app) => app.page.getByRole('textbox', { name: 'Filter articles' }).fill(''),
  },
  {
    name: 'commands',
    title: 'The palette of all commands',
    async show(app) {
      await press(app, 'Control+Shift+P')
      await app.page.getByRole('option').first().waitFor()
    },
    leave: escape,
  },
  {
    name: 'go-to',
    title: 'Going to an article or a note by its title',
    async show(app) {
      await press(app, 'Control+k')
      await app.page.getByRole('combobox').fill('ferry')
      await app.page.getByRole('option').first().waitFor()
    },
    leave: escape,
  },
  {
    name: 'save',
    title: 'Where to save, in the Chromium shell',
    async show(app) {
      await intoNote(app)
      await command(app, 'Export as Markdown…')
      await app.page.getByRole('button', { name: 'Folder above' }).waitFor()
    },
    leave: escape,
  },
  settings('Appearance'),
  settings('Keys'),
  settings('Library'),
  settings('About'),
  {
    name: 'quotations',
    title: 'Who said what, in the whole library',
    async show(app) {
      await press(app, 'Control+Shift+Q')
      await region(app, 'Quotations').getByRole('treeitem').first().waitFor()
      await button(app, 'More filters').click()
      await region(app, 'Quotations').getByRole('tree').focus()
      await press(app, 'Home', 'ArrowDown')
    },
  },
  {
    name: 'correct-speaker',
    title: 'Correcting who said it',
    async show(app) {
      await region(app, 'Quotations').getByRole('tree').focus()
      await press(app, 's')
      await dialog(app, 'Correct the speaker')
      await app.page.getByRole('dialog').getByRole('combobox').fill('Somebody else')
    },
    leave: escape,
  },
  {
    name: 'same-statement',
    title: 'The same statement in other articles',
    async show(app) {
      await region(app, 'Quotations').getByRole('tree').focus()
      await press(app, 'w')
      await dialog(app, 'The same statement elsewhere')
      await app.page.getByRole('list', { name: 'Wordings' }).waitFor()
    },
    async leave(app) {
      await escape(app)
      await app.page.getByRole('dialog').waitFor({ state: 'hidden' })
      await press(app, 'Control+Shift+Q')
    },
  },
  {
    name: 'deleted',
    title: 'A deleted article can be had back',
    async show(app) {
      const row = app.page.getByRole('row', { name: /ferry back, on trial/ })
      await row.click({ button: 'right' })
      await app.page.getByRole('menuitem', { name: 'Delete articles' }).click()
      await button(app, 'Undo').last().waitFor()
    },
    async leave(app) {
      await app.page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
      await app.page.getByText('The article is back').first().waitFor()
      await button(app, 'Dismiss').first().click()
    },
  },
]

/** Files of which some cannot be read: the dialog “Import” ends with what failed. */
export const IMPORT_FAILED: Scene = {
  name: 'import-failed',
  title: 'The end of an import in which some files failed',
  async show(app) {
    const folder = join(app.folder, 'from the archive')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'empty.txt'), '')
    await writeFile(join(folder, 'minutes.pdf'), '%PDF-1.7 Minutes of the council')
    await writeFile(
      join(folder, 'half a page.html.gz'),
      gzipSync('<p>The ferry</p>'.repeat(400)).subarray(0, 30),
    )
    await app.drop([folder])
    await app.page.getByRole('group', { name: 'Files that failed' }).waitFor()
  },
  async leave(app) {
    await button(app, 'Done').click()
  },
}

const noticePage = (title: string, price: string, address: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title><link rel="canonical" href="${address}"></head><body><article><h1>${title}</h1>
<p>The harbour office has put up a notice on the new winter timetable, which holds from the first of November on.</p>
<p>“A crossing costs ${price} crowns for everybody over twelve,” said Tomas Berg, who keeps the office’s books.</p>
<p>Bicycles go free of charge, dogs on a lead as well, and freight is to be asked for a day before at the office.</p></article></body></html>`

async function dropPage(app: App, name: string, html: string): Promise<void> {
  const path = join(app.folder, name)
  await writeFile(path, html)
  await app.drop([path])
}

/** What there is to decide when files are there twice, or have changed. One leads to the next. */
export const CHANGED: readonly Scene[] = [
  {
    name: 'possible-duplicates',
    title: 'Two files that may be one article',
    async show(app) {
      const title = 'Winter timetable of the ferry'
      await dropPage(app, 'timetable.html', noticePage(title, 'two', 'https://www.quay.example/timetable'))
      await reader(app).getByRole('heading', { level: 1, name: title }).waitFor()
      await dropPage(
        app,
        'from mail.html',
        noticePage(title, 'two', 'http://quay.example/timetable/?utm_source=mail'),
      )
      await app.page.getByRole('button', { name: '1 possible duplicate' }).click()
      await button(app, 'Compare the texts').click()
      await app.page.getByRole('group', { name: 'Both texts' }).waitFor()
    },
    async leave(app) {
      await button(app, 'Keep as one').click()
      await app.page.getByText('No possible duplicates').waitFor()
      await escape(app)
      await app.page.getByRole('dialog').waitFor({ state: 'hidden' })
      await app.page
        .getByRole('row', { name: /Winter timetable/ })
        .nth(1)
        .waitFor({ state: 'detached' })
    },
  },
  {
    name: 'highlights-to-look-at',
    title: 'A highlight whose words have changed',
    async show(app) {
      await app.page.getByRole('row', { name: /Winter timetable/ }).click()
      await reader(app)
        .getByRole('heading', { level: 1, name: /^Winter timetable/ })
        .waitFor()
      await sheet(app).focus()
      await press(app, 'q', 'p')
      await reader(app).locator('mark').first().waitFor()
      const html = noticePage('Winter timetable of the ferry', 'three', 'https://www.quay.example/timetable')
      await dropPage(app, 'timetable.html', html)
      await app.page.getByRole('button', { name: '1 highlight needs a look' }).click()
      await button(app, 'Take the new wording').waitFor()
    },
    async leave(app) {
      await button(app, 'Take the new wording').click()
      await app.page.getByRole('dialog', { name: 'Highlights to look at' }).waitFor({ state: 'hidden' })
    },
  },
  {
    name: 'pin-reworded',
    title: 'A pin whose source reads otherwise now',
    show: (app) =>
      app.page.locator('[data-pin-news]').filter({ hasText: 'now reads' }).first().scrollIntoViewIfNeeded(),
  },
  {
    name: 'find-same',
    title: 'Looking through the library for articles that are the same',
    async show(app) {
      await command(app, 'Find articles that are the same')
      await app.page
        .getByRole('dialog', { name: 'Possible duplicates' })
        .getByText(/^Looked through/)
        .waitFor()
    },
    leave: (app) => button(app, 'Done').click(),
  },
  {
    name: 'imports',
    title: 'All imports, each of which can be undone',
    async show(app) {
      await app.page.getByRole('dialog').waitFor({ state: 'hidden' })
      await command(app, 'Imports…')
      await button(app, 'Show files').first().click()
      await app.page.getByRole('group', { name: 'Files read' }).first().waitFor()
    },
    async leave(app) {
      await escape(app)
      await app.page.getByRole('dialog').waitFor({ state: 'hidden' })
    },
  },
  {
    name: 'import-report',
    title: 'What the last import made, and how it is undone',
    async show(app) {
      await command(app, 'Show last import')
      await button(app, 'Undo import').waitFor()
    },
    leave: (app) => button(app, 'Done').click(),
  },
]

/** So many files that the dialog “Import” stays to be seen. `leave` stops the import. */
export const IMPORT_RUNNING: Scene = {
  name: 'import-running',
  title: 'An import under way',
  async show(app) {
    const folder = join(app.folder, 'letters')
    await mkdir(folder, { recursive: true })
    for (let n = 1; n <= 600; n++)
      await writeFile(
        join(folder, `letter-${n}.txt`),
        `Letter ${n} to the harbour office\n\n${'The boat left late again. '.repeat(40)}\n`,
      )
    await app.drop([folder])
    await app.page
      .getByRole('dialog', { name: 'Import' })
      .getByText(/^\d+ of 600 files/)
      .waitFor()
    await app.page.getByRole('group', { name: 'Files done' }).waitFor()
  },
  async leave(app) {
    const dialog = app.page.getByRole('dialog', { name: 'Import' })
    const stop = dialog.getByRole('button', { name: 'Stop' })
    await stop.click()
    await stop.waitFor({ state: 'hidden' })
    // Files that were not read any more are listed; without any it goes by itself.
    const done = dialog.getByRole('button', { name: 'Done' })
    if (await done.isVisible()) await done.click()
    await dialog.waitFor({ state: 'hidden' })
  },
}

/** Shows the page as a window of that size would; null goes back to the window's own. */
export const asWindow = (app: App, size: { width: number; height: number } | null) =>
  size
    ? app.cdp('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false })
    : app.cdp('Emulation.clearDeviceMetricsOverride')

const pane = (app: App, name: string) =>
  app.page.getByRole('group', { name: 'Pane' }).getByText(name, { exact: true }).click()

/** One pane at a time, in a narrow window or where everything is enlarged. */
export const SINGLE_PANES: readonly Scene[] = ['Library', 'Reader', 'Note'].map((name) => ({
  name: `narrow-${name.toLowerCase()}`,
  title: `A narrow window, ${name.toLowerCase()}`,
  async show(app) {
    await pane(app, name)
    await region(app, name).waitFor()
  },
}))

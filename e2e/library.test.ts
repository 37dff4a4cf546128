import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeArticles } from './articles.ts'
import { type App, startApp } from './harness/index.ts'
import {
  articles,
  command,
  editor,
  messages,
  newNote,
  note,
  openArticle,
  pinQuotations,
  pins,
  reader,
  row,
  rows,
  saveAs,
} from './on-screen.ts'

const page = (title: string, author: string, date: string, site: string) =>
  `<html lang="en"><head><title>${title}</title><meta name="author" content="${author}">
<meta property="og:site_name" content="${site}"><meta property="article:published_time" content="${date}"></head>
<body><article><h1>${title}</h1><p>“What ${title} says is worth keeping,” said ${author}. The rest of the first paragraph says it again at length.</p>
<p>The second paragraph of ${title} is here so that the article has a body.</p></article></body></html>`

/** Four articles in the order in which they are imported. */
const FOUR = [
  ['Älvborg in Autumn', 'Zoe Quist', '2024-11-02', 'Fjord Post'],
  ['Boats of the North', 'Émile Aubert', '2026-01-15', 'The Quay'],
  ['apples and ale', 'Nils Berg', '2025-06-30', 'Orchard'],
  ['Customs House 10', 'Ann Cole', '2023-03-09', 'The Quay'],
] as const

async function startWithFour(): Promise<App> {
  const app = await startApp()
  for (const [index, [title, author, date, site]] of FOUR.entries()) {
    const path = join(app.folder, `${index}.html`)
    await writeFile(path, page(title, author, date, site))
    await app.drop([path])
    await expect.poll(() => rows(app)).toBe(index + 1)
  }
  return app
}

const titles = (app: App) =>
  articles(app).getByRole('row').locator('[role=gridcell] > span:first-child').allInnerTexts()

const filter = (app: App) => app.page.getByRole('textbox', { name: 'Filter articles' })

async function sortBy(app: App, ...choices: string[]) {
  for (const choice of choices) {
    await app.page.getByRole('button', { name: 'Sort articles' }).click()
    await app.page.getByRole('menuitemradio', { name: choice }).click()
    await app.page.keyboard.press('Escape')
    await app.page.getByRole('menu').waitFor({ state: 'hidden' })
  }
}

const selected = (app: App) => articles(app).getByRole('row', { selected: true }).count()

describe('the list of articles', () => {
  it('is sorted, and stays so after a restart', async () => {
    const app = await startWithFour()
    const [autumn, boats, apples, customs] = FOUR.map(([title]) => title)
    expect(await titles(app)).toEqual([customs, apples, boats, autumn])
    await sortBy(app, 'Title')
    expect(await titles(app)).toEqual([autumn, apples, boats, customs])
    await sortBy(app, 'Z to A')
    expect(await titles(app)).toEqual([customs, boats, apples, autumn])
    await sortBy(app, 'Author')
    expect(await titles(app)).toEqual([boats, apples, customs, autumn])
    await sortBy(app, 'Date published')
    expect(await titles(app)).toEqual([boats, apples, autumn, customs])
    await sortBy(app, 'Oldest first')
    expect(await titles(app)).toEqual([customs, autumn, apples, boats])
    await app.restart()
    await expect.poll(() => titles(app)).toEqual([customs, autumn, apples, boats])
  })

  it('is filtered as one types, by every word and without accents', async () => {
    const app = await startWithFour()
    const shown = async (query: string) => {
      await filter(app).fill(query)
      await app.page.waitForTimeout(150)
      return titles(app)
    }
    expect(await shown('quay')).toEqual(['Customs House 10', 'Boats of the North'])
    expect(await shown('quay aubert')).toEqual(['Boats of the North'])
    expect(await shown('emile')).toEqual([])
    expect(await shown('alvborg')).toEqual(['Älvborg in Autumn'])
    expect(await shown('jun 2025')).toEqual(['apples and ale'])
    expect(await shown('(')).toEqual([])
    await app.page.getByText('No article has “(” in its title, author, site or date.').waitFor()
    await filter(app).press('Escape')
    await expect.poll(() => rows(app)).toBe(4)
  })

  it('lets several be chosen and deleted, and brings them back', async () => {
    const app = await startWithFour()
    await row(app, /Customs/).click()
    await row(app, /Boats/).click({ modifiers: ['Shift'] })
    expect(await selected(app)).toBe(3)
    await row(app, /apples/).click({ modifiers: ['Control'] })
    expect(await selected(app)).toBe(2)
    await app.page.keyboard.press('Delete')
    await expect.poll(() => titles(app)).toEqual(['apples and ale', 'Älvborg in Autumn'])
    await messages(app).getByText('Deleted 2 articles').waitFor()
    await messages(app).getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => rows(app)).toBe(4)

    await articles(app).focus()
    await app.page.keyboard.press('Control+a')
    expect(await selected(app)).toBe(4)
    await app.page.keyboard.press('Delete')
    await expect.poll(() => rows(app)).toBe(0)
    await app.page.keyboard.press('Control+z')
    await expect.poll(() => rows(app)).toBe(4)

    await row(app, /apples/).click()
    await app.page.keyboard.press('Delete')
    await expect.poll(() => rows(app)).toBe(3)
    await app.restart()
    await expect.poll(() => rows(app)).toBe(3)
    await app.drop([join(app.folder, '2.html')])
    await row(app, /apples/).waitFor()
    expect(await app.errors()).toEqual([])
  })
})

async function startReading(): Promise<App> {
  const app = await startApp()
  const { harbour, school } = await writeArticles(app.folder)
  await app.drop([harbour, school])
  await openArticle(app, /Harbour Ferry/)
  return app
}

async function correct(app: App, fields: Record<string, string>) {
  await reader(app).getByRole('button', { name: 'Edit details' }).click()
  const dialog = app.page.getByRole('dialog', { name: 'Edit details' })
  for (const [name, value] of Object.entries(fields))
    await dialog.getByRole('textbox', { name, exact: true }).fill(value)
  await dialog.getByRole('button', { name: 'Save' }).click()
}

describe('corrections', () => {
  it('are kept apart from the file, survive a restart, and are cited', async () => {
    const app = await startReading()
    await correct(app, { Published: 'yesterday' })
    const dialog = app.page.getByRole('dialog', { name: 'Edit details' })
    await dialog.getByText('Write a date as 2025, 2025-04 or 2025-04-12.').waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()

    await correct(app, {
      Title: 'The Ferry Comes Back',
      Authors: 'Olsen, Marit\nHarbour News Agency',
      Published: '2024-05',
      Site: 'Harbour Weekly',
      Address: 'https://harbour.example/ferry?a=1&b=2',
    })
    await row(app, /The Ferry Comes Back/).waitFor()
    await app.restart()
    await row(app, /The Ferry Comes Back.*Harbour Weekly/).waitFor()
    await openArticle(app, /The Ferry Comes Back/)
    expect(await reader(app).innerText()).toContain('Marit Olsen and Harbour News Agency')
    expect(await reader(app).innerText()).toContain('May 2024')

    await newNote(app, 'Ferries')
    await pinQuotations(app, 1)
    expect(await pins(app).first().innerText()).toMatch(
      /Ingrid Dahl, quoted in Olsen and Harbour News Agency, 2024, The Ferry Comes Back, ¶ 1/,
    )

    // The same file again changes nothing of it; what the file says can be had back.
    await app.drop([join(app.folder, 'harbour.txt')])
    await app.page
      .getByText(/already in the library/)
      .first()
      .waitFor()
    await row(app, /The Ferry Comes Back/).waitFor()
    await reader(app).getByRole('button', { name: 'Edit details' }).click()
    await app.page.getByRole('button', { name: 'Use title as read' }).click()
    await app.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await row(app, /Council Votes to Reopen Old Harbour Ferry/).waitFor()
    expect(await app.errors()).toEqual([])
  })
})

describe('an article that is deleted', () => {
  it('leaves its pins their words and citation; they say that it is gone until it is back', async () => {
    const app = await startReading()
    await newNote(app, 'Ferries')
    await pinQuotations(app, 1)
    const before = await pins(app).first().innerText()
    const gone = () => note(app).getByText('The article is no longer in the library').isVisible()
    await expect.poll(gone).toBe(false)

    await row(app, /Harbour Ferry/).click()
    await app.page.keyboard.press('Delete')
    await messages(app).getByText('Deleted 1 article').waitFor()
    await expect.poll(gone).toBe(true)
    const after = await pins(app).first().innerText()
    expect(after).toContain('We have waited long enough for this boat')
    for (const line of before.split('\n')) if (!line.startsWith('Open')) expect(after).toContain(line)

    // The newest message; the import's own may still be there.
    await messages(app).getByRole('button', { name: 'Undo' }).last().click()
    await expect.poll(gone).toBe(false)

    await row(app, /Harbour Ferry/).click()
    await app.page.keyboard.press('Delete')
    await expect.poll(gone).toBe(true)
    await app.restart()
    await expect.poll(() => pins(app).count()).toBe(1)
    await expect.poll(gone).toBe(true)
    expect(await pins(app).first().innerText()).toContain('We have waited long enough for this boat')

    await app.drop([join(app.folder, 'harbour.txt')])
    await expect.poll(gone).toBe(false)
    await pins(app).first().click()
    await reader(app)
      .getByRole('heading', { level: 1, name: /Harbour Ferry/ })
      .waitFor()
    expect(await app.errors()).toEqual([])
  })
})

describe('a copy of the library', () => {
  it('is saved as one file and opened again, with everything in it', async () => {
    const app = await startReading()
    await newNote(app, 'Carried along')
    await app.page.keyboard.type('written before the copy')
    await pinQuotations(app, 1)
    await app.page.keyboard.press('Control+s')
    const copy = await saveAs(app, () => command(app, 'Save library copy…'), 'my library.zip')
    await expect
      .poll(() =>
        readFile(copy).then(
          (bytes) => bytes.subarray(0, 2).toString(),
          () => '',
        ),
      )
      .toBe('PK')
    await app.page
      .getByText(/my library\.zip/)
      .first()
      .waitFor()

    // What comes after the copy is not in it.
    await row(app, /School roof/).click()
    await app.page.keyboard.press('Delete')
    await expect.poll(() => rows(app)).toBe(1)

    await app.chooseFiles(() => command(app, 'Open copy…'), [copy])
    await expect.poll(() => rows(app).catch(() => -1), { timeout: 20_000 }).toBe(2)
    const settings = await openSettings(app)
    const folder = await settings.getByRole('region', { name: 'Folder' }).locator('p').first().innerText()
    expect(folder).not.toBe(app.library)
    await app.page.keyboard.press('Escape')
    await app.page.getByRole('list', { name: 'Notes' }).getByText('Carried along').click()
    await expect.poll(() => editor(app).innerText()).toContain('written before the copy')
    await expect.poll(() => pins(app).count()).toBe(1)
    await pins(app).first().click()
    await reader(app).getByText('We have waited long enough').first().waitFor()
    expect(await readdir(join(folder, 'originals'))).toHaveLength(2)
  })

  it('is refused in a sentence when it is none', async () => {
    const app = await startApp()
    const path = join(app.folder, 'other.zip')
    await writeFile(path, 'no zip')
    await app.chooseFiles(() => command(app, 'Open copy…'), [path])
    await messages(app)
      .getByText(/other\.zip/)
      .waitFor()
    expect(await app.errors()).toEqual([])
  })
})

async function openSettings(app: App) {
  await app.page.keyboard.press('Control+,')
  const dialog = app.page.getByRole('dialog', { name: 'Settings' })
  await dialog.getByRole('tab', { name: 'Library' }).click()
  return dialog
}

describe('the settings', () => {
  it('show the library’s folder, size, counts and persistence', async () => {
    const app = await startReading()
    await newNote(app, 'One')
    await pinQuotations(app, 1)
    const dialog = await openSettings(app)
    await dialog.getByText(app.library, { exact: true }).waitFor()
    const fact = (name: string) =>
      dialog
        .locator('dl > div')
        .filter({ hasText: new RegExp(`^${name}`) })
        .locator('dd')
        .innerText()
    await expect.poll(() => fact('Articles')).toBe('2')
    expect(await fact('Notes')).toBe('1')
    expect(await fact('Highlights and pins')).toBe('1')
    expect(await fact('Originals')).toBe('2')
    expect(await fact('Size of the folder')).toMatch(/^[\d.,]+ (KB|kB|MB)$/)
    expect(await fact('Kept by the browser')).toMatch(/^[\d.,]+ (bytes|B|KB|kB|MB)$/)
    await dialog.getByText('The browser has promised to keep its part of the library.').waitFor()

    const copy = await saveAs(
      app,
      () => dialog.getByRole('button', { name: 'Save library copy…' }).click(),
      'from settings.zip',
    )
    await app.page.getByText(`Saved a copy of the library as ${copy}`).first().waitFor()
    expect(await app.errors()).toEqual([])
  })
})

describe('a note that is exported', () => {
  it('is a Markdown file and an HTML page with words, citations and sources', async () => {
    const app = await startReading()
    await newNote(app, 'Ferry & roof: <notes>')
    await app.page.keyboard.type('What they *said*.')
    await pinQuotations(app, 1)
    await openArticle(app, /School roof/)
    await correctAddress(app)
    await pinQuotations(app, 1)
    await expect.poll(() => pins(app).count()).toBe(2)

    const markdown = await readFile(
      await saved(
        app,
        saveAs(app, () => command(app, 'Export as Markdown…'), 'out.md'),
      ),
      'utf8',
    )
    expect(markdown).toMatch(/^# Ferry & roof: \\?<notes>\n/)
    expect(markdown).toMatch(/What they \\?\*?said\\?\*?\./)
    expect(markdown).toMatch(
      /> “We have waited long enough for this boat,?”\n>\n> \(Ingrid Dahl, quoted in Olsen, 2026, Council Votes to Reopen Old Harbour Ferry, ¶ 1\)/,
    )
    expect(markdown).toMatch(
      /## Sources\n\n- Olsen\. Council Votes to Reopen Old Harbour Ferry\. 3 March 2026\./,
    )
    expect(markdown).toContain('- Vik. School roof can wait until summer. Fjord Post, 4 March 2026.')
    expect(markdown).toContain('https://fjord.example/roof')

    const html = await readFile(
      await saved(
        app,
        saveAs(app, () => command(app, 'Export as HTML…'), 'out.html'),
      ),
      'utf8',
    )
    expect(html).toContain('<h1>Ferry &amp; roof: &lt;notes&gt;</h1>')
    expect(html).toMatch(/<blockquote><p>“We have waited long enough for this boat,?”<\/p><\/blockquote>/)
    expect(html).toContain(
      'Ingrid Dahl, quoted in Olsen, 2026, Council Votes to Reopen Old Harbour Ferry, ¶ 1',
    )
    expect(html).toMatch(/<h2>Sources<\/h2>.*Fjord Post, 4 March 2026\..*https:\/\/fjord\.example\/roof/s)
    expect(html).not.toMatch(/<script|<link|src=/)
    expect((await readdir(join(app.folder, 'home'))).filter((name) => name.startsWith('out')).sort()).toEqual(
      ['out.html', 'out.md'],
    )

    // A second time the dialog asks before it replaces.
    await command(app, 'Export as Markdown…')
    const dialog = app.page.getByRole('dialog', { name: /^Save as/ })
    await dialog.getByRole('textbox', { name: 'Name' }).fill('out.md')
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await dialog.getByText('“out.md” is already there.').waitFor()
    await dialog.getByRole('button', { name: 'Use another name' }).click()
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await expect
      .poll(() => readFile(join(app.folder, 'home', 'out 2.md'), 'utf8').catch(() => ''))
      .toBe(markdown)
    expect(await app.errors()).toEqual([])
  })
})

const correctAddress = (app: App) => correct(app, { Address: 'https://fjord.example/roof' })

/** Waits until the app says that it has saved. */
async function saved(app: App, asked: Promise<string>): Promise<string> {
  const path = await asked
  await messages(app).getByText(`Saved as ${path}.`).waitFor()
  return path
}

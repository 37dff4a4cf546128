import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type App, startApp } from './harness/index.ts'
import { command, newNote, openArticle, pinQuotations, pins, reader, row, rows } from './on-screen.ts'

const BOOK = resolve('src/extractor/epub/fixtures/mill-towns.epub')

const pictureIsShown = (app: App, name: string): Promise<boolean> =>
  reader(app)
    .getByRole('img', { name })
    .evaluate(
      (image) => (image as HTMLImageElement).complete && (image as HTMLImageElement).naturalWidth === 120,
    )

/** The fixture's own picture, as its archive holds it. */
async function picture(): Promise<Uint8Array> {
  const bytes = unzipSync(await readFile(BOOK))['OEBPS/img/loom.png']
  if (!bytes) throw new Error('the fixture has lost its picture')
  return bytes
}

describe('a book', () => {
  it('is one article with its chapters, pictures and printed pages, or one for each chapter', async () => {
    const app = await startApp()
    await app.drop([BOOK])
    await openArticle(app, /The Mill Towns/)
    await expect.poll(() => pictureIsShown(app, 'A loom'), { timeout: 10_000 }).toBe(true)
    const headings = await reader(app).getByRole('article').getByRole('heading').allInnerTexts()
    expect(headings).toEqual(expect.arrayContaining(['Introduction', '1 The Loom', 'Wages', '2. The Strike']))

    await newNote(app, 'Cloth')
    await pinQuotations(app, 1)
    const pin = pins(app).first()
    expect(await pin.innerText()).toContain('We were paid by the yard')
    expect(await pin.innerText()).toMatch(/2019, The Mill Towns, p\. 1\b/)

    await command(app, 'Settings…')
    await app.page.getByRole('tab', { name: 'Library' }).click()
    await app.page.getByRole('radio', { name: 'One article for each chapter' }).check({ force: true })
    await app.page.keyboard.press('Escape')
    await app.drop([BOOK])
    await expect.poll(() => rows(app)).toBe(4)
    await openArticle(app, /1\. The Loom/)
    await expect.poll(() => pictureIsShown(app, 'A loom'), { timeout: 10_000 }).toBe(true)
    await app.restart()
    await expect.poll(() => rows(app)).toBe(4)
    expect(await app.errors()).toEqual([])
  })
})

describe('a saved page', () => {
  it('is read with the pictures in the folder beside it, which holds no articles', async () => {
    const app = await startApp()
    const folder = join(app.folder, 'saved')
    const parts = join(folder, 'Die Fähre-Dateien')
    await mkdir(parts, { recursive: true })
    await writeFile(join(parts, 'boot.png'), await picture())
    await writeFile(join(parts, 'anzeige.html'), '<p>Buy a boat.</p>')
    const page = join(folder, 'Die Fähre.html')
    await writeFile(
      page,
      `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Die Fähre</title></head><body><article><h1>Die Fähre</h1>
<p>Alle zwanzig Minuten fuhr die Fähre über den Hafen, und jeder am Ostufer stellte seine Uhr nach ihrer Glocke.</p>
<figure><img src="Die%20F%C3%A4hre-Dateien/boot.png" alt="Das Boot"><figcaption>Das Boot im Jahr 1911</figcaption></figure>
<p>So blieb es viele Jahre lang, bis in dem Winter des großen Eises niemand mehr hinüberkam und die Glocke schwieg.</p></article></body></html>`,
    )
    await app.drop([folder])
    await openArticle(app, /Die Fähre/)
    await expect.poll(() => pictureIsShown(app, 'Das Boot'), { timeout: 10_000 }).toBe(true)
    expect(await rows(app)).toBe(1)
    // Chosen by itself it is the same page.
    await app.drop([page])
    await app.page.waitForTimeout(500)
    expect(await rows(app)).toBe(1)
    await row(app, /Die Fähre/).waitFor()
    expect(await app.errors()).toEqual([])
  })
})

import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startApp } from './harness/index.ts'
import { journalPdf, TITLE } from './journal-pdf.ts'
import { articleText, newNote, openArticle, pinQuotations, pins, reader, rows } from './on-screen.ts'

describe('a PDF', () => {
  it('is read across its columns and pages and cited by its printed pages, one or several', async () => {
    const app = await startApp()
    const file = join(app.folder, 'lamps.pdf')
    await writeFile(file, journalPdf())
    await app.drop([file])
    await openArticle(app, new RegExp(TITLE))
    const text = await articleText(app)
    expect(text).toMatch(/^For sixty years/)
    expect(await reader(app).innerText()).toContain('Ines Aaberg and Karl Okafor · Annals of Harbour Studies')
    expect(text).toContain('the wage of its keeper, whatever the wind had been')
    expect(text).toContain('sixty people on the quay with their bags, and the lamp swings')
    expect(text).not.toMatch(/I\. Aaberg and K\. Okafor|\b21[456]\b/)
    const labels = await reader(app)
      .locator('[data-label]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-label')))
    expect(labels).toEqual(['p. 214', 'pp. 214–215', 'pp. 215–216'])

    await newNote(app, 'Lamps')
    await pinQuotations(app, 3)
    const [first, , long] = await pins(app).allInnerTexts()
    expect(first).toContain('Nobody looks up at a lamp that burns')
    expect(first).toMatch(/Aaberg and Okafor, 2021, .*, p\. 214\b/s)
    expect(long).toContain('When the swell comes from the north')
    expect(long).toMatch(/pp\. 215–216\b/)

    await app.restart()
    await pins(app).nth(2).click()
    await reader(app).getByRole('heading', { level: 1 }).waitFor()
    expect(await app.errors()).toEqual([])
  })

  it('says in one sentence why a scan or a locked file gives no article, and reads the rest', async () => {
    const app = await startApp()
    const file = (name: string): string => resolve('src/extractor/pdf', name)
    await app.drop([file('hostile/scan.pdf'), file('hostile/locked.pdf'), file('fixtures/newspaper.pdf')])
    await expect.poll(() => rows(app)).toBe(1)
    await app.page
      .getByText(/scan\.pdf is a scan.*run text recognition/)
      .first()
      .waitFor()
    await app.page
      .getByText(/locked\.pdf is protected with a password/)
      .first()
      .waitFor()
    expect(await app.errors()).toEqual([])
  })
})

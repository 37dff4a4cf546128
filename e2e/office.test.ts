import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type App, startApp } from './harness/index.ts'
import { newNote, openArticle, pinQuotations, pins, reader, rows } from './on-screen.ts'

const fixture = (path: string): string => resolve('src/extractor', path)

const pictureIsShown = (app: App, name: string): Promise<boolean> =>
  reader(app)
    .getByRole('img', { name })
    .evaluate((image) => (image as HTMLImageElement).complete && (image as HTMLImageElement).naturalWidth > 0)

describe('documents of office programs', () => {
  it('are articles with their headings, tables, pictures and notes, and can be cited', async () => {
    const app = await startApp()
    await app.drop([
      fixture('docx/fixtures/ferry.docx'),
      fixture('odt/fixtures/bees.odt'),
      fixture('docx/hostile/password.docx'),
      fixture('docx/hostile/word-97.doc'),
    ])
    await expect.poll(() => rows(app), { timeout: 20_000 }).toBe(2)
    await app.page.getByText(/password\.docx is protected with a password: .*save a copy/).waitFor()
    await app.page.getByText(/word-97\.doc is in the old Word format/).waitFor()
    await app.page.keyboard.press('Escape')

    await openArticle(app, /The Bees of Platform Nine/)
    await expect
      .poll(() => pictureIsShown(app, 'A yellow hive beside an air vent'), { timeout: 10_000 })
      .toBe(true)
    await openArticle(app, /The Last Night Ferry/)
    await expect.poll(() => pictureIsShown(app, 'A grey quay with one lamp'), { timeout: 10_000 }).toBe(true)
    const article = reader(app).getByRole('article')
    expect(await article.getByRole('columnheader').allInnerTexts()).toEqual([
      'Season',
      'Passengers',
      'Crates',
    ])
    expect(await article.getByRole('heading').allInnerTexts()).toEqual(
      expect.arrayContaining(['The crossing', 'What it carried']),
    )
    expect(await reader(app).getByLabel('Footnotes').innerText()).toContain('Harbour book for 1921')

    await newNote(app, 'Ferries')
    await pinQuotations(app, 1)
    const pin = pins(app).first()
    expect(await pin.innerText()).toContain('Nobody asked us')
    expect(await pin.innerText()).toMatch(/Oake.*van der Loo.*2025.*The Last Night Ferry/)
    expect(await app.errors()).toEqual([])
  })
})

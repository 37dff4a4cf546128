import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type App, startApp } from './harness/index.ts'
import { newNote, openArticle, pinQuotations, pins, reader, rows } from './on-screen.ts'

const fixture = (path: string): string => resolve('src/extractor', path)

const pictureIsShown = (app: App, name: string): Promise<boolean> =>
  reader(app)
    .getByRole('img', { name })
    .evaluate((image) => (image as HTMLImageElement).complete && (image as HTMLImageElement).naturalWidth > 0)

describe('pages and mails saved as one file', () => {
  it('are articles with the pictures inside them, and can be cited', async () => {
    const app = await startApp()
    await app.drop([
      fixture('mhtml/fixtures/chromium.mhtml'),
      fixture('webarchive/fixtures/safari.webarchive'),
      fixture('mail/fixtures/outlook.msg'),
      fixture('mail/fixtures/pictures-and-attachment.eml'),
      fixture('mail/fixtures/writer-platform.eml'),
    ])
    // The letter brings an article with it.
    await expect.poll(() => rows(app), { timeout: 20_000 }).toBe(6)
    for (const [title, picture] of [
      [/The last bakery boat/, 'A boat with bread on deck'],
      [/The ice that was paid for/, 'A block of ice under straw'],
      [/The clock that knows the herring/, 'A clock with four hands'],
      [/The last lamplighter/, 'A hat'],
    ] as const) {
      await openArticle(app, title)
      await expect.poll(() => pictureIsShown(app, picture), { timeout: 10_000 }).toBe(true)
    }
    await newNote(app, 'Lamps')
    await pinQuotations(app, 1)
    const pin = pins(app).first()
    expect(await pin.innerText()).toContain('I never counted the steps')
    expect(await pin.innerText()).toMatch(/Aaberg, 2024, The last lamplighter comes down the hill/)
    expect(await app.errors()).toEqual([])
  })
})

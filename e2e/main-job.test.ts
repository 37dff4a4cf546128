import { expect, it } from 'vitest'
import { seeds } from './articles.ts'
import { type App, startApp } from './harness/index.ts'
import { dragOver, importDialog, pins, reader, row, rows } from './on-screen.ts'

const TRUST = 'It helps build trust, which is much needed'
const TOO_MANY = 'Too many people are dying, thousands a week'

/** The article as a person reads it: header and text. */
const shown = async (app: App) => (await reader(app).innerText()).replace(/\s+/g, ' ')

async function closeImportDialog(app: App) {
  const done = importDialog(app).getByRole('button', { name: 'Done' })
  if (await done.isVisible()) await done.click()
}

async function open(app: App, name: RegExp) {
  await row(app, name).dblclick()
  await reader(app).getByRole('heading', { level: 1, name }).waitFor()
}

it.skipIf(!seeds)('takes both seeds from file to pinned, cited note and back, by mouse', async () => {
  const app = await startApp()
  await app.chooseFiles(
    () => app.page.getByRole('button', { name: 'Import…' }).click(),
    [seeds!.putin, seeds!.trust],
  )
  await expect.poll(() => rows(app)).toBe(2)
  await closeImportDialog(app)

  await open(app, /Putin, US Envoy/)
  const first = await shown(app)
  expect(first).toContain('Shreya Naskar')
  expect(first).toMatch(/12 April 2025|April 12, 2025|2025-04-12/)
  for (const debris of ['minutes read', 'International Affairs News On Russia'])
    expect(first).not.toContain(debris)

  await open(app, /Trump to Russia/)
  const second = await shown(app)
  expect(second).toContain('US President urges swift action on Ukraine ceasefire')
  expect(second).not.toContain('Leave a Reply')
  expect(second).not.toContain('2025')

  await app.page.getByRole('button', { name: 'New note' }).first().click()
  await app.page.getByRole('textbox', { name: 'Note title' }).fill('Ceasefire talks')
  await dragOver(app, TRUST)
  await reader(app).getByRole('button', { name: 'Pin to note' }).click()
  await expect.poll(() => pins(app).count()).toBe(1)
  expect(await pins(app).first().innerText()).toMatch(/Lavrov/)

  await open(app, /Putin, US Envoy/)
  await dragOver(app, TOO_MANY)
  await reader(app).getByRole('button', { name: 'Pin to note' }).click()
  await expect.poll(() => pins(app).count()).toBe(2)

  await app.restart()
  await expect.poll(() => rows(app)).toBe(2)
  await expect.poll(() => pins(app).count()).toBe(2)
  expect(await app.page.getByRole('textbox', { name: 'Note title' }).inputValue()).toBe('Ceasefire talks')
  const texts = await pins(app).allInnerTexts()
  expect(texts.join(' ')).toContain(TRUST)
  expect(texts.join(' ')).toContain(TOO_MANY)
  expect(texts.join(' ')).toMatch(/Naskar.*2025.*¶/s)

  await pins(app).filter({ hasText: TRUST }).click()
  await reader(app)
    .getByRole('heading', { level: 1, name: /Trump to Russia/ })
    .waitFor()
  await expect.poll(() => reader(app).getByText(TRUST).first().isVisible()).toBe(true)
  await expect
    .poll(async () => {
      const box = await reader(app).getByText(TRUST).first().boundingBox()
      return !!box && box.y > 60 && box.y < 760
    })
    .toBe(true)
  expect(await app.errors()).toEqual([])
})

it.skipIf(!seeds)('does the same by keyboard alone', async () => {
  const app = await startApp()
  const press = (key: string) => app.page.keyboard.press(key)
  const status = () => app.page.getByRole('status', { name: 'Announcements' }).innerText()
  await app.chooseFiles(() => press('Control+o'), [seeds!.putin, seeds!.trust])
  await expect.poll(() => rows(app)).toBe(2)
  await press('Escape')

  await press('Control+n')
  await app.page.keyboard.type('By keys')
  await expect.poll(() => app.page.getByRole('textbox', { name: 'Note title' }).inputValue()).toBe('By keys')

  /** Through Go to, as somebody who knows the title. */
  const goTo = async (typed: string, name: RegExp) => {
    await press('Control+k')
    // At once: what is typed before the field has the focus belongs to it all the same.
    await app.page.keyboard.type(typed)
    await app.page.getByRole('option', { name }).first().waitFor()
    await press('Enter')
    await reader(app).getByRole('heading', { level: 1, name }).waitFor()
  }
  const pinQuotation = async (words: string) => {
    for (let tries = 0; tries < 40; tries++) {
      await press('q')
      const chosen = await app.page.evaluate(() => getSelection()?.toString() ?? '')
      if (chosen.includes(words)) break
    }
    await press('p')
  }

  await goTo('trump russia', /Trump to Russia/)
  await pinQuotation(TRUST)
  await expect.poll(() => pins(app).count()).toBe(1)
  await expect.poll(status).toMatch(/Pinned to/)

  await goTo('putin envoy', /Putin, US Envoy/)
  await pinQuotation(TOO_MANY)
  await expect.poll(() => pins(app).count()).toBe(2)

  await app.restart()
  await expect.poll(() => pins(app).count()).toBe(2)
  expect(await app.page.getByRole('textbox', { name: 'Note title' }).inputValue()).toBe('By keys')
  expect(await app.errors()).toEqual([])
})

it.skipIf(!seeds)('takes the seeds by a real drop, a folder too', async () => {
  const app = await startApp()
  await app.drop([seeds!.putin])
  await expect.poll(() => rows(app)).toBe(1)
  await app.drop([seeds!.folder])
  await expect.poll(() => rows(app)).toBe(2)
  await row(app, /Trump to Russia/).waitFor()
})

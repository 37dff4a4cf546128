import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { writeLibrary } from './generated-library.ts'
import { type App, startApp } from './harness/index.ts'

const COUNT = 20_000
/** A row on two lines. */
const ROW = 90

const grid = (app: App) => app.page.getByRole('grid', { name: 'Articles' })
const allThere = (app: App) =>
  app.page
    .getByText(`${COUNT.toLocaleString('en')} articles`)
    .first()
    .waitFor({ timeout: 60_000 })

/** The rows that can be seen, from the top: title, whether it is selected, and pixels from the list's upper edge. */
const seen = (app: App) =>
  app.page.evaluate(() => {
    const list = document.querySelector('[role=grid][aria-label=Articles]')!
    const { top, bottom } = list.getBoundingClientRect()
    return [...list.querySelectorAll('[role=row]')]
      .map((row) => ({
        title: row.querySelector('span')?.textContent ?? '',
        selected: row.getAttribute('aria-selected') === 'true',
        y: row.getBoundingClientRect().top - top,
        bottom: row.getBoundingClientRect().bottom,
      }))
      .filter((row) => row.bottom > top && row.y < bottom - top)
      .sort((a, b) => a.y - b.y)
  })

it('keeps selection and place in a list of 20,000 over a restart, and draws only what is seen', async () => {
  const library = await mkdtemp(join(tmpdir(), 'commonplace-long-'))
  onTestFinished(() => rm(library, { recursive: true, force: true, maxRetries: 5 }))
  await writeLibrary(library, COUNT)
  const app = await startApp({ library })
  await allThere(app)
  const total = () => grid(app).getAttribute('aria-rowcount')
  expect(await total()).toBe(String(COUNT))

  // Through the list by the wheel, then far down by its scroll bar.
  await grid(app).hover()
  for (let turn = 0; turn < 20; turn++) await app.page.mouse.wheel(0, 600)
  await grid(app).evaluate((list) => (list.scrollTop = list.scrollHeight * 0.6))
  await expect.poll(async () => (await seen(app)).length).toBeGreaterThan(3)
  await app.page.waitForTimeout(500)
  expect(await grid(app).getByRole('row').count()).toBeLessThan(60)

  const before = await seen(app)
  const chosen = before[2]!
  await app.page.getByRole('row', { name: chosen.title }).click({ modifiers: ['Control'] })
  await expect.poll(async () => (await seen(app)).find(({ selected }) => selected)?.title).toBe(chosen.title)
  await app.page.waitForTimeout(500)
  const place = (await seen(app)).find(({ selected }) => selected)!

  await app.restart()
  await allThere(app)
  await expect.poll(async () => (await seen(app)).find(({ selected }) => selected)?.title).toBe(chosen.title)
  const after = (await seen(app)).find(({ selected }) => selected)!
  expect(Math.abs(after.y - place.y)).toBeLessThan(ROW)

  // From there on by keys; the ends are as near as anything else.
  await grid(app).focus()
  await app.page.keyboard.press('ArrowDown')
  await expect
    .poll(async () => (await seen(app)).find(({ selected }) => selected)?.title)
    .toBe(before[3]!.title)
  await app.page.keyboard.press('End')
  await expect.poll(async () => (await seen(app)).at(-1)?.selected).toBe(true)
  await app.page.keyboard.press('Home')
  await expect.poll(async () => (await seen(app))[0]?.selected).toBe(true)
  expect(await app.errors()).toEqual([])
}, 120_000)

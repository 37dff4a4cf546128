import { expect, it } from 'vitest'
import { isAlive, startApp } from './harness/index.ts'

it('opens the page at its own origin', async () => {
  const app = await startApp()
  expect(await app.url()).toBe('https://commonplace.invalid/')
  expect(await app.page.title()).toBe('Commonplace')
  expect(await app.page.evaluate((n: number) => document.hasFocus() && isSecureContext && n + 1, 2)).toBe(3)
  expect(await app.page.locator('body').evaluate((body) => body.tagName)).toBe('BODY')
  await app.screenshot('shell')
  const pids = app.pids()
  expect(await app.close('quit')).toBe(0)
  await expect.poll(() => pids.filter(isAlive)).toEqual([])
})

import { describe, expect, it } from 'vitest'
import { type App, startApp } from './harness/index.ts'

/** The settings in the journal, by id. */
const settings = (app: App) =>
  app.page.evaluate(async () => {
    const answer = (await window.commonplace.call('journal.since', { counter: 0 })) as {
      value: { entries: { id: string; value: unknown }[] }
    }
    return Object.fromEntries(answer.value.entries.map(({ id, value }) => [id, value]))
  })

describe.each(['quit', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const)('closing by %s', (how) => {
  it('lets the page write first', async () => {
    const app = await startApp()
    await app.page.evaluate(() => {
      window.commonplace.listen((event) => {
        if (event !== 'shell.flush') return
        const change = { kind: 'setting', id: 'written-at-the-end', value: { done: true } }
        void window.commonplace.call('journal.append', { changes: [change] })
      })
    })
    expect(await app.close(how)).toBe(0)
    await app.restart()
    expect(await settings(app)).toMatchObject({ 'written-at-the-end': { done: true } })
  })
})

describe('closing the window', () => {
  it('ends the process, and what the page wrote on its way out is there', async () => {
    const app = await startApp()
    await app.page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('closing-test', 1)
        request.onupgradeneeded = () => request.result.createObjectStore('values')
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error('not opened'))
      })
      addEventListener('pagehide', () => {
        const transaction = database.transaction('values', 'readwrite')
        transaction.objectStore('values').put('last words', 'key')
        transaction.commit()
      })
    })
    expect(await app.close('window')).toBe(0)
    await app.restart()
    const found = await app.page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('closing-test', 1)
          request.onsuccess = () => {
            const get = request.result.transaction('values').objectStore('values').get('key')
            get.onsuccess = () => resolve(get.result)
          }
        }),
    )
    expect(found).toBe('last words')
  })

  it('does not wait for a page that does not answer', async () => {
    const app = await startApp()
    await app.page.evaluate(() => {
      window.commonplace.listen(() => {
        // The app's own answer is kept back too.
        for (;;) if (performance.now() < 0) break
      })
    })
    const begun = Date.now()
    expect(await app.close('SIGTERM')).toBe(0)
    expect(Date.now() - begun).toBeLessThan(10_000)
  })
})

describe('a crash', () => {
  const reopened = 'The window crashed and was opened again'
  const title = (app: App) => app.page.title().catch(() => null)

  it.each(['browser', 'page'] as const)('of the %s is survived once', async (what) => {
    const app = await startApp()
    const crash = () =>
      what === 'browser' ? app.crashBrowser() : void app.cdp('Page.crash').catch(() => undefined)
    await crash()
    await expect.poll(() => app.output(), { timeout: 20_000 }).toContain(reopened)
    await expect.poll(() => title(app), { timeout: 20_000 }).toBe('Commonplace')
    await crash()
    expect(await app.exited()).toBe(1)
    expect(app.output()).toContain('crashed a second time')
  })
})

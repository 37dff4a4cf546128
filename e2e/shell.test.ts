import { expect, it } from 'vitest'
import { type App, isAlive, NotStarted, startApp } from './harness/index.ts'

const targets = async (app: App) => {
  const { targetInfos } = await app.cdp<{ targetInfos: { type: string; url: string }[] }>('Target.getTargets')
  return targetInfos.filter(({ type }) => type === 'page').map(({ url }) => url)
}

it('opens the page at its own origin, with nothing to go back to', async () => {
  const app = await startApp()
  expect(await app.url()).toBe('https://commonplace.invalid/')
  expect(await app.page.title()).toBe('Commonplace')
  expect(await app.page.evaluate(() => [history.length, isSecureContext])).toEqual([1, true])
  expect(await app.page.evaluate(() => navigator.storage.persist())).toBe(true)
  expect(await app.errors()).toEqual([])
})

it('leaves no process behind', async () => {
  const app = await startApp()
  const pids = app.pids()
  expect(pids.length).toBeGreaterThan(2)
  expect(await app.close('quit')).toBe(0)
  await expect.poll(() => pids.filter(isAlive), { timeout: 5_000 }).toEqual([])
})

it('sends a strict policy with the page, and the page runs nothing that was written into it', async () => {
  const app = await startApp()
  const policy = await app.page.evaluate(async () =>
    (await fetch('/')).headers.get('content-security-policy'),
  )
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|https?:/)
  const ran = await app.page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.body.append(script)
    const picture = document.createElement('div')
    picture.setAttribute('onclick', 'window.ran = true')
    document.body.append(picture)
    picture.click()
    await new Promise((resolve) => setTimeout(resolve, 100))
    return 'ran' in window
  })
  expect(ran).toBe(false)
})

it('stays where it is when something leads away, and closes every other page', async () => {
  const app = await startApp()
  await app.page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.com/'
    link.target = '_blank'
    document.body.append(link)
    link.click()
    window.open('https://example.com/')
    location.href = 'https://example.com/elsewhere'
  })
  await expect.poll(() => targets(app)).toEqual(['https://commonplace.invalid/'])
  // While a navigation is pending, the window is called after where it would lead.
  await expect.poll(() => app.page.title()).toBe('Commonplace')
  await app.page.evaluate(() => (location.href = '/elsewhere'))
  await expect.poll(() => targets(app)).toEqual(['https://commonplace.invalid/'])
})

it('tells a second start who holds the library', async () => {
  const app = await startApp()
  const second = startApp({ library: app.library })
  await expect(second).rejects.toThrow(NotStarted)
  await expect(second).rejects.toThrow(`is already open (Chromium shell, process ${app.pids()[0]})`)
  expect(await app.page.title()).toBe('Commonplace')
})

it('takes over what a killed process left behind', async () => {
  const app = await startApp()
  await app.kill9()
  await app.restart()
  expect(await app.page.title()).toBe('Commonplace')
})

it('answers calls in both directions whatever their size', async () => {
  const app = await startApp()
  const lengths = await app.page.evaluate(async () => {
    const text = 'ä"\\\u2028'.repeat(2_500_000)
    await window.commonplace.call('journal.append', {
      changes: [{ kind: 'setting', id: 'large', value: { text } }],
    })
    const answer = (await window.commonplace.call('journal.since', { counter: 0 })) as {
      value: { entries: { id: string; value: { text: string } }[] }
    }
    const [found] = answer.value.entries.filter(({ id }) => id === 'large')
    return [found?.value.text === text, text.length]
  })
  expect(lengths).toEqual([true, 10_000_000])
})

it('refuses calls that the contract does not know', async () => {
  const app = await startApp()
  expect(await app.page.evaluate(() => window.commonplace.call('shell.run', { command: 'x' }))).toMatchObject(
    {
      ok: false,
      error: { code: 'unknown-method' },
    },
  )
})

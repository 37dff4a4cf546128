import { describe, expect, it } from 'vitest'
import {
  type App,
  click,
  focusAppWindow,
  hasX,
  press,
  SHELL,
  startApp,
  type,
  unfocus,
} from './harness/index.ts'

/** Keys, mouse and focus as the X server gives them; Playwright's own keyboard never meets the browser's shortcuts. */
async function start(): Promise<App> {
  const app = await startApp({ focus: 'real', size: { width: 1200, height: 700 } })
  await app.page.getByRole('region', { name: 'Library' }).waitFor()
  focusAppWindow()
  await expect.poll(() => app.page.evaluate(() => document.hasFocus())).toBe(true)
  return app
}

const noteText = (app: App) => app.page.getByRole('textbox', { name: 'Note text' })

async function newNote(app: App): Promise<void> {
  press('ctrl+n')
  await noteText(app).waitFor()
  const box = await noteText(app).boundingBox()
  if (!box) throw new Error('The note has no place on the screen.')
  click(Math.round(box.x + 20), Math.round(box.y + 12))
  await expect
    .poll(() => noteText(app).evaluate((element) => element.contains(document.activeElement)))
    .toBe(true)
}

const windows = async (app: App) => {
  const { targetInfos } = await app.cdp<{ targetInfos: { type: string }[] }>('Target.getTargets')
  return targetInfos.filter((target) => target.type === 'page').length
}

describe.skipIf(!hasX || SHELL !== 'chromium')('with a real keyboard and mouse', () => {
  it('shortcuts reach the app, and none of the browser’s own does anything', async () => {
    const app = await start()
    await app.page.evaluate(() => Object.assign(window, { stayed: true }))
    press('ctrl+n')
    await noteText(app).waitFor()
    press(
      'ctrl+t',
      'ctrl+shift+n',
      'ctrl+h',
      'ctrl+j',
      'ctrl+p',
      'ctrl+r',
      'ctrl+l',
      'ctrl+s',
      'F5',
      'alt+Left',
      'F12',
    )
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    expect(await windows(app)).toBe(1)
    expect(await app.page.evaluate(() => 'stayed' in window)).toBe(true)
    press('Escape')
    press('ctrl+shift+p')
    await app.page.getByRole('dialog').waitFor()
    press('Escape')
    await app.page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('types into a note, dead keys too', async () => {
    const app = await start()
    await newNote(app)
    type('Plain words, ')
    const text = async () => (await noteText(app).innerText()).trimEnd()
    await expect.poll(text).toMatch(/Plain words,$/)
    // xdotool puts the dead key on a free key for a moment, which the browser sometimes learns too late: then once more.
    for (let attempt = 0; attempt < 8; attempt++) {
      press('dead_acute', 'e')
      await expect.poll(text).toMatch(/Plain words, [eé]$/)
      if ((await text()).endsWith('é')) break
      press('BackSpace')
      await expect.poll(text).toMatch(/Plain words,$/)
    }
    type('tude')
    await expect.poll(text).toMatch(/Plain words, étude$/)
  })

  it('hears when it loses the focus, and when it gets it back', async () => {
    const app = await start()
    await app.page.evaluate(() => {
      const heard: string[] = []
      Object.assign(window, { heard })
      for (const name of ['blur', 'focus']) window.addEventListener(name, () => heard.push(name))
    })
    unfocus()
    const heard = () => app.page.evaluate(() => (window as unknown as { heard: string[] }).heard)
    await expect.poll(heard).toEqual(['blur'])
    expect(await app.page.evaluate(() => document.hasFocus())).toBe(false)
    focusAppWindow()
    await expect.poll(heard).toEqual(['blur', 'focus'])
  })

  it('keeps what was typed just before the window is closed', async () => {
    const app = await start()
    await newNote(app)
    type('The last words')
    press('ctrl+w')
    expect(await app.exited()).toBe(0)
    await app.restart()
    await app.page.getByText('The last words').first().waitFor()
  })

  it('quits by its key', async () => {
    const app = await start()
    press('ctrl+q')
    expect(await app.exited()).toBe(0)
  })
})

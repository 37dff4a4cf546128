import { mkdir, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type App, startApp } from './harness/index.ts'
import { addSamples, SCENES } from './scenes.ts'

/** What a person who uses keys, a screen reader or the system's own colours relies on. */
let app: App
beforeAll(async () => {
  app = await startApp()
  await addSamples(app)
})
afterAll(() => app.dispose())
beforeEach(async () => {
  for (let times = 0; times < 4; times++) await app.page.keyboard.press('Escape')
})

const press = async (...keys: string[]) => {
  for (const key of keys) await app.page.keyboard.press(key)
}
const said = () => app.page.getByRole('status', { name: 'Announcements' }).innerText()
const reader = () => app.page.getByRole('region', { name: 'Reader' })
const sheet = () => reader().getByRole('group', { name: 'Article', exact: true })
const noteText = () => app.page.getByRole('textbox', { name: 'Note text' })
const focusedPane = () =>
  app.page.evaluate(
    () => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'] ?? null,
  )

it('has the landmarks and names by which screen readers and scripts find their way', async () => {
  const { page } = app
  for (const name of ['Library', 'Reader', 'Note'])
    expect(await page.getByRole('region', { name, exact: true }).count(), name).toBe(1)
  for (const role of ['banner', 'main', 'contentinfo'] as const)
    expect(await page.getByRole(role).count(), role).toBe(1)
  expect(await page.getByRole('grid', { name: 'Articles', exact: true }).getByRole('row').count()).toBe(2)
  expect(await page.getByRole('list', { name: 'Notes', exact: true }).getByRole('listitem').count()).toBe(1)
  for (const name of ['Filter articles', 'Note title', 'Note text'])
    expect(await page.getByRole('textbox', { name, exact: true }).count(), name).toBe(1)
  for (const name of ['Import…', 'New note'])
    expect(await page.getByRole('button', { name, exact: true }).count(), name).toBe(1)
  expect(await page.getByRole('status', { name: 'Announcements', exact: true }).count()).toBe(1)
  expect(await page.getByRole('heading', { level: 1 }).count()).toBeGreaterThan(0)

  await sheet().focus()
  await press('q')
  for (const name of ['Pin to note', 'Highlight', 'Copy with citation']) {
    await reader().getByRole('button', { name, exact: true }).waitFor()
    expect(await page.getByRole('button', { name, exact: true }).count(), name).toBe(1)
  }
})

it('goes round the panes with F6, both ways', async () => {
  await noteText().focus()
  const way: (string | null)[] = []
  for (let times = 0; times < 5; times++) {
    await press('F6')
    way.push(await focusedPane())
  }
  expect(way).toEqual(['toolbar', 'library', 'reader', 'note', 'toolbar'])
  const back: (string | null)[] = []
  for (let times = 0; times < 4; times++) {
    await press('Shift+F6')
    back.push(await focusedPane())
  }
  expect(back).toEqual(['note', 'reader', 'library', 'toolbar'])
})

it('steps out with Escape, from the innermost to the library', async () => {
  await noteText().focus()
  await press('Escape')
  expect(await focusedPane()).toBe('reader')
  await press('q')
  await reader().getByRole('button', { name: 'Pin to note' }).waitFor()
  await press('Escape')
  await reader().getByRole('button', { name: 'Pin to note' }).waitFor({ state: 'detached' })
  expect(await focusedPane()).toBe('reader')
  await press('Escape', 'Escape')
  expect(await focusedPane()).toBe('library')
})

it('gives the focus back when a dialog or a menu closes', async () => {
  for (const name of ['commands', 'go-to', 'settings-keys', 'theme', 'sort', 'details']) {
    const scene = SCENES.find((one) => one.name === name)!
    await sheet().focus()
    await scene.show(app)
    await press('Escape')
    await expect
      .poll(() => app.page.evaluate(() => document.activeElement?.closest('[data-pane]') !== null), {
        message: name,
      })
      .toBe(true)
    expect(await app.page.evaluate(() => document.activeElement !== document.body), name).toBe(true)
  }
})

/** Whether it can be seen that the focused element is focused; its description where not. */
const unseenFocus = () =>
  app.page.evaluate(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || focused === document.body) return null
    const drawn = (element: Element, pseudo?: string) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, pseudo)
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
    }
    // Text fields show their caret; a list that keeps the focus shows its current row.
    const hasCaret =
      focused.isContentEditable ||
      focused.matches('textarea, input:not([type]), input[type=text], input[type=search]')
    const active = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '')
    const row = active?.querySelector('[role=gridcell]')
    const rowShown = row ? getComputedStyle(row).borderTopColor !== 'rgba(0, 0, 0, 0)' : active !== null
    const label = focused.closest('label')
    const shown =
      drawn(focused) ||
      drawn(focused, '::before') ||
      (label && drawn(label)) ||
      hasCaret ||
      (active && rowShown)
    const name = focused.getAttribute('aria-label') ?? focused.innerText.slice(0, 40)
    return shown ? null : `${focused.tagName} ${focused.getAttribute('role') ?? ''} ${name}`
  })

/** Tabs until the focus is where it began; what was passed, and where nothing showed it. */
async function tabThrough(most: number) {
  const passed: string[] = []
  const unseen: string[] = []
  for (let times = 0; times < most; times++) {
    await press('Tab')
    const at = await app.page.evaluate(() => {
      const focused = document.activeElement
      if (!(focused instanceof HTMLElement)) return ''
      focused.dataset['passed'] ??= String(performance.now())
      return focused.dataset['passed']
    })
    if (passed.includes(at)) break
    passed.push(at)
    const found = await unseenFocus()
    if (found !== null) unseen.push(found)
  }
  return { passed: passed.length, unseen }
}

it('always shows where the focus is', async () => {
  await noteText().focus()
  const { passed, unseen } = await tabThrough(80)
  expect(unseen).toEqual([])
  expect(passed).toBeGreaterThan(15)
})

it.each([
  'details',
  'settings-appearance',
  'settings-keys',
  'settings-library',
  'save',
  'appearance',
  'find',
  'link',
])('always shows where the focus is: %s', async (name) => {
  const scene = SCENES.find((one) => one.name === name)!
  await scene.show(app)
  const { passed, unseen } = await tabThrough(60)
  await scene.leave?.(app)
  expect(unseen).toEqual([])
  expect(passed).toBeGreaterThan(2)
})

it('offers every command in the menu or the palette, with its keys', async () => {
  await sheet().focus()
  await press('q')
  await press('Control+,')
  await app.page.getByRole('tab', { name: 'Keys' }).click()
  const commands = await app.page.evaluate(() =>
    [...document.querySelectorAll('[role=tabpanel] li')].map((row) => ({
      label: row.querySelector('span')!.firstChild!.nodeValue ?? '',
      keys: row.querySelector('button[aria-label^="Keys for"]')?.textContent.split(', ')[0] ?? '',
    })),
  )
  expect(commands.length).toBeGreaterThan(50)
  await press('Escape')

  const offered = new Map<string, string>()
  const collect = async (role: string) => {
    const found = await app.page.evaluate(
      (wanted: string) =>
        [...document.querySelectorAll(`[role=${wanted}]`)].map((item) => {
          const [label] = [...item.querySelectorAll('span')].map((part) => part.textContent)
          return { label: label ?? '', keys: item.querySelector('kbd')?.textContent ?? '' }
        }),
      role,
    )
    for (const { label, keys } of found) if (!offered.get(label)) offered.set(label, keys)
  }

  await app.page.getByRole('button', { name: 'Menu', exact: true }).focus()
  await press('Enter')
  for (const name of ['File', 'Edit', 'View', 'Go', 'Article', 'Note', 'Help']) {
    const item = app.page.getByRole('menuitem', { name, exact: true })
    await expect
      .poll(() => item.evaluate((element) => element === document.activeElement), { message: name })
      .toBe(true)
    await press('ArrowRight')
    await expect.poll(() => app.page.getByRole('menu').count(), { message: name }).toBe(2)
    await collect('menuitem')
    await press('ArrowLeft')
    await expect.poll(() => app.page.getByRole('menu').count(), { message: name }).toBe(1)
    await press('ArrowDown')
  }
  await press('Escape', 'Escape')

  await sheet().focus()
  await press('q', 'Control+Shift+P')
  const first = app.page.getByRole('option').first()
  await first.waitFor()
  for (let page = 0; page < 16; page++) {
    await collect('option')
    for (let step = 0; step < 6; step++) await press('ArrowDown')
    await app.page.waitForTimeout(50)
  }
  await press('Escape')

  const missing = commands.filter(({ label, keys }) => {
    const shown = offered.get(label)
    return shown === undefined || (keys !== 'None' && !shown.includes(keys))
  })
  expect(missing).toEqual([])
})

it('says what was done: highlight, pin, save, import', async () => {
  await sheet().focus()
  await press('q')
  await expect.poll(said).toMatch(/^Quotation by /)
  await press('1')
  await expect.poll(said).toMatch(/^Highlighted in yellow/)
  await press('p')
  await expect.poll(said).toMatch(/^Pinned to/)
  await press('Control+s')
  await expect.poll(said).toBe('Saved')
  await press('j')
  await expect.poll(said).toMatch(/^Passage \d+ of \d+$/)

  const folder = `${app.folder}/new`
  await mkdir(folder)
  for (const n of [1, 2])
    await writeFile(`${folder}/${n}.txt`, `Letter ${n}\n\nThe boat left late, again and again.\n`)
  await app.drop([folder])
  await expect.poll(said).toMatch(/Imported 2 articles/)
})

it('moves nothing where the system asks for that', async () => {
  const moving = () =>
    app.page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) =>
          [undefined, '::before', '::after'].some((pseudo) => {
            const { transitionDuration, animationDuration } = getComputedStyle(element, pseudo)
            return [...transitionDuration.split(', '), ...animationDuration.split(', ')].some(
              (one) => parseFloat(one) > 0,
            )
          }),
        )
        .map((element) => element.className),
    )
  // An attempt before this one may have ended between the two.
  await app.page.emulateMedia({ reducedMotion: 'no-preference' })
  expect((await moving()).length).toBeGreaterThan(0)
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await moving()).toEqual([])
  for (const name of ['settings-keys', 'menu', 'commands', 'appearance']) {
    const scene = SCENES.find((one) => one.name === name)!
    await scene.show(app)
    expect(await moving(), name).toEqual([])
    expect(await app.page.evaluate(() => document.getAnimations().length), name).toBe(0)
    await scene.leave?.(app)
    // Keys would still go to what is closing.
    await app.page.locator('[role=dialog]:visible, [role=menu]:visible').first().waitFor({ state: 'hidden' })
  }
  await app.page.emulateMedia({ reducedMotion: 'no-preference' })
})

it('shows highlights, quotations, and what is chosen in the system’s own colours', async () => {
  await app.page.emulateMedia({ forcedColors: 'active' })
  const seen = await app.page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector)!)
    const mark = style('[data-reader-scroller] mark')
    const quotation = [...document.querySelectorAll('article *')].find(
      (element) =>
        getComputedStyle(element).textDecorationLine.includes('underline') &&
        element.tagName !== 'MARK' &&
        element.tagName !== 'A',
    )
    return {
      mark: mark.backgroundColor,
      page: style('body').backgroundColor,
      text: mark.color,
      quotation: quotation !== undefined,
      pressed: style('button[aria-pressed=true]').backgroundColor,
      plain: style('button[aria-pressed=false]').backgroundColor,
    }
  })
  await app.page.emulateMedia({ forcedColors: 'none' })
  expect(seen.mark).not.toBe(seen.page)
  expect(seen.mark).not.toBe(seen.text)
  expect(seen.quotation).toBe(true)
  expect(seen.pressed).not.toBe(seen.plain)
})

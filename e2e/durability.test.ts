import { execFileSync } from 'node:child_process'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { writeArticles } from './articles.ts'
import { type App, type Closing, startApp } from './harness/index.ts'
import { editor, newNote, pinQuotations, pins } from './on-screen.ts'

const KILLS = 30
/** What may be lost: nothing that is older. */
const GRACE_MS = 1000

/** Not innerText: that leaves out blocks that are not drawn because they are out of sight. */
const text = async (app: App) => (await editor(app).textContent()) ?? ''
const status = (app: App) => app.page.getByRole('status', { name: 'Announcements' })

/** Whole words only: a kill may come in the middle of one. */
const wordsIn = (shown: string) => [...shown.matchAll(/w(\d+);/g)].map(([, n]) => Number(n))

/** How long this machine takes for one small write that is synced to the disk, in ms: a busy one gets that much more grace. */
const writeTime = (app: App) =>
  app.page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('probe', 1)
        request.onupgradeneeded = () => request.result.createObjectStore('probe')
        request.onerror = () => reject(new Error('no probe'))
        request.onsuccess = () => {
          const started = performance.now()
          const transaction = request.result.transaction('probe', 'readwrite', { durability: 'strict' })
          transaction.objectStore('probe').put(started, 'time')
          transaction.oncomplete = () => {
            request.result.close()
            resolve(performance.now() - started)
          }
        }
      }),
  )

/** Puts the caret behind everything, so that what is typed next ends the note. */
async function toTheEnd(app: App) {
  // Not by a click: in its middle may be a pin, and that opens the reader.
  await editor(app).focus()
  await app.page.keyboard.press('Control+End')
  // Nobody types within a frame of moving the caret; the editor learns of it by an event.
  await app.page.waitForTimeout(150)
}

it(`loses nothing older than a second in ${KILLS} kills while typing and pinning`, async () => {
  const app = await startApp()
  const { harbour } = await writeArticles(app.folder)
  await app.drop([harbour])
  await app.page
    .getByRole('grid', { name: 'Articles' })
    .getByRole('row', { name: /Harbour Ferry/ })
    .dblclick()
  await newNote(app, 'Killed')
  await app.page.keyboard.type('w0; ')
  await app.page.waitForTimeout(1500)

  let next = 1
  let random = 7
  /** The moments at which words were typed and pins were there to be seen. */
  const typedAt = new Map<number, number>([[0, 0]])
  let pinned = 0
  let pinnedAt = 0
  for (let kill = 0; kill < KILLS; kill++) {
    random = (random * 16807) % 2147483647
    const until = Date.now() + 300 + (random % 1700)
    await toTheEnd(app)
    if (kill % 3 === 1) {
      const before = await pins(app).count()
      await pinQuotations(app, 1)
      await expect.poll(() => pins(app).count()).toBe(before + 1)
      pinned = before + 1
      pinnedAt = Date.now()
      await toTheEnd(app)
      await app.page.keyboard.press('Enter')
    }
    while (Date.now() < until) {
      await app.page.keyboard.type(`w${next}; `)
      typedAt.set(next, Date.now())
      next += 1
    }
    // What the keyboard was told and what stands in the note are the same before the kill, so a loss is a loss.
    const there = wordsIn(await text(app))
    expect([...typedAt.keys()].filter((word) => !there.includes(word))).toEqual([])
    const grace = GRACE_MS + 4 * (await writeTime(app))
    const killedAt = Date.now()
    await app.kill9()
    await app.restart()
    await expect.poll(() => text(app)).toContain('w0;')
    const found = wordsIn(await text(app))
    const owed = [...typedAt].filter(([, time]) => time < killedAt - grace).map(([word]) => word)
    expect(owed.filter((word) => !found.includes(word))).toEqual([])
    if (pinnedAt < killedAt - grace) expect(await pins(app).count()).toBe(pinned)
    // What was typed in the last second may be there or not; from here on the note is what it is.
    for (const word of typedAt.keys()) if (!found.includes(word)) typedAt.delete(word)
    pinned = await pins(app).count()
  }
  expect(pinned).toBeGreaterThan(0)
  expect(typedAt.size).toBeGreaterThan(KILLS)
}, 480_000)

for (const how of ['window', 'quit', 'SIGINT', 'SIGTERM'] satisfies Closing[])
  it(`keeps a keystroke from 50 ms before closing by ${how}`, async () => {
    const app = await startApp()
    await newNote(app, 'Closed')
    await app.page.keyboard.type('kept to the last lette')
    await app.page.waitForTimeout(50)
    await app.page.keyboard.type('r')
    await app.page.waitForTimeout(50)
    await app.close(how)
    await app.restart()
    await expect.poll(() => text(app)).toContain('kept to the last letter')
  })

it('is whole again after the browser profile was deleted', async () => {
  const app = await startApp()
  const { harbour, school } = await writeArticles(app.folder)
  await app.drop([harbour, school])
  const rows = app.page.getByRole('grid', { name: 'Articles' }).getByRole('row')
  await expect.poll(() => rows.count()).toBe(2)
  await rows.filter({ hasText: 'Harbour Ferry' }).dblclick()
  await newNote(app, 'Survivor')
  await app.page.keyboard.type('written before')
  await pinQuotations(app, 1)
  await expect.poll(() => pins(app).count()).toBe(1)
  await app.close('quit')
  await rm(join(app.library, 'profiles'), { recursive: true })

  await app.restart()
  await expect.poll(() => rows.count()).toBe(2)
  await app.page.getByRole('list', { name: 'Notes' }).getByText('Survivor').click()
  await expect.poll(() => text(app)).toContain('written before')
  expect(await pins(app).count()).toBe(1)
  await pins(app).first().click()
  await app.page
    .getByRole('region', { name: 'Reader' })
    .getByText('We have waited long enough')
    .first()
    .waitFor()
})

it('brings a second, older profile to where the library is', async () => {
  const app = await startApp()
  await newNote(app, 'First')
  await app.page.keyboard.type('one')
  await app.close('quit')
  const profiles = join(app.library, 'profiles')
  const aside = join(app.folder, 'profiles-then')
  await cp(profiles, aside, { recursive: true, filter: (path) => !/Singleton/.test(path) })

  await app.restart()
  await newNote(app, 'Second')
  await app.page.keyboard.type('two')
  await app.close('quit')
  await rm(profiles, { recursive: true })
  await cp(aside, profiles, { recursive: true })

  await app.restart()
  const notes = app.page.getByRole('list', { name: 'Notes' })
  await notes.getByText('Second').click()
  await expect.poll(() => text(app)).toContain('two')
  await notes.getByText('First').click()
  await expect.poll(() => text(app)).toContain('one')
})

const canMount = process.platform === 'linux' && process.getuid?.() === 0

it.skipIf(!canMount)(
  'says at once that the disk is full, goes on, and catches up when there is room',
  async () => {
    const app = await startApp()
    await newNote(app, 'Full')
    await app.page.keyboard.type('before ')
    await app.close('quit')
    // The journal alone on a disk of a few kilobytes.
    const journal = join(app.library, 'journal')
    const aside = join(app.folder, 'journal-then')
    await cp(journal, aside, { recursive: true })
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', journal])
    onTestFinished(() => void execFileSync('umount', ['-l', journal]))
    await cp(aside, journal, { recursive: true })
    execFileSync('sh', ['-c', `head -c 200000 /dev/zero > '${journal}/filler' || true`])

    await app.restart()
    await app.page.getByRole('list', { name: 'Notes' }).getByText('Full').click()
    await toTheEnd(app)
    // More than what is left of the file system's last page.
    await app.page.keyboard.insertText('during '.repeat(2000))
    await app.page
      .getByText(/disk.*full|no space|space left/i)
      .first()
      .waitFor()
    await app.page.keyboard.type('still typing')
    await expect.poll(() => text(app)).toMatch(/before (during )+still typing/)
    await rm(join(journal, 'filler'))
    await app.page
      .getByText(/^Saved$/)
      .first()
      .waitFor()
    await app.close('quit')
    await rm(join(app.library, 'profiles'), { recursive: true })
    await app.restart()
    await app.page.getByRole('list', { name: 'Notes' }).getByText('Full').click()
    await expect.poll(() => text(app)).toMatch(/before (during )+still typing/)
  },
)

it('refuses a library of a newer version and leaves it untouched', async () => {
  const app = await startApp()
  await app.close('quit')
  const path = join(app.library, 'library.json')
  const library = JSON.parse(await readFile(path, 'utf8')) as { format: number }
  const newer = JSON.stringify({ ...library, format: library.format + 1 })
  await writeFile(path, newer)
  await expect(app.restart()).rejects.toThrow(/newer/)
  expect(await readFile(path, 'utf8')).toBe(newer)
})

it('keeps working in a folder with a strange name', async () => {
  const folder = join(process.env['TMPDIR'] ?? '/tmp', `commonplace “Ünï” ${process.pid}`)
  await mkdir(folder, { recursive: true })
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const app = await startApp({ library: join(folder, 'my library') })
  await newNote(app, 'Strange')
  await app.page.keyboard.type('fine')
  await app.restart()
  await expect.poll(() => text(app)).toContain('fine')
  expect(await status(app).count()).toBe(1)
})

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type App, startApp } from './harness/index.ts'

/** Files that differ in every byte that counts; the names are awkward on purpose. */
const NAMES = ['plain.txt', 'with, comma.txt', 'Ünïcödé ’quoted’.txt', 'a#b%20c?.txt', 'sub/deep/inner.txt']

async function writeArticles(folder: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>()
  for (const name of NAMES) {
    const text = `A heading for ${name}\n\nThis is the text of an article about ${name}, long enough to be one.\n`
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
    hashes.set(name, createHash('sha256').update(text).digest('hex'))
  }
  return hashes
}

/** The names whose bytes have arrived in the library. */
const arrived = (app: App, hashes: Map<string, string>) =>
  [...hashes]
    .filter(([, sha]) => existsSync(join(app.library, 'originals', sha.slice(0, 2), sha)))
    .map(([name]) => name)

const choose = (app: App, what: 'files' | 'folder') => () =>
  app.page.evaluate((what: string) => {
    void window.commonplace
      .call('imports.choose', { what })
      .then((answer) => Object.assign(window, { answer }))
  }, what)

describe('files come in by their paths', () => {
  it('when they are chosen', async () => {
    const app = await startApp()
    const hashes = await writeArticles(app.folder)
    await app.chooseFiles(
      choose(app, 'files'),
      NAMES.map((name) => join(app.folder, name)),
    )
    await expect.poll(() => arrived(app, hashes), { timeout: 20_000 }).toEqual(NAMES)
  })

  it('when a folder is chosen', async () => {
    const app = await startApp()
    const folder = join(app.folder, 'a folder')
    const hashes = await writeArticles(folder)
    await app.chooseFiles(choose(app, 'folder'), [folder])
    await expect.poll(() => arrived(app, hashes), { timeout: 20_000 }).toEqual(NAMES)
  })

  it('when files and a folder are dropped together', async () => {
    const app = await startApp()
    const hashes = await writeArticles(app.folder)
    const [first = '', second = '', third = '', fourth = ''] = NAMES
    await app.drop([first, second, third, fourth, 'sub'].map((name) => join(app.folder, name)))
    await expect.poll(() => arrived(app, hashes), { timeout: 20_000 }).toEqual(NAMES)
    expect(await app.url()).toBe('https://commonplace.invalid/')
  })

  it('and nothing comes when the dialog is cancelled', async () => {
    const app = await startApp()
    await app.chooseFiles(choose(app, 'files'), null)
    await expect
      .poll(() => app.page.evaluate(() => (window as { answer?: unknown }).answer))
      .toEqual({ ok: true, value: { batchId: null } })
  })

  it('when there are a thousand at once, without a call for each', async () => {
    const app = await startApp()
    const files = await Promise.all(
      Array.from({ length: 1000 }, async (_, i) => {
        const path = join(app.folder, `${i}.xyz`)
        await writeFile(path, String(i))
        return path
      }),
    )
    const begun = Date.now()
    await app.drop(files)
    await app.page
      .getByText(/1,?000/)
      .first()
      .waitFor()
    expect(Date.now() - begun).toBeLessThan(20_000)
  })
})

describe('files go out', () => {
  const answerSaveDialog = (app: App, path: string | null) =>
    app.page.evaluate((path: string | null) => {
      window.commonplace.listen((event, payload) => {
        if (event !== 'saving.ask') return
        const { requestId } = payload as { requestId: string }
        void window.commonplace.call('saving.answer', { requestId, path })
      })
    }, path)
  const kind = { name: 'Markdown', extension: 'md' }

  it('to where the page’s dialog says, whole', async () => {
    const app = await startApp()
    const path = join(app.folder, 'out, ’put’.md')
    await answerSaveDialog(app, path)
    const text = 'é'.repeat(6_000_000)
    const answer = await app.page.evaluate(
      ({ kind, length }: { kind: object; length: number }) =>
        window.commonplace.call('saving.text', { suggestedName: 'x', kind, text: 'é'.repeat(length) }),
      { kind, length: text.length },
    )
    expect(answer).toEqual({ ok: true, value: { path } })
    expect((await readFile(path, 'utf8')) === text).toBe(true)
  })

  it('not at all when the person cancels', async () => {
    const app = await startApp()
    await answerSaveDialog(app, null)
    const answer = await app.page.evaluate(
      (kind: object) => window.commonplace.call('saving.text', { suggestedName: 'x', kind, text: 'x' }),
      kind,
    )
    expect(answer).toEqual({ ok: true, value: { path: null } })
  })

  it('as a copy of the library, which opens in a window of its own', async () => {
    const app = await startApp()
    const zip = join(app.folder, 'copy.zip')
    await answerSaveDialog(app, zip)
    await app.page.evaluate(() =>
      window.commonplace.call('journal.append', {
        changes: [{ kind: 'setting', id: 'mark', value: { copied: true } }],
      }),
    )
    expect(await app.page.evaluate(() => window.commonplace.call('library.saveCopy', {}))).toMatchObject({
      ok: true,
    })
    await app.chooseFiles(
      () => app.page.evaluate(() => void window.commonplace.call('library.openCopy', {})),
      [zip],
    )
    const info = () =>
      app.page.evaluate(() => window.commonplace.call('library.info', {})).catch(() => null) as Promise<{
        value: { folder: string; counter: number }
      } | null>
    await expect
      .poll(async () => (await info())?.value.folder ?? app.library, { timeout: 20_000 })
      .not.toBe(app.library)
    expect((await info())?.value.counter).toBeGreaterThan(0)
    expect(await app.close('quit')).toBe(0)
  })

  it('as a PDF of the page', async () => {
    const app = await startApp()
    const path = join(app.folder, 'page.pdf')
    await answerSaveDialog(app, path)
    const answer = await app.page.evaluate(() =>
      window.commonplace.call('saving.pdf', { suggestedName: 'page' }),
    )
    expect(answer).toEqual({ ok: true, value: { path } })
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

import { readFileSync } from 'node:fs'
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { smallArticle, writeBadFiles, writeHardFiles } from './bad-files.ts'
import { type App, startApp } from './harness/index.ts'
import { articleText, importDialog, openArticle, row, rows } from './on-screen.ts'

const summary = (app: App) => importDialog(app).locator('p').first().innerText()
const shown = (app: App) => importDialog(app).getByRole('button', { name: 'Done' }).waitFor()

/** What the summary says of each file that failed. */
async function failures(app: App): Promise<Map<string, string>> {
  await shown(app)
  const lines = await importDialog(app)
    .getByRole('group', { name: 'Files that failed' })
    .locator('span')
    .allInnerTexts()
  return new Map(lines.flatMap((text, index) => (index % 2 === 0 ? [[text, lines[index + 1] ?? '']] : [])))
}

/** Where processes and their memory can be looked at. */
const LINUX = process.platform === 'linux'

/** Resident memory of a process in MB. */
const memoryOf = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

const extractors = (app: App): number[] =>
  app.pids().filter((pid) => {
    try {
      return /extractor[^/]*\.js/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
    } catch {
      return false
    }
  })

describe('a batch with bad files in it', () => {
  it('says one sentence for each, and imports the good ones', async () => {
    const app = await startApp()
    const batch = join(app.folder, 'batch')
    await mkdir(batch)
    const expected = await writeBadFiles(join(batch, 'bad'))
    const good = await writeHardFiles(join(batch, 'good'))
    await app.drop([batch])
    const failed = await failures(app)
    expect([...failed.keys()].sort()).toEqual([...expected.keys()].map((name) => `bad/${name}`).sort())
    for (const [name, says] of expected) {
      const sentence = failed.get(`bad/${name}`) ?? ''
      expect(sentence).toMatch(says)
      expect(sentence.startsWith(`bad/${name} `)).toBe(true)
      expect(sentence).toMatch(/[^.]\.$/)
    }
    expect(await summary(app)).toBe(`${good.size} new articles, ${expected.size} files failed.`)
    await importDialog(app).getByRole('button', { name: 'Done' }).click()

    await expect.poll(() => rows(app)).toBe(good.size)
    for (const [title, words] of good) {
      await openArticle(app, title)
      const text = await articleText(app)
      for (const one of words) expect(text).toContain(one)
    }
    expect(await app.errors()).toEqual([])
  })

  it('knows the same bytes again, under any name, and walks folders once', async () => {
    const app = await startApp()
    const folder = join(app.folder, 'folder')
    await mkdir(join(folder, 'inner'), { recursive: true })
    await writeFile(join(folder, 'one.txt'), smallArticle('boats'))
    await cp(join(folder, 'one.txt'), join(folder, 'two.txt'))
    await cp(join(folder, 'one.txt'), join(folder, 'inner', 'three.txt'))
    await writeFile(join(folder, 'inner', 'four.txt'), smallArticle('bridges'))
    await app.drop([folder])
    await expect.poll(() => rows(app)).toBe(2)
    await app.page
      .getByText(/2 articles? (was|were) already in the library|already there/)
      .first()
      .waitFor()
    await app.drop([join(folder, 'two.txt')])
    await app.page
      .getByText(/1 article was already in the library|1 article already there/)
      .first()
      .waitFor()
    await expect.poll(() => rows(app)).toBe(2)

    // A folder is named like a page, and has nothing in it.
    await mkdir(join(app.folder, 'page.html'))
    await app.drop([join(app.folder, 'page.html')])
    expect([...(await failures(app)).values()]).toEqual([
      'page.html has no files in it; choose another folder.',
    ])
  })

  it('refuses what a file dialog gives in the same words', async () => {
    const app = await startApp()
    const paths = await Promise.all(
      ['a.pdf', 'b.txt'].map(async (name) => {
        const path = join(app.folder, name)
        await writeFile(path, name === 'a.pdf' ? '%PDF-1.7' : smallArticle('dialogs'))
        return path
      }),
    )
    await app.chooseFiles(() => app.page.getByRole('button', { name: 'Import…' }).first().click(), paths)
    expect((await failures(app)).get('a.pdf')).toContain('a.pdf is damaged and cannot be read as a PDF')
    expect(await summary(app)).toBe('1 new article, 1 file failed.')
    await row(app, /dialogs/).waitFor()
  })
})

describe('an extractor process', () => {
  it.runIf(LINUX)('that is killed costs only the file that it was reading', async () => {
    const app = await startApp()
    const folder = join(app.folder, 'folder')
    await mkdir(folder)
    // Long enough to be read for seconds.
    const paragraph = `<p>${smallArticle('a long book').repeat(4)}</p>\n`
    await writeFile(join(folder, 'slow.html'), `<title>Slow</title>${paragraph.repeat(20_000)}`)
    for (let n = 0; n < 5; n++) await writeFile(join(folder, `quick-${n}.txt`), smallArticle(`kill ${n}`))
    await app.drop([folder])
    await importDialog(app).getByRole('list', { name: 'Files being read' }).getByText('slow.html').waitFor()
    await expect.poll(() => rows(app)).toBe(5)
    const killed = extractors(app)
    expect(killed.length).toBeGreaterThan(0)
    for (const pid of killed) process.kill(pid, 'SIGKILL')
    const failed = await failures(app)
    expect([...failed]).toEqual([
      ['slow.html', expect.stringMatching(/^slow\.html made the reader stop and was left out; .+\.$/)],
    ])
    await expect.poll(() => rows(app)).toBe(5)

    await writeFile(join(app.folder, 'after.txt'), smallArticle('the time after'))
    await app.drop([join(app.folder, 'after.txt')])
    await row(app, /the time after/).waitFor()
  })
})

describe('five thousand files', () => {
  const COUNT = 5_000
  const STOP_AT = 300

  it('are imported while the window answers; stopping keeps what was done', async () => {
    const app = await startApp()
    const folder = join(app.folder, 'many')
    await mkdir(folder)
    for (let n = 0; n < COUNT; n++) await writeFile(join(folder, `${n}.txt`), smallArticle(`matter-${n}x`))

    await app.drop([folder])
    await expect.poll(() => rows(app)).toBeGreaterThan(0)
    await expect.poll(() => countInHeading(app), { timeout: 60_000 }).toBeGreaterThan(STOP_AT)
    const stopped = Date.now()
    await importDialog(app).getByRole('button', { name: 'Stop' }).click()
    await shown(app)
    expect(Date.now() - stopped).toBeLessThan(5_000)
    const [, said = '0'] = /^Stopped: ([\d,]+) new articles\.$/.exec(await summary(app)) ?? []
    const kept = Number(said.replace(',', ''))
    expect(kept).toBeGreaterThan(STOP_AT)
    expect(kept).toBeLessThan(COUNT)
    await expect.poll(() => countInHeading(app)).toBe(kept)
    await importDialog(app).getByRole('button', { name: 'Done' }).click()

    // Again, to the end; one file vanishes before its turn.
    await app.drop([folder])
    await importDialog(app)
      .getByText(/of 5,000 files/)
      .waitFor()
    await rm(join(folder, `${COUNT - 1}.txt`))
    const main = app.pids()[0] ?? 0
    const memory: number[] = []
    const answers: number[] = []
    const filter = app.page.getByRole('textbox', { name: 'Filter articles' })
    const running = () => importDialog(app).getByRole('button', { name: 'Stop' }).isVisible()
    for (let n = 0; await running(); n++) {
      const wanted = n % STOP_AT
      const begun = Date.now()
      await filter.fill(`matter-${wanted}x`)
      await row(app, new RegExp(`matter-${wanted}x`))
        .first()
        .waitFor()
      answers.push(Date.now() - begun)
      if (LINUX) memory.push(memoryOf(main))
      await app.page.waitForTimeout(500)
    }
    await filter.fill('')
    expect([...(await failures(app))]).toEqual([
      [`${COUNT - 1}.txt`, expect.stringContaining('is no longer there')],
    ])
    expect(await countInHeading(app)).toBe(COUNT - 1)
    expect(answers.length).toBeGreaterThan(5)
    expect(Math.max(...answers)).toBeLessThan(2_000)
    const third = Math.ceil(memory.length / 3)
    expect(Math.max(...memory.slice(-third))).toBeLessThan(Math.max(...memory.slice(0, third)) + 60)
    expect(Math.max(...memory)).toBeLessThan(300)
    expect(await app.errors()).toEqual([])

    await app.restart()
    await expect.poll(() => countInHeading(app)).toBe(COUNT - 1)
    const kinds = await readdir(join(app.library, 'originals'), { recursive: true, withFileTypes: true })
    expect(kinds.filter((entry) => entry.isFile())).toHaveLength(COUNT - 1)
  }, 180_000)
})

/** The number beside the heading “Articles”. */
async function countInHeading(app: App): Promise<number> {
  const text = await app.page.getByRole('button', { name: /^Articles/ }).innerText()
  return Number(/([\d,]+)\s*$/.exec(text)?.[1]?.replace(',', '') ?? -1)
}

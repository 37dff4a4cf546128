import { createHash, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { writeArticles } from './articles.ts'
import { writeRecords } from './generated-library.ts'
import { type App, startApp } from './harness/index.ts'
import {
  articleText,
  command,
  importDialog,
  messages,
  newNote,
  note,
  openArticle,
  pinQuotations,
  pins,
  reader,
  row,
  rows,
  saveAs,
} from './on-screen.ts'

const page = (title: string, paragraphs: readonly string[], url?: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${url ? `<link rel="canonical" href="${url}">` : ''}
<meta property="og:site_name" content="Fjord Post"><meta name="author" content="Jonas Vik"></head>
<body><article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`

const FERRY = [
  '“The boat will sail every day from the first of May,” said Ingrid Dahl, who is the mayor of the town.',
  '“Nobody should pay more than two crowns for it,” said Tomas Berg, the treasurer, at the same meeting.',
  'The council voted for the line after a long debate on Monday night. It had been closed for eleven years, and many people had written letters about it.',
]

const dialog = (app: App, name: string) => app.page.getByRole('dialog', { name })

describe('an import', () => {
  it('is undone and done again, and keeps what was worked with', async () => {
    const app = await startApp()
    const { harbour, school } = await writeArticles(app.folder)
    await app.drop([harbour, school])
    await expect.poll(() => rows(app)).toBe(2)
    await openArticle(app, /Harbour Ferry/)
    await newNote(app, 'Kept')
    await pinQuotations(app, 1)
    await command(app, 'Undo last import')
    await messages(app)
      .getByText(/Import undone: 1 article removed\. Kept.*Harbour Ferry.*highlighted or pinned/)
      .waitFor()
    await expect.poll(() => rows(app)).toBe(1)
    await messages(app).getByRole('button', { name: 'Redo import' }).click()
    await expect.poll(() => rows(app)).toBe(2)

    await app.restart()
    await command(app, 'Show last import')
    await importDialog(app).getByText('2 new articles.').waitFor()
    await importDialog(app).getByRole('group', { name: 'Files read' }).getByText('New').first().waitFor()
    await importDialog(app).getByRole('button', { name: 'Save report' }).click()
    const path = await saveAs(
      app,
      () => app.page.getByRole('menuitem', { name: 'As a table (CSV)…' }).click(),
      'report.csv',
    )
    await expect
      .poll(() => readFile(path, 'utf8').catch(() => ''))
      .toMatch(/"school.html","New","School roof/)
    await importDialog(app).getByRole('button', { name: 'Undo import' }).click()
    await expect.poll(() => rows(app)).toBe(1)
    expect(await app.errors()).toEqual([])
  })

  it('is paused and goes on', async () => {
    const app = await startApp()
    const folder = join(app.folder, 'many')
    await mkdir(folder)
    for (let n = 0; n < 400; n++)
      await writeFile(join(folder, `${n}.html`), page(`Report ${n}`, [...FERRY, `It was number ${n}.`]))
    await app.drop([folder])
    await importDialog(app).getByRole('button', { name: 'Pause' }).click()
    await importDialog(app)
      .getByText(/of 400 files, paused/)
      .waitFor()
    await app.page.waitForTimeout(1500)
    const count = await rows(app)
    const text = await importDialog(app)
      .getByText(/of 400 files/)
      .innerText()
    await app.page.waitForTimeout(1500)
    expect(
      await importDialog(app)
        .getByText(/of 400 files/)
        .innerText(),
    ).toBe(text)
    expect(count).toBeGreaterThan(0)
    await importDialog(app).getByRole('button', { name: 'Resume' }).click()
    await expect
      .poll(() => app.page.getByText('400 articles').count(), { timeout: 60_000 })
      .toBeGreaterThan(0)
  })
})

describe('a changed file', () => {
  it('is a new version, takes highlights along, and asks about changed words', async () => {
    const app = await startApp()
    const path = join(app.folder, 'ferry.html')
    await writeFile(path, page('The ferry is back', FERRY))
    await app.drop([path])
    await openArticle(app, /ferry is back/)
    await newNote(app, 'Ferry')
    await pinQuotations(app, 2)

    await writeFile(
      path,
      page('The ferry is back', [
        'This article was updated on Tuesday morning with the new price.',
        FERRY[0] ?? '',
        (FERRY[1] ?? '').replace('two crowns', 'three crowns'),
        FERRY[2] ?? '',
      ]),
    )
    await app.drop([path])
    await messages(app)
      .getByText(/1 article has a new version/)
      .waitFor()
    expect(await rows(app)).toBe(1)
    await expect.poll(() => articleText(app)).toContain('updated on Tuesday')
    await expect
      .poll(() => reader(app).locator('mark').allInnerTexts())
      .toEqual([expect.stringContaining('sail every day')])
    await reader(app).getByText('One highlight has no certain place').waitFor()

    // By keyboard alone.
    await command(app, 'Highlights to look at…')
    const looks = dialog(app, 'Highlights to look at')
    await looks.locator('del', { hasText: 'two' }).waitFor()
    await looks.locator('ins', { hasText: 'three' }).waitFor()
    await looks.getByRole('button', { name: 'Take the new wording' }).focus()
    await app.page.keyboard.press('Enter')
    await looks.waitFor({ state: 'hidden' })
    await expect.poll(() => reader(app).locator('mark').count()).toBe(2)
    // The note keeps what was pinned, says so, and takes the new words when it is told to.
    const pin = pins(app).nth(1)
    expect(await pin.locator('blockquote').innerText()).toContain('two crowns')
    await pin.getByText(/The source now reads: “Nobody should pay more than three crowns/).waitFor()
    expect(await pins(app).first().locator('[data-pin-news]').isVisible()).toBe(false)
    await note(app).getByRole('textbox', { name: 'Note text' }).focus()
    await command(app, 'Next pin whose source has changed')
    await expect.poll(() => pin.getAttribute('data-selected')).not.toBeNull()
    await app.page.getByRole('dialog').waitFor({ state: 'hidden' })
    await command(app, 'Take the source’s new wording')
    await expect.poll(() => pin.locator('blockquote').innerText()).toContain('three crowns')
    expect(await pin.locator('[data-pin-news]').isVisible()).toBe(false)
    expect(await pin.locator('figcaption').innerText()).toContain('¶ 3')
    await app.page.keyboard.press('Control+z')
    await expect.poll(() => pin.locator('blockquote').innerText()).toContain('two crowns')
    await pin.getByRole('button', { name: 'Take the new wording' }).click()
    await expect.poll(() => pin.locator('blockquote').innerText()).toContain('three crowns')
    await app.page.keyboard.press('Control+z')
    await expect.poll(() => pin.locator('blockquote').innerText()).toContain('two crowns')

    await reader(app).getByLabel('Text from').selectOption({ index: 1 })
    await expect.poll(() => articleText(app)).not.toContain('updated on Tuesday')
    await expect.poll(() => articleText(app)).toContain('two crowns')
    await app.restart()
    await expect.poll(() => reader(app).locator('mark').count()).toBe(2)
    await note(app)
      .getByText(/two crowns/)
      .first()
      .waitFor()
    expect(await app.errors()).toEqual([])
  })
})

describe('a possible duplicate', () => {
  it('is proposed, compared, kept as one and separated again', async () => {
    const app = await startApp()
    const [one, other] = [join(app.folder, 'from-mail.html'), join(app.folder, 'from-web.html')]
    await writeFile(one, page('The ferry is back', FERRY, 'https://www.post.example/ferry?utm_source=mail'))
    await writeFile(
      other,
      page(
        'The ferry is back',
        [...FERRY, 'More in the next issue of the paper.'],
        'http://post.example/ferry/',
      ),
    )
    await app.drop([one])
    await expect.poll(() => rows(app)).toBe(1)
    await app.drop([other])
    await expect.poll(() => rows(app)).toBe(2)
    await app.page.getByRole('button', { name: '1 possible duplicate' }).click()
    const duplicates = dialog(app, 'Possible duplicates')
    await duplicates.getByText('Both have the same address').waitFor()
    await duplicates.getByRole('button', { name: 'Compare the texts' }).click()
    await duplicates.locator('ins', { hasText: 'next issue' }).waitFor()
    await duplicates.getByRole('button', { name: 'Keep as one' }).click()
    await duplicates.getByText('No possible duplicates').waitFor()
    await app.page.keyboard.press('Escape')
    await duplicates.waitFor({ state: 'hidden' })
    await expect.poll(() => rows(app)).toBe(1)

    await openArticle(app, /ferry is back/)
    await reader(app).getByLabel('Text from').selectOption({ label: 'from-web.html' })
    await expect.poll(() => articleText(app)).toContain('next issue')
    await messages(app).getByRole('button', { name: 'Undo' }).last().click()
    await expect.poll(() => rows(app)).toBe(2)

    await command(app, 'Possible duplicates…')
    await duplicates.getByRole('button', { name: 'Keep both' }).click()
    await duplicates.getByText('No possible duplicates').waitFor()
    await app.page.keyboard.press('Escape')
    await app.restart()
    expect(await rows(app)).toBe(2)
    expect(await app.page.getByRole('button', { name: /possible duplicate/ }).count()).toBe(0)
    expect(await app.errors()).toEqual([])
  })
})

/** A library whose one article was read by an older extractor, which took a cookie notice for a part of it. */
async function writeOlderLibrary(folder: string): Promise<void> {
  const html = page('The ferry is back', FERRY)
  const sha256 = createHash('sha256').update(html).digest('hex')
  const paragraphs = ['We use cookies to show you what you like.', ...FERRY]
  const text = paragraphs.join('\n\n')
  const passages = paragraphs.map((words, order) => ({
    type: 'paragraph',
    role: 'body',
    level: null,
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    page: null,
    order,
    marks: [],
  }))
  const metadata = {
    title: 'The ferry is back',
    subtitle: null,
    authors: [],
    published: null,
    modified: null,
    siteName: null,
    url: null,
    language: 'en',
  }
  const revision = {
    id: `${sha256}/0/1`,
    sha256,
    part: 0,
    parts: 1,
    extractorVersion: 1,
    mediaType: 'text/html',
    metadata,
    text,
    bodyEnd: text.length,
    passages,
    quotations: [],
    warnings: [],
  }
  const createdAt = '2026-03-01T10:00:00.000Z'
  const base = () => ({ id: randomUUID(), createdAt, updatedAt: createdAt, deletedAt: null })
  const source = {
    id: randomUUID(),
    sha256,
    part: 0,
    fileName: 'ferry.html',
    mediaType: 'text/html',
    size: html.length,
    addedAt: createdAt,
    revisionId: revision.id,
  }
  const article = { ...base(), metadata, sources: [source], tags: [] }
  const annotationOf = (exact: string) => {
    const start = text.indexOf(exact)
    return {
      ...base(),
      articleId: article.id,
      sourceId: source.id,
      revisionId: revision.id,
      selectors: {
        quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start, end: start + exact.length, unit: 'utf-16' },
      },
      kind: 'highlight',
      colour: 'yellow',
      comment: '',
      tags: [],
      speaker: null,
    }
  }
  await writeRecords(folder, [
    ['article', article],
    ['correction', { ...base(), articleId: article.id, field: 'title', value: 'My own title' }],
    ['annotation', annotationOf('The council voted for the line')],
    ['annotation', annotationOf('We use cookies to show you what you like.')],
  ])
  const shard = sha256.slice(0, 2)
  await mkdir(join(folder, 'originals', shard), { recursive: true })
  await mkdir(join(folder, 'revisions', shard), { recursive: true })
  await writeFile(join(folder, 'originals', shard, sha256), html)
  await writeFile(join(folder, 'revisions', shard, `${sha256}.0.1.json`), JSON.stringify(revision))
}

it('reads the library again: corrections stand, highlights follow, and what changed is shown', async () => {
  const library = await mkdtemp(join(tmpdir(), 'commonplace-older-'))
  onTestFinished(() => rm(library, { recursive: true, force: true }))
  await writeOlderLibrary(library)
  const app = await startApp({ library })
  await openArticle(app, /My own title/)
  expect(await articleText(app)).toContain('cookies')
  await app.page.getByRole('button', { name: 'Read again' }).click()
  await app.page.getByRole('button', { name: 'Show what changed' }).click()
  const changes = dialog(app, 'Articles read again')
  await changes
    .getByText(/Text changed by \d+ words; .*1 highlight followed; 1 highlight needs a look/)
    .waitFor()
  await changes.getByRole('button', { name: 'Before and after' }).click()
  await changes.locator('del', { hasText: 'cookies' }).waitFor()
  await changes.getByRole('button', { name: 'Clear this list' }).click()
  await changes.waitFor({ state: 'hidden' })

  await expect.poll(() => articleText(app)).not.toContain('cookies')
  await row(app, /My own title/).waitFor()
  await reader(app)
    .getByText(/Jonas Vik/)
    .first()
    .waitFor()
  await expect
    .poll(() => reader(app).locator('mark').allInnerTexts())
    .toEqual(['The council voted for the line'])
  await command(app, 'Highlights to look at…')
  await dialog(app, 'Highlights to look at')
    .getByRole('button', { name: /earlier version|old wording/ })
    .click()
  await dialog(app, 'Highlights to look at').waitFor({ state: 'hidden' })
  await command(app, 'Read all articles again')
  await messages(app).getByText('All articles have been read by this version already.').waitFor()
  expect(await app.errors()).toEqual([])
})

it('imports what comes into the watched folder, and says once when the folder is gone', async () => {
  const app = await startApp()
  const folder = join(app.folder, 'Saved pages')
  await mkdir(folder)
  await writeFile(join(folder, 'old.html'), page('An old page', FERRY))
  await app.page.keyboard.press('Control+,')
  await app.page.getByRole('tab', { name: 'Library' }).click()
  await app.chooseFiles(() => app.page.getByRole('button', { name: 'Watch a folder…' }).click(), [folder])
  await app.page.getByText(folder, { exact: true }).waitFor()
  await app.page.keyboard.press('Escape')
  await row(app, /An old page/).waitFor()
  await writeFile(
    join(folder, 'new.html'),
    page('A new page', ['Something else altogether was said here.', ...FERRY.slice(1)]),
  )
  await row(app, /A new page/).waitFor()
  await messages(app).getByText('From Saved pages: imported 1 article').first().waitFor()

  await row(app, /An old page/).click()
  await app.page.keyboard.press('Delete')
  await expect.poll(() => rows(app)).toBe(1)
  await app.restart()
  await app.page.waitForTimeout(4000)
  expect(await rows(app)).toBe(1)
  await rm(folder, { recursive: true })
  await messages(app)
    .getByText(/The watched folder Saved pages is not there any more/)
    .waitFor({ timeout: 45_000 })
  expect(await app.errors()).toEqual([])
})

import { execFileSync, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installedChromium } from '../scripts/lib/chromium.mjs'
import { namesAside } from './harness/aside.ts'
import { type App, openSink, type Sink, startApp } from './harness/index.ts'
import { killHard, processTree } from './harness/processes.ts'
import { recordingOpener } from './harness/opener.ts'
import { hostileFragment, hostileMarkdown, hostilePage, hostileText, REFUSED_LINKS } from './hostile.ts'
import {
  articleText,
  articles,
  editor,
  importDialog,
  newNote,
  openArticle,
  pins,
  reader,
  row,
  rows,
} from './on-screen.ts'

const aside = namesAside()
const QUIET_MS = 1_500

let sink: Sink
let host: string
beforeAll(async () => {
  sink = await openSink(aside?.dns ?? null)
  host = `127.0.0.1:${sink.port}`
})
afterAll(async () => {
  await sink.close()
  aside?.remove()
})

const start = (options: Parameters<typeof startApp>[0] = {}) =>
  startApp({ ...options, ...(aside && { prefix: aside.prefix }) })

/**
 * What the security policy says of a paste while it is parsed into a document in which nothing runs anyway: that document
 * inherits the policy. It says nothing of loading, because nothing is loaded.
 */
const OF_PARSING = /^(Setting the document's base URI|Applying inline style|Executing inline event handler)/

/** Nothing ran, nothing was asked for, no loading was even refused, and the page is still the app. */
async function expectQuiet(app: App, { pasted = false } = {}) {
  await pause(QUIET_MS)
  expect(await app.page.evaluate(() => (window as { fired?: string }).fired ?? 'nothing')).toBe('nothing')
  const errors = await app.errors()
  expect(errors.filter((error) => !pasted || !OF_PARSING.test(error))).toEqual([])
  expect(sink.heard).toEqual([])
  expect(await app.url()).toBe('https://commonplace.invalid/')
}

/** Where the links of a place lead. */
const linksIn = (app: App, place: string) =>
  app.page.evaluate(
    (place: string) => [...document.querySelectorAll(`${place} a`)].map((link) => link.getAttribute('href')),
    place,
  )

/** Elements and attributes in a place that no article and no paste may bring. */
const strangersIn = (app: App, place: string) =>
  app.page.evaluate((place: string) => {
    const root = document.querySelector(place)
    const found = [...(root?.querySelectorAll('*') ?? [])].flatMap((element) => [
      ...(/^(script|style|link|meta|base|iframe|object|embed|video|audio|form|template|noscript|marquee)$/i.test(
        element.nodeName,
      )
        ? [element.nodeName]
        : []),
      ...element
        .getAttributeNames()
        .filter((name) => /^on|^(srcset|ping|action|formaction|background|poster|srcdoc)$/.test(name)),
      ...[element.getAttribute('src'), element.getAttribute('style')].filter(
        (value) => value?.includes('127.0.0.1') === true,
      ),
    ])
    return root ? found : ['the place is not there']
  }, place)

const ARTICLE = '[role=region][aria-label=Reader] article, section[aria-label=Reader] article'

describe('a hostile article', () => {
  it('is read as text, and nothing in it runs or loads', async () => {
    const app = await start()
    const files: [string, string][] = [
      ['lock.html', hostilePage(host, 'The Lock-Keeper’s Register')],
      ['lock-as.txt', hostilePage(host, 'The Register as Text')],
      ['lock-as.md', hostilePage(host, 'The Register as Markdown')],
      ['" onerror="alert(1).html', hostilePage(host, null)],
      ['<img src=x onerror=alert(1)>.md', hostileMarkdown(host)],
      ['$(touch fired) & `id`; lesson.txt', hostileText(host)],
      ['<svg onload=alert(1)>.pdf', '%PDF-1.7 nothing'],
    ]
    for (const [name, text] of files) await writeFile(join(app.folder, name), text)
    await app.drop(files.map(([name]) => join(app.folder, name)))
    await expect.poll(() => rows(app), { timeout: 20_000 }).toBe(files.length - 1)
    await importDialog(app).getByText('<svg onload=alert(1)>.pdf is damaged').waitFor()
    await importDialog(app).getByRole('button', { name: 'Done' }).click()

    for (const title of [/Lock-Keeper’s Register/, /Register as Text/, /Register as Markdown/, /onerror/]) {
      await openArticle(app, title)
      const text = await articleText(app)
      expect(text).toContain('The lock was built in two summers')
      expect(text).toContain('“Nobody counted the barges before me,” said the keeper, Anna Brandt.')
      expect(text).toContain('refused 0 and refused 1')
      expect(text).toContain('The last barge went through in the autumn of 1974')
      expect(text).not.toContain('window.fired')
      expect(await strangersIn(app, ARTICLE)).toEqual([])
      const links = await linksIn(app, ARTICLE)
      expect(links).toContain(`http://${host}/plain`)
      expect(links).toContain('mailto:keeper@lock.example')
      expect(links.filter((link) => !/^(https?:|mailto:)/.test(link ?? ''))).toEqual([])
    }

    await openArticle(app, /register in Markdown/i)
    expect(await articleText(app)).toContain('refused 0 and refused 1')
    expect(await strangersIn(app, ARTICLE)).toEqual([])
    const links = await linksIn(app, ARTICLE)
    expect(links).toContain(`http://${host}/markdown-link`)
    expect(links.filter((link) => !/^(https?:|mailto:)/.test(link ?? ''))).toEqual([])

    await openArticle(app, /How to write a script tag/)
    expect(await articleText(app)).toContain('between <script> and </script>')
    expect(await strangersIn(app, ARTICLE)).toEqual([])

    await articles(app).hover()
    await expectQuiet(app)
    await app.restart()
    await expect.poll(() => rows(app)).toBe(files.length - 1)
    await expectQuiet(app)
  })

  it('opens its links outside, and only those to the web and to mail', async () => {
    const opener = await recordingOpener()
    const app = await start({ env: opener.env })
    const path = join(app.folder, 'lock.html')
    await writeFile(path, hostilePage(host, 'The Lock-Keeper’s Register'))
    await app.drop([path])
    await row(app, /Register/).waitFor()
    await openArticle(app, /Register/)
    const link = (name: string) => reader(app).getByRole('article').getByRole('link', { name, exact: true })
    await link('the register').click()
    await expect.poll(() => opener.opened()).toEqual([`http://${host}/plain`])
    await link('the keeper').focus()
    await app.page.keyboard.press('Enter')
    await expect.poll(() => opener.opened()).toHaveLength(2)
    await link('the town').click({ button: 'middle' })
    await expect.poll(() => opener.opened()).toHaveLength(3)
    await link('the autumn of 1974').click({ modifiers: ['Control'] })
    await expect
      .poll(() => opener.opened())
      .toEqual([
        `http://${host}/plain`,
        'mailto:keeper@lock.example',
        `http://${host}/ping-link`,
        `http://${host}/last`,
      ])

    // The shell checks by itself, whatever the page lets through.
    const answers = await app.page.evaluate(
      (urls: string[]) =>
        Promise.all(urls.map((url) => window.commonplace.call('shell.openLink', { url }))) as Promise<
          { ok: boolean }[]
        >,
      [...REFUSED_LINKS, '', 'commonplace.invalid', '--help', '/etc/passwd'],
    )
    expect(answers.filter(({ ok }) => ok)).toEqual([])
    expect(await opener.opened()).toHaveLength(4)
    expect(await app.page.evaluate(() => 'fired' in window)).toBe(false)
    expect(sink.heard).toEqual([])
    expect(await app.url()).toBe('https://commonplace.invalid/')
  })
})

const EDITOR = '[aria-label="Note text"]'

/** Copies as another program does: what it says is put on the system's clipboard as it stands. */
async function copyFromElsewhere(app: App, formats: Record<string, string>) {
  await app.page.evaluate((formats: Record<string, string>) => {
    document.addEventListener(
      'copy',
      (event) => {
        event.preventDefault()
        event.stopImmediatePropagation()
        for (const [type, data] of Object.entries(formats)) event.clipboardData?.setData(type, data)
      },
      { capture: true, once: true },
    )
  }, formats)
  await app.page.getByRole('textbox', { name: 'Note title' }).press('Control+c')
}

async function expectCleanNote(app: App) {
  expect(await strangersIn(app, EDITOR)).toEqual([])
  const links = await linksIn(app, EDITOR)
  expect(links.filter((link) => !/^(https?:|mailto:)/.test(link ?? ''))).toEqual([])
}

describe('a hostile paste', () => {
  it('keeps its words and plain formatting, and nothing in it runs or loads', async () => {
    const app = await start()
    await newNote(app, 'Pasted')
    const html = hostileFragment(host)
    await copyFromElsewhere(app, { 'text/html': html, 'text/plain': 'plain words' })
    await editor(app).click()
    await app.page.keyboard.press('Control+v')
    await editor(app).getByText('From the register').waitFor()
    const inNote = (selector: string) => app.page.locator(`${EDITOR} ${selector}`).allInnerTexts()
    expect(await inNote('h2')).toEqual(['From the register'])
    expect(await inNote('strong')).toEqual(expect.arrayContaining(['two', 'bold by style']))
    expect(await inNote('em')).toEqual(expect.arrayContaining(['says', 'keeper']))
    expect(await inNote('ul > li')).toEqual(['gates', 'house'])
    expect(await inNote('ol > li')).toEqual(['first'])
    expect(await inNote('blockquote')).toEqual(['Nobody counted the barges before me.'])
    expect(await inNote('code')).toEqual(['register'])
    expect(await linksIn(app, EDITOR)).toContain(`http://${host}/plain`)
    const text = await editor(app).innerText()
    expect(text).toContain('The last barge went through in the autumn of 1974')
    expect(text).toContain('refused 0 and refused 1')
    expect(text).not.toContain('window.fired')
    await expectCleanNote(app)

    // As plain text, the tags of a text are words.
    await copyFromElsewhere(app, { 'text/plain': `<img src="http://${host}/plain-text" onerror="alert(1)">` })
    await editor(app).click()
    await app.page.keyboard.press('Control+End')
    await app.page.keyboard.press('Control+v')
    await editor(app).getByText('<img src=').waitFor()
    await expectCleanNote(app)
    await expectQuiet(app, { pasted: true })

    await app.restart()
    await editor(app).getByText('From the register').waitFor()
    await expectCleanNote(app)
    await expectQuiet(app)
  })

  it('is cleaned also when it looks like the editor’s own, and when it is dropped', async () => {
    const app = await start()
    await newNote(app, 'Forged')
    const text = {
      type: 'text',
      text: 'a forged link',
      format: 0,
      style: 'background:url(http://x.example)',
      mode: 'normal',
      detail: 0,
      version: 1,
    }
    const element = { direction: null, format: '', indent: 0, version: 1 }
    const forged = (namespace: string) =>
      JSON.stringify({
        namespace,
        nodes: [
          {
            ...element,
            type: 'paragraph',
            children: [
              {
                ...element,
                type: 'link',
                url: REFUSED_LINKS[0],
                target: '_blank',
                rel: 'opener',
                title: null,
                children: [text],
              },
              {
                ...element,
                type: 'iframe',
                src: `http://${host}/forged`,
                children: [{ ...text, text: ' and words inside' }],
              },
            ],
          },
          {
            type: 'pin',
            version: 1,
            pinId: '"><img src=x onerror=alert(1)>',
            words: '<img src=x onerror=alert(1)>',
            title: '<b>',
            url: REFUSED_LINKS[0],
            articleId: 'x',
            annotationId: 'y',
            authors: ['<script>'],
            speaker: null,
            year: null,
            siteName: null,
            published: null,
            locatorLabel: 'paragraph',
            locator: '1',
          },
        ],
      })
    const namespace = await app.page.evaluate(
      (place: string) =>
        (
          document.querySelector(place) as unknown as {
            __lexicalEditor?: { _config: { namespace: string } }
          } | null
        )?.__lexicalEditor?._config.namespace ?? '',
      EDITOR,
    )
    expect(namespace).not.toBe('')
    await copyFromElsewhere(app, { 'application/x-lexical-editor': forged(namespace), 'text/plain': 'x' })
    await editor(app).click()
    await app.page.keyboard.press('Control+v')
    await editor(app).getByText('a forged link and words inside').waitFor()
    await expect.poll(() => pins(app).count()).toBe(1)
    expect(await pins(app).first().innerText()).toContain('<img src=x onerror=alert(1)>')
    await pins(app).first().click()
    await expectCleanNote(app)

    const box = await editor(app).boundingBox()
    const at = { x: Math.round((box?.x ?? 0) + 40), y: Math.round((box?.y ?? 0) + 20) }
    const data = {
      items: [{ mimeType: 'text/html', data: hostileFragment(host) }],
      dragOperationsMask: 1,
    }
    for (const type of ['dragEnter', 'dragOver', 'drop'])
      await app.cdp('Input.dispatchDragEvent', { type, ...at, data })
    await editor(app).getByText('From the register').waitFor()
    await expectCleanNote(app)
    await expectQuiet(app, { pasted: true })
  })
})

describe('the sink', () => {
  it('hears the same article in an ordinary browser', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'commonplace-plain-'))
    // Without what would leave the page or wait for an answer before the rest is loaded.
    const page = hostilePage(host, 'The Lock-Keeper’s Register')
      .replace(/<meta http-equiv="refresh".*/, '')
      .replace(/<script>document.getElementById.*/s, '')
      .replaceAll(';alert(1)', '')
    await writeFile(join(folder, 'lock.html'), page)
    const [command = '', ...args]: string[] = [
      ...(aside?.prefix ?? []),
      installedChromium() ?? '',
      '--headless',
      '--no-sandbox',
      '--no-first-run',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE lock-keeper.example',
      `--user-data-dir=${join(folder, 'profile')}`,
      // Only keeps it from ending by itself.
      '--remote-debugging-pipe',
      join(folder, 'lock.html'),
    ]
    const browser = spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
    try {
      for (const heard of ['image', 'style.css', 'script.js', 'fetch', 'frame', 'svg-image', 'preload'])
        await expect.poll(() => sink.heard, { timeout: 20_000 }).toContain(`http /${heard}`)
      await expect.poll(() => sink.heard).toContain('websocket /socket')
      if (aside) await expect.poll(() => sink.heard.join(' ')).toContain('name lock-keeper.example')
    } finally {
      killHard(processTree(browser.pid ?? 0))
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    }
  })

  it.runIf(aside)('hears names that are asked for', async () => {
    const [command = '', ...args]: string[] = [
      ...(aside?.prefix ?? []),
      'getent',
      'ahostsv4',
      'control.example',
    ]
    try {
      execFileSync(command, args, { stdio: 'ignore', timeout: 5_000 })
    } catch {
      // The sink answers nothing.
    }
    await expect.poll(() => sink.heard).toContain('name control.example')
  })
})

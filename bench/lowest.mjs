// node bench/lowest.mjs PICTURES [--articles FOLDER] [--count 10] [--limit N]
//
// Reads the web pages with our extractor, takes the articles with the lowest scores, and opens each twice: the page as a browser shows it
// (without scripts and without the network) and the article as the built app's reader shows it. Writes one picture a page into the folder
// PICTURES, page and reader side by side, named by rank and page, and prints the scores.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { startApp } from '../e2e/harness/app.ts'
import { ensureBuild, ensureChromium, ensureDisplay, fail, ROOT } from '../scripts/lib/setup.mjs'

const options = process.argv.slice(2)
const option = (name, otherwise) => (options.includes(name) ? options[options.indexOf(name) + 1] : otherwise)
const pictures = options[0]?.startsWith('--') === false ? resolve(options[0]) : null
const folder = resolve(option('--articles', join(ROOT, '../shared/data/articles')), 'web-dev')
const scorer = resolve(folder, '../../../tools/score-articles.mjs')
const count = Number(option('--count', 10))
const limit = Number(option('--limit', Infinity))

/** Of each half of a picture, in CSS pixels. */
const HALF = { width: 900, height: 1400 }

async function extractor() {
  const outDir = join(ROOT, '.cache/bench-lowest')
  await build({
    root: ROOT,
    logLevel: 'error',
    configFile: false,
    resolve: { alias: [{ find: /^#shared\/(.*)$/, replacement: join(ROOT, 'src/shared/$1.ts') }] },
    build: { ssr: true, rolldownOptions: { input: join(ROOT, 'src/extractor/extract.ts') }, outDir },
  })
  return (await import(join(outDir, 'extract.js'))).extract
}

const isArticle = (line) => line.type === 'article'
const jsonLines = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/** The scorer's lines on the lowest pages: `{id, score, url}`. */
async function lowest(temporary) {
  const extract = await extractor()
  const truth = new Map(jsonLines(join(folder, 'truth.jsonl')).map((line) => [String(line.id), line]))
  const files = readdirSync(join(folder, 'html'))
    .filter((name) => isArticle(truth.get(name.split('.')[0]) ?? {}))
    .slice(0, limit)
  const predictions = []
  for (const file of files) {
    const result = await extract(file, readFileSync(join(folder, 'html', file)))
    predictions.push(
      result.ok
        ? { file, ok: true, article: { ...result.value.articles[0].metadata, ...result.value.articles[0] } }
        : { file, ok: false },
    )
  }
  const write = (name, lines) => {
    writeFileSync(join(temporary, name), lines.map((line) => JSON.stringify(line)).join('\n'))
    return join(temporary, name)
  }
  const ids = files.map((name) => name.split('.')[0])
  const paths = [
    write(
      'truth.jsonl',
      ids.map((id) => truth.get(id)),
    ),
    write('predictions.jsonl', predictions),
  ]
  const { stdout } = spawnSync(process.execPath, [scorer, ...paths, '--worst', String(count)], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  return stdout
    .trim()
    .split('\n')
    .slice(-Math.min(count, files.length))
    .map((line) => {
      const [id, score = ''] = /^(\S+)\s+(P \S+ R \S+)/.exec(line)?.slice(1) ?? []
      return { id, score, file: files.find((name) => name.startsWith(`${id}.`)) }
    })
}

async function pictureOfPage(browser, path) {
  const context = await browser.newContext({ viewport: HALF, javaScriptEnabled: false, offline: true })
  const page = await context.newPage()
  await page.goto(`file://${path}`, { waitUntil: 'domcontentloaded' })
  const tall = await page.evaluate(() => document.documentElement.scrollHeight).catch(() => HALF.height)
  const clip = {
    x: 0,
    y: 0,
    width: HALF.width,
    height: Math.min(Math.max(tall, HALF.height), 2 * HALF.height),
  }
  const taken = await page.screenshot({ timeout: 20_000, fullPage: true, clip })
  await context.close()
  return taken
}

async function pictureOfReader(app, path, temporary) {
  await app.drop([path])
  const text = app.page.getByRole('region', { name: 'Reader' }).getByRole('article')
  const shown = await text.waitFor({ timeout: 20_000 }).then(
    () => true,
    () => false,
  )
  await app.page.waitForTimeout(600)
  const picture = join(temporary, 'reader.png')
  await app.screenshot(picture)
  // The next page's article must not be mistaken for this one.
  if (shown) {
    await app.page.getByRole('grid', { name: 'Articles' }).getByRole('row').first().click()
    await app.page.keyboard.press('Control+a')
    await app.page.keyboard.press('Delete')
  }
  return readFileSync(picture)
}

/** Both pictures beside each other, under a line that says which page and score it is. */
async function sideBySide(browser, title, halves) {
  const page = await browser.newPage({ viewport: { width: 2 * HALF.width, height: HALF.height + 40 } })
  const images = halves
    .map((bytes) => `<img src="data:image/png;base64,${bytes.toString('base64')}" width="${HALF.width}">`)
    .join('')
  await page.setContent(
    `<style>body{margin:0;font:16px sans-serif}p{margin:0;padding:10px;height:20px}div{display:flex}img{object-fit:contain;object-position:top left;height:${HALF.height}px}</style><p></p><div>${images}</div>`,
  )
  await page.locator('p').evaluate((element, text) => {
    element.textContent = text
  }, title)
  const taken = await page.screenshot()
  await page.close()
  return taken
}

async function main() {
  if (pictures === null) throw new Error('Name the folder for the pictures: node bench/lowest.mjs PICTURES')
  if (!existsSync(join(folder, 'truth.jsonl')) || !existsSync(scorer)) {
    console.log(`There are no articles in ${folder}, so nothing was opened.`)
    return
  }
  await ensureBuild()
  const executablePath = await ensureChromium()
  const display = await ensureDisplay({ own: true, size: '1920x1600x24' })
  Object.assign(process.env, display.env)
  mkdirSync(pictures, { recursive: true })
  const temporary = mkdtempSync(join(tmpdir(), 'lowest-'))
  const pages = await lowest(temporary)
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
  const app = await startApp({ size: HALF })
  try {
    await app.page.emulateMedia({ reducedMotion: 'reduce' })
    // The reader alone.
    await app.page.keyboard.press('Control+1')
    for (const [at, { id, score, file }] of pages.entries()) {
      const path = join(temporary, `${id}.html`)
      writeFileSync(path, gunzipSync(readFileSync(join(folder, 'html', file))))
      const halves = [await pictureOfPage(browser, path), await pictureOfReader(app, path, temporary)]
      const name = `${String(at + 1).padStart(2, '0')}-${id}.png`
      writeFileSync(join(pictures, name), await sideBySide(browser, `${id}   ${score}`, halves))
      console.log(`${name}  ${score}`)
    }
  } finally {
    await app.dispose()
    await browser.close()
    display.stop()
    rmSync(temporary, { recursive: true, force: true })
  }
}

main().catch(fail)

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { installedChromium } from '../scripts/lib/chromium.mjs'

const LARGEST = 3_000_000
const PATIENCE = 25_000

const within = (promise, milliseconds) =>
  Promise.race([
    promise,
    new Promise((_, no) => setTimeout(() => no(new Error('It takes too long.')), milliseconds)),
  ])

const start = () =>
  chromium.launch({
    executablePath: installedChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND'],
  })

/** Prints pages (`{id, url}` with ID.html.gz in `folder`) to PDF files in `out`, unless they are there; returns their paths. */
export async function printPages(folder, pages, out) {
  mkdirSync(out, { recursive: true })
  const pathOf = ({ id }) => join(out, `${id}.pdf`)
  const open = pages.filter((page) => !existsSync(pathOf(page)))
  let browser = open.length ? await start() : null
  for (const [i, page] of open.entries()) {
    // A page that cannot be printed is not tried again.
    writeFileSync(pathOf(page), '')
    try {
      const html = gunzipSync(readFileSync(join(folder, `${page.id}.html.gz`))).toString('utf8')
      const pdf = await within(print(browser, page.url, html, i % 3 !== 0), PATIENCE)
      if (pdf.length < LARGEST) writeFileSync(pathOf(page), pdf)
    } catch (error) {
      console.log(`${page.id} was not printed: ${String(error.message).split('\n')[0]}`)
      await within(browser.close(), 3000).catch(() => undefined)
      browser = await start()
    }
  }
  await browser?.close()
  return pages.map(pathOf).filter((path) => existsSync(path) && readFileSync(path).length > 0)
}

async function print(browser, url, html, withEdges) {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  )
  await page.goto(url, { waitUntil: 'domcontentloaded' })
  const margin = { top: '0.4in', right: '0.4in', bottom: '0.4in', left: '0.4in' }
  const pdf = await page.pdf(withEdges ? { displayHeaderFooter: true, margin } : {})
  await context.close()
  return pdf
}

// One contestant of import.mjs: Readability over jsdom, one page after the other in this process.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { JSDOM, VirtualConsole } from 'jsdom'

const { paths } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const started = performance.now()
let read = 0
let failed = 0
for (const path of paths) {
  const bytes = readFileSync(path)
  const html = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  try {
    // A console of its own: complaints about style sheets are not what is measured.
    const { window } = new JSDOM(html, { url: 'https://example.org/', virtualConsole: new VirtualConsole() })
    new Readability(window.document).parse() ? (read += 1) : (failed += 1)
    window.close()
  } catch {
    failed += 1
  }
}
const seconds = (performance.now() - started) / 1000
const memory = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({ read, failed, memory, pagesPerSecond: paths.length / seconds }))

// From navigation start until the grid “Articles” answers a click, in the real shell, each time a fresh process of a library that was
// closed: 10, 1,000 and 20,000 articles in turn, medians of several rounds. Then `npm start` a second time, to its window:
//   node bench/opening.mjs [--rounds 9]
// Exit 1 when 1,000 articles take more than 1.5 times as long as 10, 20,000 more than twice, or the window 15 s.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startApp } from '../e2e/harness/app.ts'
import {
  ensureBuild,
  ensureChromium,
  ensureDisplay,
  ensureXdotool,
  fail,
  ROOT,
  run,
} from '../scripts/lib/setup.mjs'
import { libraryOf } from './opening.library.mjs'

const SIZES = [10, 1000, 20_000]
const BARS = { 1000: 1.5, 20_000: 2 }
const START_SECONDS = 15

const at = process.argv.indexOf('--rounds')
const ROUNDS = at === -1 ? 9 : Number(process.argv[at + 1])

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]

const WATCH = { NODE_OPTIONS: `--import=${new URL('./opening.watch.mjs', import.meta.url).href}` }

/** Milliseconds from navigation start until a row was in the grid, and until a click on it had selected it. */
async function measure(library) {
  const app = await startApp({ library, env: WATCH })
  await app.page.waitForFunction(() => 'opening' in window)
  const figures = await app.page.evaluate(() => window.opening)
  // What the click has opened is remembered, as when a person leaves.
  await app.page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1 }).waitFor()
  await app.page.waitForTimeout(500)
  await app.close('quit')
  await app.dispose()
  return figures
}

/** Seconds from `npm start` to its window on the display; ends the app again. */
async function start(env) {
  const begun = performance.now()
  const child = spawn('npm', ['start', '--silent'], { cwd: ROOT, detached: true, stdio: 'ignore', env })
  const find = ['search', '--sync', '--onlyvisible', '--name', '^Commonplace$']
  const { code } = await run('timeout', ['300', 'xdotool', ...find], { env, collect: true })
  const seconds = (performance.now() - begun) / 1000
  // A person looks at it for a while, too.
  await sleep(3000)
  process.kill(-child.pid, 'SIGTERM')
  // Those between npm and the app end sooner than the app, which takes its lock away last.
  for (let waited = 0; waited < 100 && existsSync(join(env.XDG_DATA_HOME, 'commonplace/lock')); waited++)
    await sleep(100)
  await sleep(500)
  if (code !== 0) throw new Error('`npm start` showed no window within five minutes.')
  return seconds
}

/** The second start of a person who has just begun: nothing but the first start was here before. */
async function secondStart() {
  if (!(await ensureXdotool())) {
    console.log('npm start was not timed: there is no xdotool here that would find its window.')
    return true
  }
  const home = mkdtempSync(join(tmpdir(), 'commonplace-start-'))
  const folders = { HOME: home, XDG_DATA_HOME: join(home, 'data'), XDG_CACHE_HOME: join(home, 'cache') }
  const env = { ...process.env, ...folders, XDG_CONFIG_HOME: join(home, 'config') }
  try {
    const first = await start(env)
    const second = await start(env)
    console.log(
      `npm start to its window: first ${first.toFixed(1)} s, second ${second.toFixed(1)} s (bar ${START_SECONDS} s)`,
    )
    return second < START_SECONDS
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function opening() {
  const root = join(ROOT, '.cache/bench/opening')
  const libraries = new Map()
  for (const size of SIZES)
    libraries.set(size, await libraryOf(root, size, (library) => startApp({ library })))

  const times = new Map(SIZES.map((size) => [size, []]))
  // The first round only warms the disk.
  for (let round = 0; round <= ROUNDS; round++)
    for (const size of SIZES) {
      const { answered } = await measure(libraries.get(size))
      if (round > 0) times.get(size).push(answered)
    }
  const base = median(times.get(SIZES[0]))
  let met = true
  for (const size of SIZES) {
    const all = times.get(size)
    const ratio = median(all) / base
    const bar = BARS[size]
    const judged = bar === undefined ? '' : `, ${ratio.toFixed(2)} times (bar ${bar})`
    const range = `${Math.round(Math.min(...all))} to ${Math.round(Math.max(...all))}`
    console.log(`${size.toLocaleString('en')} articles: ${Math.round(median(all))} ms (${range})${judged}`)
    met &&= bar === undefined || ratio <= bar
  }
  return met
}

async function main() {
  await ensureBuild()
  await ensureChromium()
  const display = await ensureDisplay({ own: true })
  Object.assign(process.env, display.env)
  const opened = await opening()
  const started = await secondStart()
  display.stop()
  process.exit(opened && started ? 0 : 1)
}

main().catch(fail)

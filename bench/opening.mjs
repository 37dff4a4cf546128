// Opening: from navigation start until the grid “Articles” answers a click, with 10, 1,000 and 20,000 articles in the library:
//   node bench/opening.mjs [--runs 7]
// Exit 1 when 1,000 articles take more than 1.5 times, or 20,000 more than 2 times, as long as 10.
import { startApp } from '../e2e/harness/app.ts'
import { ensureBuild, ensureChromium, ensureDisplay, fail } from '../scripts/lib/setup.mjs'

const SIZES = [10, 1_000, 20_000]
const LIMITS = { 1_000: 1.5, 20_000: 2 }
const at = process.argv.indexOf('--runs')
const RUNS = at === -1 ? 7 : Number(process.argv[at + 1])

/** In the page, from before its own scripts have run: clicks a row that is not chosen as soon as there is one; answers when it was. */
const watch = () =>
  new Promise((answered) => {
    let wanted
    const look = () => {
      const rows = [...document.querySelectorAll('[role=grid][aria-label="Articles"] [role=row]')]
      const chosen = (row) => row.getAttribute('aria-selected') === 'true'
      const same = rows.find((row) => row.textContent === wanted)
      if (same && chosen(same)) {
        answered(performance.now())
        return
      }
      const row = same ?? rows.find((other) => !chosen(other))
      if (row) {
        wanted = row.textContent
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          row.firstElementChild?.dispatchEvent(new MouseEvent(type, { bubbles: true, detail: 1 }))
      }
      requestAnimationFrame(look)
    }
    look()
  })

/** Puts articles into the library by its own journal; the next start fills the browser's storage from there. */
async function fill(app, size) {
  await app.page.evaluate(async (count) => {
    const time = (n) => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString()
    const article = (n) => ({
      id: crypto.randomUUID(),
      createdAt: time(n),
      updatedAt: time(n),
      deletedAt: null,
      tags: [],
      metadata: {
        title: `Report ${n} on the reopening of the harbour ferry and what it will cost`,
        subtitle: null,
        authors: [{ given: 'Marit', family: `Olsen ${n % 97}` }],
        published: time(n).slice(0, 10),
        modified: null,
        siteName: 'Fjord Post',
        url: `https://post.example/${n}`,
        language: 'en',
      },
      sources: [
        {
          id: crypto.randomUUID(),
          sha256: n.toString(16).padStart(64, '0'),
          part: 0,
          fileName: `report-${n}.html`,
          mediaType: 'text/html',
          size: 20_000,
          addedAt: time(n),
          revisionId: `${n.toString(16).padStart(64, '0')}/0/1`,
        },
      ],
    })
    for (let done = 0; done < count; done += 500) {
      const values = Array.from({ length: Math.min(500, count - done) }, (_, n) => article(done + n))
      const changes = values.map((value) => ({ kind: 'article', id: value.id, value }))
      const answer = await window.commonplace.call('journal.append', { changes })
      if (!answer.ok) throw new Error(answer.error.message)
    }
  }, size)
  await app.restart()
  await app.page.getByText(new RegExp(`^${size.toLocaleString('en')} articles`)).waitFor({ timeout: 120_000 })
}

async function open(app) {
  await app.page.reload({ waitUntil: 'commit' })
  return app.page.evaluate(watch)
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]

async function main() {
  await ensureBuild()
  await ensureChromium()
  const display = await ensureDisplay({ own: true })
  Object.assign(process.env, display.env)
  const apps = []
  try {
    for (const size of SIZES) {
      const app = await startApp()
      apps.push({ size, app, times: [] })
      await fill(app, size)
      await open(app)
    }
    for (let run = 0; run < RUNS; run++) for (const { app, times } of apps) times.push(await open(app))
    const base = median(apps[0].times)
    for (const { size, times } of apps) {
      const limit = LIMITS[size]
      const ratio = median(times) / base
      const verdict = limit
        ? ` ratio ${ratio.toFixed(2)} (at most ${limit}): ${ratio <= limit ? 'met' : 'MISSED'}`
        : ''
      console.log(
        `${String(size).padStart(6)} articles  median ${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})${verdict}`,
      )
      if (limit && ratio > limit) process.exitCode = 1
    }
  } finally {
    for (const { app } of apps) await app.dispose()
    display.stop()
  }
}

await main().catch(fail)

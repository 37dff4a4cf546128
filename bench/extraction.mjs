// npm run bench:extraction -- FOLDER [--no-peers] [--limit N] [--only NAME]
//
// Reads the pages and texts below FOLDER with our extractor, in the same process and run as Readability and defuddle, scores all of
// them with the scorer in FOLDER/../../tools and prints our bars and worst cases. `--only pdf` reads the sets whose folder's name
// holds “pdf”. Exit 1 when a bar is missed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { build } from 'vite'
import { judge, PDF_SPEED, SETS } from './extraction.bars.mjs'
import { pdfSpeed } from './extraction.pdf-speed.mjs'

const options = process.argv.slice(2)
const folder = resolve(options.find((one) => !one.startsWith('--')) ?? '.')
const limit = options.includes('--limit') ? Number(options[options.indexOf('--limit') + 1]) : Infinity
const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : ''
const scorer = resolve(folder, '../../tools/score-articles.mjs')
if (!SETS.some((set) => existsSync(join(folder, set.folder))) || !existsSync(scorer)) {
  console.log(`There are no articles to measure with in ${folder}, so nothing was measured.`)
  process.exit(0)
}

const root = resolve(import.meta.dirname, '..')
const out = join(root, '.cache/bench-extraction')
await build({
  root,
  logLevel: 'error',
  configFile: false,
  resolve: { alias: [{ find: /^#shared\/(.*)$/, replacement: join(root, 'src/shared/$1.ts') }] },
  build: {
    ssr: true,
    rolldownOptions: {
      input: {
        extract: join(root, 'src/extractor/extract.ts'),
        'read-pdf': join(root, 'src/extractor/pdf/read-pdf.ts'),
      },
    },
    outDir: out,
    emptyOutDir: true,
  },
})
const { extract } = await import(join(out, 'extract.js'))

/** Sets of the same files are read once. */
const filesKey = ({ folder: set, files }) =>
  join(set, files ?? (existsSync(join(folder, set, 'html')) ? 'html' : '.'))

const filesIn = (path) =>
  readdirSync(join(folder, path))
    .filter((name) => /\.(?:html\.gz|txt|mhtml|pdf)$/.test(name))
    .slice(0, limit)
    .map((name) => ({ name, path: join(folder, path, name) }))

const ours = async ({ name, path }) => {
  const result = await extract(name, readFileSync(path))
  if (!result.ok) return null
  const [{ metadata, text, bodyEnd }] = result.value.articles
  return { ...metadata, text, bodyEnd }
}

const peer = (read) => (file) => read(gunzipSync(readFileSync(file.path)).toString('utf8'))

/** Runs one reader over files; returns predictions as the headless command prints them, and times in milliseconds. */
const run = async (files, read) => {
  const times = []
  const lines = []
  for (const file of files) {
    const start = performance.now()
    let article = null
    try {
      article = await read(file)
    } catch {
      // A reader that gives up has read nothing.
    }
    times.push(performance.now() - start)
    lines.push(
      JSON.stringify(article ? { file: file.name, ok: true, article } : { file: file.name, ok: false }),
    )
  }
  times.sort((a, b) => a - b)
  return { lines, times }
}

const temporary = mkdtempSync(join(tmpdir(), 'bench-extraction-'))
const score = (set, lines, ...rest) => {
  const predictions = join(temporary, 'predictions.jsonl')
  writeFileSync(predictions, lines.join('\n'))
  const ids = new Set(lines.map((line) => JSON.parse(line).file.replace(/\.(?:html\.gz|txt|mhtml|pdf)$/, '')))
  const truth = join(temporary, 'truth.jsonl')
  const all = readFileSync(join(folder, set.folder, 'truth.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
  writeFileSync(truth, all.filter((line) => ids.has(String(JSON.parse(line).id))).join('\n'))
  const type = set.type ? ['--type', set.type] : []
  return spawnSync(process.execPath, [scorer, truth, predictions, ...type, ...rest], { encoding: 'utf8' })
    .stdout
}

const speed = ({ times }) => {
  const total = times.reduce((sum, time) => sum + time, 0)
  return `${((1000 * times.length) / total).toFixed(1)} files/s, median ${times[times.length >> 1].toFixed(1)} ms, slowest ${times.at(-1).toFixed(0)} ms`
}
const summary = (r) =>
  `F1 ${r.f1} (P ${r.precision} R ${r.recall}) exact ${r.exact} title ${r.title.right} author ${r.author.right}/${r.author.invented} date ${r.date.right}/${r.date.invented} empty ${r.empty}`

let missed = 0
for (const name of new Set(SETS.map(filesKey)).values().filter((key) => key.includes(only))) {
  if (!existsSync(join(folder, name))) continue
  const files = filesIn(name)
  const readers = { ours }
  if (!options.includes('--no-peers') && name.startsWith('web-dev')) {
    const { PEERS } = await import('./extraction.peers.mjs')
    for (const [title, read] of Object.entries(PEERS)) readers[title] = peer(read)
  }
  const results = {}
  for (const [title, read] of Object.entries(readers)) {
    results[title] = await run(files, read)
    console.log(`${name}: ${title.padEnd(24)} ${speed(results[title])}`)
  }
  if (SETS.some((set) => set.pdf && filesKey(set) === name)) {
    const { readPdf } = await import(join(out, 'read-pdf.js'))
    const { share, line } = await pdfSpeed(files, readPdf)
    console.log(`${name}: ${line} (bar ${PDF_SPEED})`)
    if (share < PDF_SPEED) missed++
  }
  for (const set of SETS.filter((one) => filesKey(one) === name)) {
    console.log(`\n${set.name}`)
    for (const title of Object.keys(readers))
      console.log(`  ${title.padEnd(24)} ${summary(JSON.parse(score(set, results[title].lines, '--json')))}`)
    for (const { line, holds } of judge(set.bars, JSON.parse(score(set, results.ours.lines, '--json')))) {
      console.log(line)
      if (!holds) missed++
    }
    console.log('  lowest:')
    for (const line of score(set, results.ours.lines, '--worst', '10').trim().split('\n').slice(-10))
      console.log(`    ${line}`)
  }
}
rmSync(temporary, { recursive: true })
process.exitCode = missed ? 1 : 0

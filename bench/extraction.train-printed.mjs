// node bench/extraction.train-printed.mjs FOLDER [--folds 5] [--limit N] [--write]
//
// Learns which blocks of a printed web page are its article's: prints the pages with truth in FOLDER/web-dev with an installed Chromium
// (without scripts and network; every third plain, the others with the browser's header and footer), reads the PDFs with the
// extractor's own code, labels blocks by aligning them with the truth, and learns two rounds of boosted trees, of which the second
// knows what the first thought of all blocks. The pages of FOLDER/printed-dev are left out and judged at the end. Printed and read
// pages are kept in .cache. `--write` writes src/extractor/pdf/web/trees.json.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { build } from 'vite'
import { binsOf, learn, predict } from './extraction.train.boost.mjs'
import { labelBlocks } from './extraction.train.labels.mjs'
import { scorePage, summarise } from './extraction.train.score.mjs'
import { storable } from './extraction.train.store.mjs'
import { printPages } from './extraction.train-printed.print.mjs'

const args = process.argv.slice(2)
const option = (name, fallback) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : fallback)
const folder = resolve(args[0] ?? '.')
if (!existsSync(join(folder, 'web-dev/truth.jsonl'))) {
  console.log(`There are no pages to learn from in ${folder}, so nothing was learned.`)
  process.exit(0)
}
const FOLDS = option('--folds', 5)
const COMMON = { leaves: 14, minWeight: 6, lambda: 5, columnShare: 0.3, rowShare: 0.6 }
const FIRST = { ...COMMON, trees: 80, rate: 0.15, seed: 3 }
const SECOND = { ...COMMON, trees: 160, rate: 0.08, seed: 5 }
/** A feature that brings less than this share of what all bring is left out: each takes its time on every block. */
const WORTH = 0.001
/** A page whose print shows less of the truth than this teaches nothing. */
const SHOWN = 0.55
const LEVELS = [0.4, 0.45, 0.5, 0.55, 0.6]

const root = resolve(import.meta.dirname, '..')
const out = join(root, '.cache/bench-train-printed')
await build({
  root,
  logLevel: 'error',
  configFile: false,
  resolve: { alias: [{ find: /^#shared\/(.*)$/, replacement: join(root, 'src/shared/$1.ts') }] },
  build: { ssr: join(root, 'bench/extraction.train-printed.parts.ts'), outDir: out, emptyOutDir: true },
})
const parts = await import(join(out, 'extraction.train-printed.parts.js'))

const truthOf = (set) =>
  new Map(
    readFileSync(join(folder, set, 'truth.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => [String(JSON.parse(line).id), JSON.parse(line)]),
  )

/** What a PDF's pages hold, kept for the next run. */
async function rawOf(path, kept) {
  if (existsSync(kept)) return deserialize(readFileSync(kept))
  const opened = await parts.openPdf(path, readFileSync(path))
  if (!opened.ok) return null
  const { pages, styles } = await parts.readPages(opened.value, 30_000)
  const { title } = await parts.readProperties(opened.value)
  await opened.value.loadingTask.destroy()
  writeFileSync(kept, serialize({ pages, styles: [...styles], title }))
  return { pages, styles: [...styles], title }
}

async function readSet(files, truth, name) {
  const cache = join(root, '.cache/train-printed', name)
  mkdirSync(cache, { recursive: true })
  const pages = []
  for (const path of files) {
    const id = path.split('/').at(-1).replace('.pdf', '')
    const raw = await rawOf(path, join(cache, `${id}.v8`))
    const gold = truth.get(id)
    if (!raw || !gold?.text) continue
    const layout = parts.layOut(raw.pages, new Map(raw.styles))
    const entries = parts.webEntries(layout)
    if (!entries.length) continue
    const view = parts.viewOf(entries, layout, raw.title)
    const texts = entries.map((entry) => parts.entryText(entry, layout).text)
    const names = Object.keys(parts.FEATURES)
    pages.push({
      id,
      view,
      texts,
      truth: gold.text,
      labels: labelBlocks(texts, gold.text),
      first: texts.map((_, i) => names.map((feature) => parts.FEATURES[feature](view, i))),
    })
  }
  return pages
}

const scored = (pages, pick) =>
  summarise(
    pages.map((page) =>
      scorePage(
        page.truth,
        page.texts
          .filter((_, i) => pick(page, i) && page.view.blocks[i].entry.kind !== 'caption')
          .join('\n\n'),
      ),
    ),
  )
const show = (what, { pages, f1, precision, recall }) =>
  `${what}: F1 ${f1.toFixed(4)} (P ${precision.toFixed(4)} R ${recall.toFixed(4)}) of ${pages} pages`

const web = truthOf('web-dev')
const held = existsSync(join(folder, 'printed-dev')) ? truthOf('printed-dev') : new Map()
const wanted = [...web.values()].filter(({ id, type }) => type === 'article' && !held.has(String(id)))
const printed = await printPages(
  join(folder, 'web-dev/html'),
  wanted.slice(0, option('--limit', Infinity)),
  join(root, '.cache/train-printed/pdf'),
)
const all = await readSet(printed, web, 'web')
const train = all.filter((page) => scored([page], ({ labels }, i) => labels[i]).recall >= SHOWN)
const heldFolder = join(folder, 'printed-dev/pdf')
const dev = held.size
  ? await readSet(
      readdirSync(heldFolder).map((name) => join(heldFolder, name)),
      held,
      'held',
    )
  : []
console.log(`${train.length} of ${all.length} pages show their article, ${dev.length} are held out`)
console.log(
  show(
    'labels, held out',
    scored(dev, ({ labels }, i) => labels[i]),
  ),
)

const size = train.reduce((sum, { texts }) => sum + texts.length, 0)
const labels = Float64Array.from(train.flatMap((page) => page.labels))
const groups = Int32Array.from(train.flatMap(({ texts }, i) => texts.map(() => i)))
const weights = Float64Array.from(
  train.flatMap(({ view: { blocks, words } }) =>
    blocks.map((block) => (1 + block.words) / Math.sqrt(words + 100)),
  ),
)
const average = weights.reduce((sum, weight) => sum + weight, 0) / size
weights.forEach((weight, i) => (weights[i] = weight / average))

const columnsOf = (pages, round) => {
  const rows = pages.flatMap((page) => page[round])
  return Array.from({ length: rows[0].length }, (_, k) => Float32Array.from(rows, (row) => row[k]))
}
const spread = (pages, values, name) => {
  let from = 0
  for (const page of pages) {
    page[name] = values.slice(from, from + page.texts.length)
    from += page.texts.length
  }
}
const numbers = (count) => Array.from({ length: count }, (_, i) => i)

/** Learns one round: what each page's blocks are thought to be by trees that have not seen it, and trees from all pages. */
function learnRound(round, all, options) {
  const every = columnsOf(train, round)
  const { gains } = learn(
    { columns: every.map(binsOf), labels, weights, rows: numbers(size), groups },
    options,
  )
  const total = gains.reduce((sum, gain) => sum + gain, 0)
  const used = numbers(all.length).filter((k) => gains[k] >= total * WORTH)
  const names = used.map((k) => all[k])
  const plain = used.map((k) => every[k])
  const columns = plain.map(binsOf)
  console.log(`${round}: ${names.length} of ${all.length} features`)
  const unseen = new Array(size)
  for (let fold = 0; fold < FOLDS; fold++) {
    const rows = numbers(size).filter((i) => groups[i] % FOLDS !== fold)
    const rest = numbers(size).filter((i) => groups[i] % FOLDS === fold)
    const likely = predict(learn({ columns, labels, weights, rows, groups }, options), plain, rest)
    rest.forEach((i, k) => (unseen[i] = likely[k]))
  }
  spread(train, unseen, `${round} likely`)
  const model = learn({ columns, labels, weights, rows: numbers(size), groups }, options)
  if (dev.length) {
    const seen = columnsOf(dev, round)
    const devColumns = used.map((k) => seen[k])
    spread(dev, predict(model, devColumns, numbers(devColumns[0].length)), `${round} likely`)
  }
  for (const level of LEVELS)
    for (const [what, pages] of [
      ['unseen', train],
      ['held out', dev],
    ])
      if (pages.length)
        console.log(
          show(
            `${round} ${level} ${what}`,
            scored(pages, (page, i) => page[`${round} likely`][i] >= level),
          ),
        )
  return { ...model, names }
}

const firstNames = Object.keys(parts.FEATURES)
const first = learnRound('first', firstNames, FIRST)
const secondNames = [...Object.keys(parts.SECOND_FEATURES), ...firstNames]
for (const page of [...train, ...dev]) {
  const judged = parts.judgedView(page.view, page['first likely'])
  const thoughts = Object.values(parts.SECOND_FEATURES)
  page.second = page.first.map((row, i) => [...thoughts.map((feature) => feature(judged, i)), ...row])
}
const second = learnRound('second', secondNames, SECOND)
if (args.includes('--write')) {
  const target = join(root, 'src/extractor/pdf/web/trees.json')
  writeFileSync(target, storable({ first, second }))
  console.log(`Written to ${target}.`)
}

// node bench/extraction.train.mjs FOLDER [--folds 5] [--threads 2] [--reuse] [--write]
//
// Learns which blocks of a web page are its article's, from the pages with truth in FOLDER/web-dev: features by the extractor's own
// code, labels by aligning the blocks with the truth, two rounds of boosted trees of which the second knows what the first thought
// of all blocks. Prints how the learned judge does on pages of sites that it has not seen (cross-validation by site).
// `--reuse` takes the pages as the run before read them. `--write` learns from all pages, writes src/extractor/html/select/trees.json and prints the figures in-sample too.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { build } from 'vite'
import { binsOf, predict } from './extraction.train.boost.mjs'
import { readData } from './extraction.train.data.mjs'
import { LearningPool } from './extraction.train.pool.mjs'
import { scorePage, summarise } from './extraction.train.score.mjs'
import { storable } from './extraction.train.store.mjs'

const args = process.argv.slice(2)
const option = (name, fallback) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : fallback)
const folder = resolve(args[0] ?? '.', 'web-dev')
if (!existsSync(join(folder, 'truth.jsonl'))) {
  console.log(`There are no pages to learn from in ${folder}, so nothing was learned.`)
  process.exit(0)
}
const FOLDS = option('--folds', 5)
const FIRST = { trees: 60, leaves: 16, rate: 0.18, columnShare: 0.25, seed: 1 }
const SECOND = { trees: 180, leaves: 24, rate: 0.08, columnShare: 0.25, seed: 2 }
const COMMON = { minWeight: 4, lambda: 4, rowShare: 0.5 }

const root = resolve(import.meta.dirname, '..')
const out = join(root, '.cache/bench-extraction-train')
await build({
  root,
  logLevel: 'error',
  configFile: false,
  resolve: { alias: [{ find: /^#shared\/(.*)$/, replacement: join(root, 'src/shared/$1.ts') }] },
  build: { ssr: join(root, 'bench/extraction.train.parts.ts'), outDir: out, emptyOutDir: true },
})
const parts = await import(join(out, 'extraction.train.parts.js'))

const kept = join(root, '.cache/extraction-train.v8')
const reuse = args.includes('--reuse') && existsSync(kept)
const pages = reuse ? deserialize(readFileSync(kept)) : readData(folder, parts)
if (!reuse) writeFileSync(kept, serialize(pages))
for (const page of pages) page.view = parts.viewOf(page.page, page.hints)
const blocks = pages.reduce((sum, { labels }) => sum + labels.length, 0)
console.log(`${pages.length} pages of ${new Set(pages.map(({ site }) => site)).size} sites, ${blocks} blocks`)

const labels = new Float64Array(blocks)
const weights = new Float64Array(blocks)
const groups = new Int32Array(blocks)
let row = 0
pages.forEach((page, p) => {
  page.from = row
  page.fold = [...page.site].reduce((hash, sign) => (hash * 31 + sign.charCodeAt(0)) >>> 0, 7) % FOLDS
  // A page counts as a page however many blocks it has; a long block counts for more than a short one.
  const worth = page.page.candidates.map(({ words }) => 0.5 + Math.min(3, Math.sqrt(words) / 4))
  const total = worth.reduce((a, b) => a + b, 0)
  const scale = (60 + Math.sqrt(total) * 6) / (total + 20)
  page.labels.forEach((label, i) => {
    labels[row] = label
    weights[row] = worth[i] * scale
    groups[row++] = p
  })
})

/** Columns of values a feature, over all pages' blocks. */
const columnsOf = (features, viewOf) => {
  const names = Object.keys(features)
  const columns = names.map(() => new Float32Array(blocks))
  for (const page of pages) {
    const view = viewOf(page)
    names.forEach((name, k) => {
      const feature = features[name]
      for (let i = 0; i < page.labels.length; i++) columns[k][page.from + i] = feature(view, i)
    })
  }
  return { names, columns }
}

// Of the many blocks that stand far from all text of the article every third teaches as much as all.
const NEAR = 12
for (const page of pages) {
  let last = -Infinity
  const far = page.labels.map((label, i) => i - (last = label ? i : last) > NEAR)
  let next = Infinity
  for (let i = far.length - 1; i >= 0; i--) {
    if (page.labels[i]) next = i
    far[i] &&= next - i > NEAR
  }
  page.taught = page.labels.flatMap((_, i) => {
    if (!far[i]) return [page.from + i]
    weights[page.from + i] *= 3
    return i % 3 === 0 ? [page.from + i] : []
  })
}
const rowsOf = (wanted) => Int32Array.from(pages.filter(wanted).flatMap(({ taught }) => taught))
const pool = new LearningPool(option('--threads', 2))
const fit = (binned, wanted, options) =>
  pool.learn({ columns: binned, labels, weights, groups, rows: rowsOf(wanted) }, { ...COMMON, ...options })

console.time('features')
const first = columnsOf(parts.FIRST, (page) => page.view)
const firstBinned = first.columns.map(binsOf)
console.timeEnd('features')
const own = Object.keys(parts.FIRST).length
const judgedNames = Object.fromEntries(Object.entries(parts.SECOND).slice(own))

const folds = Array.from({ length: FOLDS }, (_, k) => k)
const likely = (model, columns, page) =>
  Array.from(
    predict(
      model,
      columns,
      page.labels.map((_, i) => page.from + i),
    ),
  )

/** Both rounds, learned from the pages of `train`; the second learns from what first rounds thought of pages not their own. */
async function learnBoth(train) {
  const inner = train.length > 1 ? train : folds
  const [all, ...held] = await Promise.all([
    memo(train),
    ...inner.map((k) => memo(train.filter((fold) => fold !== k))),
  ])
  const thoughts = new Map()
  for (const page of pages) {
    const k = inner.indexOf(page.fold)
    thoughts.set(page, likely(k >= 0 ? held[k] : all, first.columns, page))
  }
  const judged = columnsOf(judgedNames, (page) => parts.judged(page.view, thoughts.get(page)))
  const binned = [...firstBinned, ...judged.columns.map(binsOf)]
  const second = await fit(binned, (page) => train.includes(page.fold), SECOND)
  return { all, second, thoughts, columns: [...first.columns, ...judged.columns] }
}
const learned = new Map()
/** A first model of some folds serves several second ones. */
const memo = (train) => {
  const key = train.join()
  if (!learned.has(key))
    learned.set(
      key,
      fit(firstBinned, (page) => train.includes(page.fold), FIRST),
    )
  return learned.get(key)
}

const bodyOf = (page, values) => {
  const { text, bodyEnd } = parts.canonicalText(parts.articleBlocks(page, values).blocks)
  return text.slice(0, bodyEnd)
}
const report = (title, results) => {
  console.log(title)
  for (const type of ['article', 'forum', 'documentation']) {
    const {
      pages: count,
      f1,
      precision,
      recall,
      exact,
      empty,
    } = summarise(results.filter(({ page }) => page.type === type).map(({ score }) => score))
    console.log(
      `  ${type.padEnd(14)} ${count} pages  F1 ${f1.toFixed(4)} (P ${precision.toFixed(4)} R ${recall.toFixed(4)})  exact ${exact.toFixed(3)}  empty ${empty}`,
    )
  }
}

console.log(`${rowsOf(() => true).length} blocks taught`)
const results = []
await Promise.all(
  folds.map(async (fold) => {
    const { second, columns } = await learnBoth(folds.filter((one) => one !== fold))
    for (const page of pages.filter((one) => one.fold === fold)) {
      const values = likely(second, columns, page)
      results.push({ page, values, score: scorePage(page.truth, bodyOf(page, values)) })
    }
  }),
)
report(`pages of unseen sites (${FOLDS} folds)`, results)

if (args.includes('--write')) {
  const { all, second, columns } = await learnBoth(folds)
  const seen = pages.map((page) => ({
    page,
    score: scorePage(page.truth, bodyOf(page, likely(second, columns, page))),
  }))
  report('the same pages as were learned from', seen)
  const names = [...first.names, ...Object.keys(judgedNames)]
  const text = storable({ first: { ...all, names: first.names }, second: { ...second, names } })
  writeFileSync(join(root, 'src/extractor/html/select/trees.json'), text)
  console.log(`trees.json: ${Math.round(text.length / 1000)} kB`)
  const gains = names.map((name, k) => [name, second.gains[k]]).sort((a, b) => b[1] - a[1])
  console.log(
    `most telling: ${gains
      .slice(0, 40)
      .map(([name]) => name)
      .join(', ')}`,
  )
}
await pool.close()

// node --expose-gc bench/statements.mjs [ARTICLES]
//
// Puts the quotations of many made-up articles (10,000 unless told) into the index of statements, then one article more, and sets
// the cost of that beside the cost of finding that article's quotations. Prints memory, and how many planted rewordings are found.
import { load } from './quotes.build.mjs'
import { articleText, articles } from './statements.articles.mjs'

const { Statements } = await load('src/renderer/statements/index.ts', 'bench-statements')
const { findQuotations } = await load('src/extractor/quotations/index.ts', 'bench-quotes')

const count = Number(process.argv[2] ?? 10_000)
const gc = globalThis.gc ?? (() => undefined)
const heap = () => {
  gc()
  return process.memoryUsage().heapUsed / 1048576
}
const timed = (work, times) => {
  const runs = []
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    work(n)
    runs.push(performance.now() - start)
  }
  return runs.sort((a, b) => a - b)[times >> 1]
}

const before = heap()
const statements = new Statements()
const planted = []
let sayings = 0
const start = performance.now()
for (const { quotations } of articles(count))
  for (const saying of quotations) {
    statements.add(saying)
    sayings++
    if (saying.rewords) planted.push(saying)
  }
const built = performance.now() - start
console.log(`${sayings} quotations of ${count} articles in ${(built / 1000).toFixed(1)} s`)
console.log(`memory ${(heap() - before).toFixed(0)} MB (bar 300)`)

const more = [...articles(60, count)]
const adding = timed((n) => {
  for (const saying of more[n].quotations) statements.add(saying)
}, 40)
const asking = timed((n) => {
  for (const saying of more[n].quotations) statements.variantsOf(saying)
}, 40)
const finding = timed((n) => {
  const text = articleText(more[n])
  findQuotations(
    text,
    [
      {
        type: 'paragraph',
        role: 'body',
        level: null,
        start: 0,
        end: text.length,
        page: null,
        order: 0,
        marks: [],
      },
    ],
    'en',
  )
}, 40)
console.log(
  `one article: finding its quotations ${finding.toFixed(2)} ms, adding them ${adding.toFixed(2)} ms`,
)
console.log(`             the other wordings of all of them ${asking.toFixed(2)} ms`)
const ratio = (adding + asking) / finding
console.log(`ratio ${ratio.toFixed(2)} (bar: under 50)`)

const sample = planted.filter((_, n) => n % Math.max(1, Math.floor(planted.length / 1000)) === 0)
const found = sample.filter((saying) => statements.variantsOf(saying).some(({ id }) => id === saying.rewords))
const strangers = sample.reduce(
  (sum, saying) => sum + statements.variantsOf(saying).filter(({ id }) => id !== saying.rewords).length,
  0,
)
console.log(`planted rewordings found: ${found.length} of ${sample.length}; other answers ${strangers}`)
process.exitCode = ratio < 50 && heap() - before < 300 ? 0 : 1

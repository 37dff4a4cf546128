// npm run bench:fuzz -- [--mutations 10000] [--seed 1] [--processes N] [--only N] [--keep FILE]
//
// Gives mutated fixtures and hostile files of all formats to the app's own pool of extractor processes, with its limits. Each must
// end in an article or in a named error. `--only` repeats one mutation of the same seed, `--keep` writes it to a file. Exit 1 when
// something is not contained, has no sentence, or an exception was met inside a reader by more than 0.5 %.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { appPool, ROOT } from './fuzz.build.mjs'
import { corpus } from './fuzz.corpus.mjs'
import { mutation } from './fuzz.mutate.mjs'
import { broken, faultOf, isWorthTelling, line, table } from './fuzz.report.mjs'

const HANG_MS = 90_000

const { values } = parseArgs({
  options: {
    mutations: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    processes: { type: 'string' },
    only: { type: 'string' },
    keep: { type: 'string' },
  },
})
const seed = Number(values.seed)
const formats = corpus(join(ROOT, 'src/extractor'))
const indexes =
  values.only === undefined
    ? Array.from({ length: Number(values.mutations) }, (_, n) => n)
    : [Number(values.only)]

// What the children said when they ended is wanted where one input is looked at.
const log = (error) => {
  if (values.only !== undefined) console.error(error)
}
const pool = await appPool({ size: values.processes && Number(values.processes), log })

/** The pool ends every job within its limits; one that is not answered long after them is not contained. */
async function read(file) {
  const { promise: hung, resolve } = Promise.withResolvers()
  const timer = setTimeout(() => resolve('the pool gave no answer'), HANG_MS)
  const job = { fileName: file.fileName, bytes: file.bytes, signal: new AbortController().signal }
  try {
    return await Promise.race([pool.extract(job), hung])
  } catch (error) {
    return `the pool threw ${error}`
  } finally {
    clearTimeout(timer)
  }
}

async function runOne(index) {
  const file = mutation(formats, seed, index)
  if (values.keep) writeFileSync(values.keep, file.bytes)
  const started = performance.now()
  const result = await read(file)
  const ms = performance.now() - started
  const { format, from, how } = file
  const about = { index, format, from, how, ms }
  const run =
    typeof result === 'string'
      ? { ...about, code: 'uncontained', fault: result }
      : { ...about, code: result.ok ? 'ok' : result.error.code, fault: faultOf(file, result) }
  if (isWorthTelling(run)) console.log(line(run))
  else if (values.only !== undefined) console.log(line(run), result.ok ? '' : result.error.message)
  return run
}

const runs = []
const left = indexes.values()
async function lane() {
  for (const index of left) runs.push(await runOne(index))
}
console.log(`${indexes.length} mutations with seed ${seed}, ${pool.size} processes`)
await Promise.all(Array.from({ length: pool.size }, lane))
pool.close()

console.log(table(runs))
const faults = broken(runs)
for (const fault of faults) console.log(`MISSED: ${fault}`)
process.exitCode = faults.length ? 1 : 0

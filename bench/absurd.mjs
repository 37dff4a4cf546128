// npm run bench:absurd -- [--only WORDS] [--seconds 60]
//
// Gives each file of absurd size to an extractor process of its own, without the pool's limits, and prints what it took: seconds of
// the clock and of the processor, peak of resident memory, and how it ended. `--only` takes those whose format and name hold the
// words. Exit 1 when a file takes more than the limits that the product sets for one.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { absurdFiles } from './absurd.files.mjs'
import { appParts } from './fuzz.build.mjs'
import { faultOf } from './fuzz.report.mjs'

const MB = 1024 * 1024
/** A clock tick of /proc is a hundredth of a second. */
const TICKS = 100
/** Asked for of a process on every file. */
const MOST_MEMORY = 500
const MOST_SECONDS = 20

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, seconds: { type: 'string', default: '60' } },
})
const { fork } = await appParts()

const about = (pid, file) => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
const peak = (pid) => Number(/^VmHWM:\s+(\d+)/m.exec(about(pid, 'status'))?.[1] ?? 0) / 1024
const used = (pid) => {
  const fields = about(pid, 'stat').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS
}

/** One file in a process of its own; what is seen last before it ends counts. */
function read({ fileName, bytes }) {
  const { promise, resolve } = Promise.withResolvers()
  const child = fork((error) => console.error(String(error).slice(0, 300)))
  const seen = { memory: 0, processor: 0 }
  let started = performance.now()
  const look = () => {
    seen.memory = Math.max(seen.memory, peak(child.pid))
    seen.processor = Math.max(seen.processor, used(child.pid))
  }
  const watch = setInterval(look, 50)
  const end = (result) => {
    look()
    clearInterval(watch)
    clearTimeout(timer)
    child.kill()
    resolve({ ...seen, seconds: (performance.now() - started) / 1000, result })
  }
  const timer = setTimeout(() => end('still reading'), Number(values.seconds) * 1000)
  child.onExit(() => end('ended'))
  child.onMessage((message) => {
    if (message.type !== 'ready') return end(message.result)
    started = performance.now()
    child.post({ id: 1, fileName, bytes })
  })
  return promise
}

const said = (result) => {
  if (typeof result === 'string') return result
  if (!result.ok) return `${result.error.code}: ${result.error.message}`
  const { articles } = result.value
  const warnings = [...new Set(articles.flatMap(({ warnings: own }) => own))]
  const passages = articles.reduce((sum, one) => sum + one.passages.length, 0)
  const quotations = articles.reduce((sum, one) => sum + one.quotations.length, 0)
  return [`${articles.length} articles, ${passages} passages, ${quotations} quotations`, ...warnings].join(
    '. ',
  )
}

const row = (cells) => console.log(`| ${cells.join(' | ')} |`)
row(['format', 'file', 'MB', 'seconds', 'of the processor', 'peak MB', 'gives'])
row(['---', '---', '--:', '--:', '--:', '--:', '---'])
const missed = []
for (const file of absurdFiles()) {
  if (!`${file.format} ${file.name}`.includes(values.only)) continue
  const bytes = file.make()
  const { memory, processor, seconds, result } = await read({ fileName: file.fileName, bytes })
  const fault = typeof result === 'string' ? result : faultOf({ fileName: file.fileName }, result)
  row([
    file.format,
    file.name,
    (bytes.length / MB).toFixed(1),
    seconds.toFixed(1),
    processor.toFixed(1),
    Math.round(memory),
    said(result),
  ])
  if (fault) missed.push(`${file.format}, ${file.name}: ${fault}`)
  if (memory > MOST_MEMORY) missed.push(`${file.format}, ${file.name}: ${Math.round(memory)} MB`)
  // A busy machine makes the clock run on; the processor's own time is what a file costs.
  if (Math.min(seconds, processor) > MOST_SECONDS)
    missed.push(`${file.format}, ${file.name}: ${seconds.toFixed(1)} s`)
}
for (const one of missed) console.log(`MISSED: ${one}`)
process.exitCode = missed.length ? 1 : 0

import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { nodeForApp, toolScript } from './node.mjs'
import { ROOT, run } from './run.mjs'

/** What one step of `npm test` came to. */
const outcome = (name, started, passed, failed, skipped, output) => ({
  name,
  seconds: (Date.now() - started) / 1000,
  passed,
  failed,
  skipped,
  output,
})

/** A check that is right or wrong as a whole: it counts as one test. With `tell` its last line is always shown. */
export const check = (name, args, { tell = false } = {}) => ({
  name,
  async run() {
    const started = Date.now()
    const { code, output } = await run(nodeForApp(), args(), { collect: true })
    const line = tell ? output.trim().split('\n').at(-1) : ''
    return { ...outcome(name, started, code === 0 ? 1 : 0, code === 0 ? 0 : 1, 0, output), line }
  },
})

/** Counts of vitest's JSON report. Files that could not even be loaded, and errors outside tests, fail once each. */
export function counts(report, code) {
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests, testResults } = report
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const failed = numFailedTests + unloaded
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: numPendingTests + numTodoTests }
}

/** One of vitest's projects; `args` answers the command line that runs it, to which the reporters are added. */
export const tests = (name, args) => ({
  name,
  async run() {
    const started = Date.now()
    const file = join(ROOT, `.cache/test/${name}.json`)
    rmSync(file, { force: true })
    mkdirSync(dirname(file), { recursive: true })
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { code, output } = await run(nodeForApp(), [...args(), ...reporters], { collect: true })
    try {
      const { passed, failed, skipped } = counts(JSON.parse(readFileSync(file, 'utf8')), code)
      return outcome(name, started, passed, failed, skipped, output)
    } catch {
      return outcome(name, started, 0, 1, 0, output)
    }
  },
})

export const vitest = (project) => tests(project, () => [toolScript('vitest'), 'run', '--project', project])

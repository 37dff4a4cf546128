// `npm test`: every check, in a fresh clone too. All steps run even when one fails; the last line counts.
import { join } from 'node:path'
import { ensureChromium, ensureDependencies, ROOT, Said, say, toolScript } from './lib/setup.mjs'
import { check, tests, vitest } from './lib/steps.mjs'

const script = (name) => join(ROOT, 'scripts', name)

/** Steps of one group run two at a time; a group begins when the one before it has ended. */
const GROUPS = [
  [
    check('lint', () => [
      toolScript('eslint'),
      '--max-warnings',
      '0',
      '--cache',
      '--cache-location',
      '.cache/eslint/',
      '.',
    ]),
    check('types', () => [script('types.mjs')]),
    check('format', () => [toolScript('prettier'), '--check', '--log-level', 'warn', '.']),
    check('build and size', () => [script('size.mjs')], { tell: true }),
    check('imports', () => [
      toolScript('dependency-cruiser', 'depcruise'),
      ...['src', 'e2e', 'bench', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
    ]),
    check('dead code', () => [toolScript('knip')]),
  ],
  [vitest('unit')],
  [vitest('browser')],
  [tests('e2e', () => [script('e2e.mjs')])],
]

const results = []

function report(result) {
  results.push(result)
  const { name, seconds, passed, failed, skipped, output } = result
  const numbers = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`].filter(
    Boolean,
  )
  console.log(
    `${failed ? 'FAILED' : 'ok    '}  ${name.padEnd(16)}${numbers.join(', ')}  (${seconds.toFixed(0)} s)`,
  )
  if (result.line && !failed) console.log(`        ${result.line}`)
  if (failed) console.log(`${output.trimEnd()}\n`)
}

async function inPairs(steps) {
  const waiting = [...steps]
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) report(await step.run())
  }
  await Promise.all([worker(), worker()])
}

function end() {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  // The exit waits for the line: standard output may be a pipe.
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`, () =>
    process.exit(sum('failed') === 0 && sum('passed') > 0 ? 0 : 1),
  )
}

async function main() {
  const started = Date.now()
  try {
    await ensureDependencies()
    await ensureChromium()
  } catch (error) {
    const output = error instanceof Said ? error.message : String(error?.stack ?? error)
    report({
      name: 'set-up',
      seconds: (Date.now() - started) / 1000,
      passed: 0,
      failed: 1,
      skipped: 0,
      output,
    })
    return end()
  }
  for (const group of GROUPS) await inPairs(group)
  say(`All steps took ${((Date.now() - started) / 1000).toFixed(0)} s.`)
  end()
}

await main()

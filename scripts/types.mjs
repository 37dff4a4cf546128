// Checks the types of every area, two at a time. Prints what tsc says; exit 1 when it says anything.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { nodeForApp, ROOT, run, toolScript } from './lib/setup.mjs'

const hasSources = (area) =>
  readdirSync(join(ROOT, area), { recursive: true }).some((file) => /\.tsx?$/.test(String(file)))

const areas = [...readdirSync(join(ROOT, 'src')).map((name) => `src/${name}`), 'e2e', 'bench'].filter(
  (area) => existsSync(join(ROOT, area, 'tsconfig.json')) && hasSources(area),
)

const waiting = [...areas]
let failed = false

async function worker() {
  for (let area = waiting.shift(); area; area = waiting.shift()) {
    const { code, output } = await run(nodeForApp(), [toolScript('typescript', 'tsc'), '-p', area], {
      collect: true,
    })
    if (code !== 0) {
      failed = true
      console.log(`${area}\n${output.trimEnd()}`)
    }
  }
}

await Promise.all([worker(), worker()])
process.exit(failed ? 1 : 0)

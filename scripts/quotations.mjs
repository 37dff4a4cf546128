// The headless command for quotations: `npm run --silent quotations -- FILE.jsonl` prints JSON lines and nothing else on standard output.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { ensureBuild, ensureDependencies, fail, nodeForApp, ROOT } from './lib/setup.mjs'

/** npm changes into the project's folder; files are meant from where the person stands. */
const cwd =
  process.env.npm_lifecycle_event === 'quotations' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()

async function main() {
  await ensureDependencies()
  await ensureBuild()
  const cli = spawn(nodeForApp(), [join(ROOT, 'out/main/quotations-cli.js'), ...process.argv.slice(2)], {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => cli.kill(signal))
  cli.on('error', fail)
  cli.on('close', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)))
}

main().catch(fail)

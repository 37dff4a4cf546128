import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { ensureBuild, ensureDependencies, fail, nodeForApp, ROOT } from './setup.mjs'

/**
 * Builds what has to be, runs a built headless command in this process's place and ends with its exit code. Nothing but the
 * command writes to standard output. `script` is the name in package.json: npm changes into the project's folder, but
 * files are meant from where the person stands.
 */
export async function runHeadless(script, built) {
  try {
    await ensureDependencies()
    await ensureBuild()
  } catch (error) {
    return fail(error)
  }
  const cwd =
    process.env.npm_lifecycle_event === script ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()
  const cli = spawn(nodeForApp(), [join(ROOT, 'out/main', built), ...process.argv.slice(2)], {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => cli.kill(signal))
  cli.on('error', fail)
  cli.on('close', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)))
}

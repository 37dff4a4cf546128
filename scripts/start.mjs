// `npm start -- [--shell electron|chromium] [--library DIR] [file or folder …]`: sets up what is missing, then opens the app.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { electronProgram, fetchElectron } from './lib/electron.mjs'
import {
  ensureBuild,
  ensureChromium,
  ensureDependencies,
  ensureDisplay,
  fail,
  nodeForApp,
  ROOT,
  Said,
} from './lib/setup.mjs'

const args = process.argv.slice(2)

/** The value of --shell, or null; the shell itself reads the rest and judges it. */
function chosenShell() {
  const own = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
  const at = own.findIndex((arg) => arg === '--shell' || arg.startsWith('--shell='))
  if (at === -1) return null
  return own[at].includes('=') ? own[at].slice('--shell='.length) : (own[at + 1] ?? null)
}

async function program() {
  const shell = chosenShell()
  if (shell === null || shell === 'electron') {
    const electron = electronProgram() ?? (await fetchElectron())
    // Chromium refuses its own sandbox to root.
    if (electron) return [electron, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ROOT]
    if (shell === 'electron')
      throw new Said(
        'Electron is not here and could not be fetched: try again with a network, or start with --shell chromium.',
      )
  }
  await ensureChromium()
  return [nodeForApp(), join(ROOT, 'out/main/chromium.js')]
}

async function main() {
  await ensureDependencies()
  await ensureBuild()
  const [command, ...first] = await program()
  const display = await ensureDisplay()
  const child = spawn(command, [...first, ...args], {
    // Names of files are meant from where the person stands, not from the project's folder.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: { ...process.env, ...display.env },
    stdio: 'inherit',
  })
  // The app writes what is unsaved and ends by itself; this process waits for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => fail(new Said(`The app could not be started: ${error.message}`)))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

main().catch(fail)

import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { nodeForApp, toolScript } from './node.mjs'
import { remembered } from './hash.mjs'
import { ROOT, say } from './run.mjs'

const PACKAGE = join(ROOT, 'node_modules/electron')
const DAY_MS = 24 * 60 * 60 * 1000
const PATIENCE_MS = 20_000

const version = () => JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version

/** The path of Electron's program when its binary has been fetched, else null. */
export function electronProgram() {
  const name = remembered('node_modules/electron/path.txt')
  const program = name && join(PACKAGE, 'dist', name)
  return program &&
    existsSync(program) &&
    remembered('node_modules/electron/dist/version')?.includes(version())
    ? program
    : null
}

/** The user's folder for what can be made again. */
export function cacheFolder(env = process.env, platform = process.platform) {
  if (platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Commonplace', 'Cache')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'Commonplace')
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'commonplace')
}

const failureFile = () => join(cacheFolder(), 'electron-not-fetched.json')

/** Whether fetching this version has failed within a day. */
export function failedLately(file = failureFile(), now = Date.now()) {
  try {
    const failure = JSON.parse(readFileSync(file, 'utf8'))
    return failure.version === version() && now - failure.at < DAY_MS
  } catch {
    return false
  }
}

export function rememberFailure(file = failureFile(), now = Date.now()) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ version: version(), at: now }))
}

function bytesUnder(folder) {
  let bytes = 0
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      bytes += entry.isDirectory() ? bytesUnder(path) : statSync(path).size
    }
  } catch {
    // It comes and goes while it is read.
  }
  return bytes
}

/** Runs a command to its end, and ends it when `progress()` has answered the same for too long. Says whether it worked. */
export function runWhileItMoves(command, args, { env, progress, patience = PATIENCE_MS, every = 500 }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env, stdio: 'ignore' })
    let last = progress()
    let moved = Date.now()
    const timer = setInterval(() => {
      const now = progress()
      if (now !== last) moved = Date.now()
      last = now
      if (Date.now() - moved > patience) child.kill('SIGKILL')
    }, every)
    const end = (worked) => {
      clearInterval(timer)
      resolve(worked)
    }
    child.on('error', () => end(false))
    child.on('exit', (code) => end(code === 0))
  })
}

/** Fetches Electron's binary. Gives up when nothing has come for 20 s, and then does not try again for a day. */
export async function fetchElectron() {
  if (failedLately()) return null
  say('Fetching Electron …')
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-electron-'))
  const fetched = await runWhileItMoves(nodeForApp(), [toolScript('electron', 'install-electron')], {
    // The download grows in the temporary folder before it is unpacked.
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
    progress: () => bytesUnder(folder) + bytesUnder(join(PACKAGE, 'dist')),
  })
  rmSync(folder, { recursive: true, force: true })
  const program = fetched ? electronProgram() : null
  if (program) return program
  rememberFailure()
  say(
    'Electron could not be fetched, so the window opens in the browser of this computer; the next try is in a day.',
  )
  return null
}

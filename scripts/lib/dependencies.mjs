import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { hashOf, remembered } from './hash.mjs'
import { ROOT, run, Said, say } from './run.mjs'

const MARK = 'node_modules/.commonplace-lock-hash'

const packagesOf = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages

/** Whether npm's own record of what it installed fits the lockfile, so that an `npm ci` by hand is not repeated. */
function fitsLockfile() {
  try {
    const installed = packagesOf('node_modules/.package-lock.json')
    return Object.entries(packagesOf('package-lock.json')).every(
      ([path, wanted]) =>
        path === '' || (installed[path] ? installed[path].version === wanted.version : wanted.optional),
    )
  } catch {
    return false
  }
}

/** npm as it is on the machine, not with the Node that `npm ci` is about to replace. */
function npm(args) {
  const own = join(ROOT, 'node_modules')
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(own))
  return run('npm', args, {
    env: { ...process.env, PATH: path.join(delimiter) },
    shell: process.platform === 'win32',
  })
}

/** Installs what package-lock.json names, when it is not there yet. */
export async function ensureDependencies() {
  const wanted = hashOf(['package-lock.json'])
  if (remembered(MARK) === wanted) return
  if (!existsSync(join(ROOT, 'node_modules')) || !fitsLockfile()) {
    say('Installing the packages that package-lock.json names …')
    const { code } = await npm(['ci', '--no-audit', '--no-fund'])
    if (code !== 0)
      throw new Said(
        'The packages could not be installed: see npm’s words above, then try again with a network.',
      )
  }
  writeFileSync(join(ROOT, MARK), wanted)
}

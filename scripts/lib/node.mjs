import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, Said } from './run.mjs'

const WANTED = 24
const PACKAGES = [`node-bin-${process.platform}-${process.arch}`]
const SHORT = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`

const binOf = (name, bin) => {
  const folder = join(ROOT, 'node_modules', name)
  if (!existsSync(join(folder, 'package.json'))) return null
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = join(folder, typeof bins === 'string' ? bins : bins[bin])
  return existsSync(file) ? file : null
}

/** The Node that runs the app: this one when it is new enough, else the one that came with the packages. */
export function nodeForApp() {
  if (Number(process.versions.node.split('.')[0]) >= WANTED) return process.execPath
  const node = [SHORT, ...PACKAGES].map((name) => binOf(name, 'node')).find((file) => file !== null)
  if (!node)
    throw new Said(
      `Node ${WANTED} or newer is needed, and none came with the packages for this machine. Install it and try again.`,
    )
  return node
}

/** The script behind a tool of the packages, to be run with nodeForApp(). */
export function toolScript(name, bin = name) {
  const script = binOf(name, bin)
  if (!script) throw new Said(`The package ${name} is missing. Delete node_modules and try again.`)
  return script
}

import { accessSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'
import { run, say } from './run.mjs'

/** Whether packages can be installed without asking anybody: Debian and its children, as root. */
export const canInstall = () =>
  process.platform === 'linux' &&
  process.getuid() === 0 &&
  existsSync('/etc/debian_version') &&
  onPath('apt-get')

/** Whether a command is on the PATH. */
export const onPath = (name) =>
  (process.env.PATH ?? '').split(':').some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })

const env = () => ({ ...process.env, DEBIAN_FRONTEND: 'noninteractive' })
const aptGet = (...args) => run('apt-get', args, { env: env() })

/** Installs Debian packages, after an update when the lists do not have them. Says whether it worked. */
export async function install(packages) {
  say(`Installing ${packages.join(', ')} …`)
  const once = async () => (await aptGet('install', '-y', '--no-install-recommends', ...packages)).code === 0
  if (await once()) return true
  return (await aptGet('update')).code === 0 && (await once())
}

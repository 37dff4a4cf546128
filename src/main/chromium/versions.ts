import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** The oldest browser in which the app's own page works. */
const OLDEST = 123

export const major = (version: string): number => Number.parseInt(version, 10)

export const isTooOld = (version: string): boolean => major(version) < OLDEST

/** The version of Chromium that the driver was made for. */
async function drivenVersion(): Promise<string> {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
    const { browsers } = JSON.parse(await readFile(join(folder, 'browsers.json'), 'utf8')) as {
      browsers: { name: string; browserVersion?: string }[]
    }
    return browsers.find(({ name }) => name === 'chromium')?.browserVersion ?? 'unknown'
  } catch {
    return 'unknown'
  }
}

/** What the browser says about itself; on Windows asking would open a window. */
async function installedVersion(executable: string): Promise<string> {
  if (process.platform === 'win32') return 'unknown'
  try {
    const { stdout } = await promisify(execFile)(executable, ['--version'], { timeout: 5_000 })
    return /\d+(\.\d+)+/.exec(stdout)?.[0] ?? 'unknown'
  } catch {
    return 'unknown'
  }
}

/** The sentence for a browser that cannot be used; `version` where it is known already. */
export async function cannotDrive(executable: string, version?: string): Promise<string> {
  const installed = version ?? (await installedVersion(executable))
  const driven = await drivenVersion()
  return `The browser ${executable} (version ${installed}) could not be started for Commonplace, which is made for version ${driven} and works from ${OLDEST} on: update it, or install a current Chromium, Chrome or Edge.`
}

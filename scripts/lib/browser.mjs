import { canInstall, install, onPath } from './apt.mjs'
import { installedChromium } from './chromium.mjs'
import { run, Said } from './run.mjs'

const noFonts = async () =>
  !onPath('fc-list') || (await run('fc-list', [], { collect: true })).output.trim() === ''

/** The path of a browser that the app can run in; on Debian as root it is installed when there is none. */
export async function ensureChromium() {
  const found = installedChromium()
  if (found) return found
  if (canInstall() && (await install(['chromium', ...((await noFonts()) ? ['fonts-dejavu-core'] : [])]))) {
    const installed = installedChromium()
    if (installed) return installed
  }
  throw new Said(
    'There is no Chromium, Chrome or Edge on this machine. Install one of them (on Debian: apt install chromium) and try again.',
  )
}

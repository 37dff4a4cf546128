import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

const FIXED = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
    const base = process.env[name]
    return base
      ? [
          join(base, 'Google\\Chrome\\Application\\chrome.exe'),
          join(base, 'Microsoft\\Edge\\Application\\msedge.exe'),
          join(base, 'Chromium\\Application\\chrome.exe'),
        ]
      : []
  }),
}

/** Ubuntu's package is a script around a snap, which may neither be driven nor write into the library's folder. */
const isSnap = (path) => {
  try {
    const real = realpathSync(path)
    return (
      /\/snap(\/|$)/.test(real) ||
      (statSync(real).size < 65_536 && readFileSync(real, 'utf8').includes('/snap/bin/'))
    )
  } catch {
    return false
  }
}

const runs = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The path of an installed Chromium, Chrome or Edge, or null. */
export function installedChromium() {
  const onPath = (process.env.PATH ?? '')
    .split(':')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return (FIXED[process.platform] ?? onPath).find((path) => runs(path) && !isSnap(path)) ?? null
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { failure, ok, type Result } from '#shared/result'
import { installedChromium } from '../../../scripts/lib/chromium.mjs'
import { clearStaleProfileLock } from './profile-lock'
import { cannotDrive, isTooOld } from './versions'

/** Made for tests, not for daily use. */
const UNDONE = [
  '--enable-automation',
  '--disable-popup-blocking',
  '--disable-hang-monitor',
  '--force-color-profile=srgb',
  '--disable-ipc-flooding-protection',
  '--unsafely-disable-devtools-self-xss-warnings',
]

const ARGUMENTS = [
  '--app=data:,',
  '--class=commonplace',
  // Nothing leaves this machine: no name has an address, and there is no proxy to ask.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
  '--disable-quic',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--no-first-run',
  '--disable-dev-shm-usage',
  '--hide-crash-restore-bubble',
  // No bar above the page that warns of the switches here.
  '--test-type',
]

/** Later the profile knows the window's size and place. */
const FIRST_SIZE = '--window-size=1240,780'

/** Starts the installed browser with one window of its own profile. Fails with one sentence. */
export async function launchBrowser(profile: string): Promise<Result<BrowserContext>> {
  const executable = installedChromium()
  if (executable === null)
    return failure(
      'no-browser',
      'There is no Chromium, Chrome or Edge on this machine: install one of them and start again.',
    )
  await clearStaleProfileLock(profile)
  let context: BrowserContext
  try {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: executable,
      headless: false,
      chromiumSandbox: process.getuid?.() !== 0,
      args: existsSync(join(profile, 'Default')) ? ARGUMENTS : [...ARGUMENTS, FIRST_SIZE],
      ignoreDefaultArgs: UNDONE,
      viewport: null,
      colorScheme: null,
      reducedMotion: null,
      forcedColors: null,
      contrast: null,
      acceptDownloads: false,
      serviceWorkers: 'block',
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: 30_000,
    })
  } catch (error) {
    const { message } = error as Error
    const why = /missing x server|\$DISPLAY|ozone_platform/i.test(message)
      ? 'There is no display to open a window on: start Commonplace in a graphical session.'
      : await cannotDrive(executable)
    return failure('browser', why)
  }
  const version = context.browser()?.version() ?? ''
  if (!isTooOld(version)) return ok(context)
  await context.close()
  return failure('browser', await cannotDrive(executable, version))
}

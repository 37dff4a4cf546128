import { spawn } from 'node:child_process'
import { canInstall, install, onPath } from './apt.mjs'
import { Said, say } from './run.mjs'

const needsNone = () => process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY

/** Starts Xvfb on a free display of its own choice. Answers the display's name and the process. */
function startXvfb(size) {
  return new Promise((resolve, reject) => {
    const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      // Its own group: Ctrl-C in the terminal must reach the app before its display goes.
      detached: true,
    })
    let words = ''
    child.stderr.on('data', (chunk) => (words += chunk))
    child.on('error', () => reject(new Said('Xvfb, the virtual display, could not be started.')))
    child.on('exit', () => reject(new Said(`Xvfb, the virtual display, ended at once: ${words.trim()}`)))
    child.stdio[3].once('data', (chunk) => resolve({ display: `:${String(chunk).trim()}`, child }))
  })
}

/**
 * A display to show windows on: the one that is there, else a virtual one (installed on Debian as root).
 * Answers { env, stop }: what to add to a child's environment, and what ends the virtual display. `own` asks for a
 * virtual one where one can be had, so that nothing else on the screen disturbs.
 */
export async function ensureDisplay({ own = false, size = '1280x800x24' } = {}) {
  const stay = { env: {}, stop: () => undefined }
  if (needsNone() && !(own && process.platform === 'linux' && onPath('Xvfb'))) return stay
  if (!onPath('Xvfb') && !(canInstall() && (await install(['xvfb']))))
    throw new Said(
      'There is no display to open a window on. Start this in a graphical session, or install Xvfb for a virtual one (on Debian: apt install xvfb).',
    )
  const { display, child } = await startXvfb(size)
  if (!own) say(`There is no display here: running on a virtual one (${display}) that nobody sees.`)
  const stop = () => child.kill()
  process.once('exit', stop)
  return { env: { DISPLAY: display, WAYLAND_DISPLAY: '' }, stop }
}

/** xdotool, which makes real key strokes and clicks. Answers whether it is there. */
export async function ensureXdotool() {
  return process.platform === 'linux' && (onPath('xdotool') || (canInstall() && (await install(['xdotool']))))
}

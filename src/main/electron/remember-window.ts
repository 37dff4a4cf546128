import { writeFileSync } from 'node:fs'
import type { BrowserWindow } from 'electron'
import type { WindowState } from './window-state'

type Watched = Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized' | 'isFullScreen' | 'isDestroyed'> & {
  on(event: (typeof CHANGES)[number] | 'close', listener: () => void): unknown
}

const SOON_MS = 500
const CHANGES = [
  'resize',
  'move',
  'maximize',
  'unmaximize',
  'enter-full-screen',
  'leave-full-screen',
] as const

/** Writes where the window is, a little after it stopped changing and when it closes. */
export function rememberWindow(window: Watched, path: string, log: (error: unknown) => void): void {
  let timer: NodeJS.Timeout | undefined

  function write(): void {
    clearTimeout(timer)
    timer = undefined
    if (window.isDestroyed()) return
    const state: WindowState = {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
      fullScreen: window.isFullScreen(),
    }
    try {
      writeFileSync(path, JSON.stringify(state))
    } catch (error) {
      log(error)
    }
  }

  const soon = (): void => {
    timer ??= setTimeout(write, SOON_MS)
  }
  for (const event of CHANGES) window.on(event, soon)
  window.on('close', write)
}

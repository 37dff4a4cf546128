import { join } from 'node:path'
import type { BrowserWindow, BrowserWindowConstructorOptions, Menu, Screen, Session, Shell } from 'electron'
import { contextTemplate } from './context-menu'
import { guardNavigation } from './navigation'
import { checksSpelling } from './network'
import { ORIGIN } from './origin'
import { rememberWindow } from './remember-window'
import { fitWindow, readWindowState, SMALLEST, type WindowState } from './window-state'

export interface WindowParts {
  BrowserWindow: typeof BrowserWindow
  Menu: typeof Menu
  screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>
  session: Session
  shell: Pick<Shell, 'openExternal'>
  copyText: (text: string) => void
  platform: string
  preload: string
  /** Where the window's place is remembered. */
  stateFile: string
  log: (error: unknown) => void
}

/** Everything that a page could use beyond the web is off; the preload's few calls are all it has. */
export function windowOptions(
  { bounds }: WindowState,
  preload: string,
  session: Session,
  platform: string,
): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Commonplace',
    show: false,
    webPreferences: {
      preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: checksSpelling(platform),
    },
  }
}

/** Opens the window where it was, and leads it to the page. */
export function openWindow(parts: WindowParts): BrowserWindow {
  const { screen, stateFile, log } = parts
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const state = fitWindow(readWindowState(stateFile), areas, screen.getPrimaryDisplay().workArea)
  const window = new parts.BrowserWindow(windowOptions(state, parts.preload, parts.session, parts.platform))
  const openOutside = (url: string): void => void parts.shell.openExternal(url).catch(log)
  guardNavigation(window.webContents, openOutside)
  rememberWindow(window, stateFile, log)
  window.webContents.on('context-menu', (_event, asked) => {
    const template = contextTemplate(asked, {
      openOutside,
      copyText: parts.copyText,
      replaceMisspelling: (word) => window.webContents.replaceMisspelling(word),
    })
    if (template.length > 0) parts.Menu.buildFromTemplate(template).popup({ window })
  })
  window.once('ready-to-show', () => {
    if (state.maximized) window.maximize()
    if (state.fullScreen) window.setFullScreen(true)
    window.show()
  })
  showPage(window, log)
  return window
}

export function showPage(window: BrowserWindow, log: (error: unknown) => void): void {
  window.loadURL(`${ORIGIN}/`).catch(log)
}

export const preloadScript = (mainFolder: string): string => join(mainFolder, '../preload/index.cjs')

/** To the front, as somebody who started the app again expects. */
export function bringToFront(
  window: Pick<BrowserWindow, 'isMinimized' | 'restore' | 'show' | 'focus'>,
): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { CHANNELS } from '#shared/rpc/channels'
import { createBackend } from '../backend/index'
import { createPageAnswers } from '../backend/page/answer'
import type { ShellPorts } from '../backend/ports/index'
import { relaunchArguments } from './arguments'
import { createCrashPolicy } from './crash'
import { createEnding, endOn, type EndingEvents } from './ending'
import { createFlusher } from './flush'
import { forkUtility } from './fork'
import { answerPage } from './ipc'
import { firstTemplate } from './menu'
import type { Modules, Place } from './modules'
import { guardNetwork } from './network'
import { SCHEME } from './origin'
import { guardPermissions } from './permissions'
import { createPorts } from './ports'
import { createProtocolHandler } from './protocol'
import { createTokens } from './tokens'
import { bringToFront, openWindow, preloadScript, showPage } from './window'

/** The app with its library and window. */
export interface Opened {
  importPaths: (paths: string[]) => void
  bringToFront: () => void
}

/** Opens library and window, when Electron is ready. Answers the sentence that says why not, where it cannot. */
export async function openLibrary(
  modules: Modules,
  place: Place,
  folder: string,
  files: readonly string[],
): Promise<Opened | string> {
  const { app, BrowserWindow, clipboard, dialog, ipcMain, Menu, powerMonitor, screen, shell } = modules
  const session = modules.session.defaultSession
  const log = (error: unknown): void => console.error(error)
  let window: BrowserWindow | null = null
  const live = (): BrowserWindow | null => (window && !window.isDestroyed() ? window : null)
  const isOwnPage = (contents: object): boolean => live()?.webContents === contents

  const emit: ShellPorts['emit'] = (event, payload) =>
    live()?.webContents.send(CHANNELS.event, event, payload)
  const tokens = createTokens()
  const flusher = createFlusher((requestId) => emit('shell.flush', { requestId }))
  const menuParts = { platform: place.platform, appName: 'Commonplace' }

  const opened = await createBackend({
    folder,
    version: place.version,
    log,
    ports: createPorts({
      ...{ app, dialog, shell, menu: Menu, menuParts, window: live, emit, log },
      forkExtractor: () =>
        forkUtility(
          (...args) => modules.utilityProcess.fork(...args),
          join(place.folder, 'extractor.js'),
          log,
        ),
      pathOfToken: tokens.pathOf,
      flushed: flusher.flushed,
      quit: () => void ending.end(),
      reopen: (other) => {
        const args = relaunchArguments(place.argv, place.isDefaultApp, other)
        void ending.end(0, () => app.relaunch({ args }))
      },
    }),
  })
  if (!opened.ok) return opened.error.message
  const backend = opened.value
  const ending = createEnding({
    flush: () => (live() ? flusher.flush() : Promise.resolve()),
    destroyWindow: () => live()?.destroy(),
    closeBackend: () => backend.close(),
    exit: (code) => app.exit(code),
    log,
  })

  guardPermissions(session, isOwnPage)
  guardNetwork(session, place.platform)
  session.protocol.handle(
    SCHEME,
    createProtocolHandler(
      createPageAnswers({
        folder: join(place.folder, '../renderer'),
        asset: (sha256) => backend.asset(sha256),
      }),
    ),
  )
  answerPage({ ipcMain, serve: backend.call, tokens, isOwnPage })
  const template = firstTemplate({ ...menuParts, choose: () => undefined })
  if (template) Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  app.setAboutPanelOptions({ applicationName: 'Commonplace', applicationVersion: place.version })
  // Ending is ours alone: a crash opens the window again.
  app.on('window-all-closed', () => undefined)

  if (files.length > 0) await backend.importPaths([...files])
  const shown = openWindow({
    ...{ BrowserWindow, Menu, screen, session, shell, log },
    copyText: (text) => void clipboard.writeText(text).catch(log),
    platform: place.platform,
    preload: preloadScript(place.folder),
    stateFile: join(app.getPath('userData'), 'window.json'),
  })
  window = shown
  const crashed = createCrashPolicy({
    log,
    tell: (sentence) => backend.message(sentence),
    reopen: () => showPage(shown, log),
    giveUp: (sentence) =>
      void ending.end(1, () => {
        console.error(sentence)
        dialog.showErrorBox('Commonplace', sentence)
      }),
  })
  shown.webContents.on('render-process-gone', (_event, details) => {
    flusher.giveUp()
    if (!ending.begun) crashed(details)
  })
  // The types leave out the event, by which the system's shutting down can be held up.
  const shutdown: EndingEvents['powerMonitor'] = {
    on: (_name, listener) => powerMonitor.on('shutdown', listener as () => void),
  }
  endOn({ app, window: shown, powerMonitor: shutdown, signals: process }, ending, () => void flusher.flush())

  return {
    importPaths: (paths) => {
      if (paths.length > 0) void backend.importPaths(paths).catch(log)
    },
    bringToFront: () => {
      const one = live()
      if (one) bringToFront(one)
    },
  }
}

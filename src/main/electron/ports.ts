import type { App, BrowserWindow, Dialog, Menu, Shell } from 'electron'
import { failure, ok, type Result } from '#shared/result'
import type { ExtractorChild, ShellPorts } from '../backend/ports/index'
import { createDialogs } from './dialogs'
import { outsideLink } from './links'
import { menuTemplate, type MenuParts } from './menu'

export interface PortsParts {
  app: Pick<App, 'getPath' | 'addRecentDocument'>
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>
  shell: Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>
  menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>
  menuParts: Omit<MenuParts, 'choose'>
  /** The window that is open now. */
  window: () => BrowserWindow | null
  forkExtractor: () => ExtractorChild
  emit: ShellPorts['emit']
  pathOfToken: (token: string) => string | null
  flushed: (requestId: string) => void
  quit: () => void
  reopen: (folder: string) => void
  log: (error: unknown) => void
}

async function tried(work: () => Promise<unknown>, code: string, sentence: string): Promise<Result<void>> {
  try {
    await work()
    return ok(undefined)
  } catch {
    return failure(code, sentence)
  }
}

/** What the backend needs of this shell. */
export function createPorts(parts: PortsParts): ShellPorts {
  const { app, shell, menu, window, emit, log } = parts
  const choose = (command: string): void => emit('shell.command', { command })

  function setMenu(template: Parameters<typeof menu.buildFromTemplate>[0]): void {
    try {
      menu.setApplicationMenu(menu.buildFromTemplate(template))
    } catch (error) {
      // A key that the system does not know must not cost the menus.
      log(error)
    }
  }

  return {
    shell: 'electron',
    emit,
    forkExtractor: parts.forkExtractor,
    ...createDialogs({ dialog: parts.dialog, window, documents: () => app.getPath('documents') }),
    answerWhereToSave: () => undefined,
    pathOfToken: (token) => Promise.resolve(parts.pathOfToken(token)),
    openLink(url) {
      const checked = outsideLink(url)
      const sentence = `The address ${url} could not be opened; copy it into your browser.`
      if (checked === null) return Promise.resolve(failure('link-refused', sentence))
      return tried(() => shell.openExternal(checked), 'open-link', sentence)
    },
    async openFile(path) {
      const problem = await shell.openPath(path)
      return problem === ''
        ? ok(undefined)
        : failure(
            'open-file',
            `${path} could not be opened; choose a program for this kind of file and try again.`,
          )
    },
    showInFolder: (path) =>
      tried(
        () => Promise.resolve(shell.showItemInFolder(path)),
        'show-file',
        `${path} could not be shown; open its folder yourself.`,
      ),
    setMenu: (menus) => setMenu(menuTemplate(menus, { ...parts.menuParts, choose })),
    async printToPdf() {
      const open = window()
      const sentence = 'The PDF could not be made; try again, or export as HTML.'
      if (!open) return failure('print', sentence)
      try {
        const options = { printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true }
        return ok(await open.webContents.printToPDF({ ...options, generateDocumentOutline: true }))
      } catch (error) {
        log(error)
        return failure('print', sentence)
      }
    },
    toggleFullScreen() {
      const open = window()
      open?.setFullScreen(!open.isFullScreen())
      return Promise.resolve()
    },
    quit: parts.quit,
    flushed: parts.flushed,
    reopen(folder) {
      parts.reopen(folder)
      return Promise.resolve()
    },
    addRecentDocument: (path) => app.addRecentDocument(path),
  }
}

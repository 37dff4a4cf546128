import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { forkWithNode } from '../backend/imports/node-fork'
import type { ShellPorts } from '../backend/ports/index'
import { chooseFiles } from './choose-files'
import type { Questions } from './questions'
import { openInSystem, showInFolder } from './system-open'
import { printToPdf, toggleFullScreen } from './view'
import type { AppWindow } from './window'

export interface PortsParts {
  extractor: string
  /** The window that is open now. */
  window(): AppWindow | null
  saving: Questions<string | null>
  flushing: Questions<boolean>
  quit(): void
  reopen(folder: string): void
  log: (error: unknown) => void
}

function documents(): string {
  const folder = join(homedir(), 'Documents')
  return existsSync(folder) ? folder : homedir()
}

/** What the backend needs of this shell. */
export function createPorts(parts: PortsParts): ShellPorts {
  let saveFolder: string | null = null
  const emit: ShellPorts['emit'] = (event, payload) => void parts.window()?.emit(event, payload)

  return {
    shell: 'chromium',
    emit,
    forkExtractor: () => forkWithNode(parts.extractor, parts.log),
    async chooseFiles(what) {
      const window = parts.window()
      return window && chooseFiles(window.cdp, what)
    },
    async chooseWhereToSave(suggestedName, kind) {
      const folder = (saveFolder ??= documents())
      if (!parts.window()) return null
      const ask = (requestId: string) => emit('saving.ask', { requestId, suggestedName, kind, folder })
      const path = await parts.saving.ask(ask, null)
      if (path !== null) saveFolder = dirname(path)
      return path
    },
    answerWhereToSave: (requestId, path) => parts.saving.answer(requestId, path),
    pathOfToken: async (token) => (await parts.window()?.pathOfToken(token)) ?? null,
    openLink: openInSystem,
    openFile: openInSystem,
    showInFolder,
    setMenu: () => undefined,
    printToPdf: () => printToPdf(parts.window()),
    async toggleFullScreen() {
      const window = parts.window()
      if (window) await toggleFullScreen(window.cdp)
    },
    quit: () => parts.quit(),
    flushed: (requestId) => parts.flushing.answer(requestId, true),
    reopen(folder) {
      parts.reopen(folder)
      return Promise.resolve()
    },
    addRecentDocument: () => undefined,
  }
}

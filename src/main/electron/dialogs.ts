import { dirname, join } from 'node:path'
import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron'
import type { ShellPorts } from '../backend/ports/index'

type What = Parameters<ShellPorts['chooseFiles']>[0]

const OPEN: Record<What, OpenDialogOptions> = {
  files: { title: 'Import files', buttonLabel: 'Import', properties: ['openFile', 'multiSelections'] },
  folder: {
    title: 'Import folders',
    buttonLabel: 'Import',
    properties: ['openDirectory', 'multiSelections'],
  },
  zip: {
    title: 'Open library copy',
    properties: ['openFile'],
    filters: [{ name: 'Library copy', extensions: ['zip'] }],
  },
}

export interface DialogParts {
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>
  window: () => BrowserWindow | null
  /** Where the first file is offered to be saved. */
  documents: () => string
}

type DialogPorts = Pick<ShellPorts, 'chooseFiles' | 'chooseWhereToSave'>

/** The system's own dialogs, on the window. */
export function createDialogs({ dialog, window, documents }: DialogParts): DialogPorts {
  let lastFolder: string | null = null
  return {
    async chooseFiles(what) {
      const parent = window()
      if (!parent) return null
      const { canceled, filePaths } = await dialog.showOpenDialog(parent, OPEN[what])
      return canceled || filePaths.length === 0 ? null : filePaths
    },
    async chooseWhereToSave(suggestedName, { name, extension }) {
      const parent = window()
      if (!parent) return null
      const { canceled, filePath } = await dialog.showSaveDialog(parent, {
        defaultPath: join(lastFolder ?? documents(), suggestedName),
        filters: [{ name, extensions: [extension] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      if (canceled || filePath === '') return null
      lastFolder = dirname(filePath)
      return filePath
    },
  }
}

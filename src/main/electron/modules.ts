import type * as Electron from 'electron'

/** The modules of electron that the app uses, given by the entry so that nothing else loads them. */
export type Modules = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'clipboard'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'powerMonitor'
  | 'protocol'
  | 'screen'
  | 'session'
  | 'shell'
  | 'utilityProcess'
>

export interface Place {
  /** The folder of the built main process. */
  folder: string
  version: string
  argv: readonly string[]
  isDefaultApp: boolean
  platform: string
}

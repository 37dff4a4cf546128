import type { ExtractMessage, ExtractRequest } from '../../../extractor/messages'
import type { Result } from '#shared/result'
import type { EventName, events } from '#shared/contract/index'
import type { Menu } from '#shared/contract/shell'
import type { InferOutput } from 'valibot'

/** A running extractor process. Its time and memory are watched by the pool, which kills and replaces it. */
export interface ExtractorChild {
  readonly pid: number | undefined
  post(request: ExtractRequest): void
  onMessage(listener: (message: ExtractMessage) => void): void
  /** Called once, however it ended. */
  onExit(listener: () => void): void
  kill(): void
}

export interface FileKind {
  name: string
  extension: string
}

/** Everything that the backend needs of the shell around it. Paths are absolute. */
export interface ShellPorts {
  readonly shell: 'electron' | 'chromium'
  emit<K extends EventName>(event: K, payload: InferOutput<(typeof events)[K]>): void
  forkExtractor(): ExtractorChild
  /** Null when the person cancelled. */
  chooseFiles(what: 'files' | 'folder' | 'zip'): Promise<string[] | null>
  /** Null when the person cancelled; asks about overwriting itself. */
  chooseWhereToSave(suggestedName: string, kind: FileKind): Promise<string | null>
  /** The page's dialog has answered; only for shells whose dialog is in the page. */
  answerWhereToSave(requestId: string, path: string | null): void
  /** The path behind a token of Bridge.fileToken, or null for an unknown one. */
  pathOfToken(token: string): Promise<string | null>
  /** The address has been checked. */
  openLink(url: string): Promise<Result<void>>
  openFile(path: string): Promise<Result<void>>
  showInFolder(path: string): Promise<Result<void>>
  setMenu(menu: Menu): void
  printToPdf(): Promise<Result<Uint8Array>>
  toggleFullScreen(): Promise<void>
  /** Flushes, closes the window, ends the process. */
  quit(): void
  /** The page has answered `shell.flush`. */
  flushed(requestId: string): void
  /** Closes this library and opens the app on another folder. */
  reopen(folder: string): Promise<void>
  /** For the system's list of recent documents, where there is one. */
  addRecentDocument(path: string): void
}

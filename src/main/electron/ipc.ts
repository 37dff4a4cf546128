import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import { failure } from '#shared/result'
import { CHANNELS } from '#shared/rpc/channels'
import type { Serve } from '#shared/rpc/serve'
import { isOurs } from './origin'
import type { Tokens } from './tokens'

/** The part of an event that says who sent it. */
type Sent = Pick<IpcMainEvent | IpcMainInvokeEvent, 'sender' | 'senderFrame'>

/** Only our own page's main frame may speak: no frame inside it, no other window, no page of another origin. */
export const isOwnSender = (
  { sender, senderFrame }: Sent,
  isOwnPage: (webContents: object) => boolean,
): boolean =>
  senderFrame !== null && isOwnPage(sender) && senderFrame === sender.mainFrame && isOurs(senderFrame.url)

export interface IpcParts {
  ipcMain: Pick<IpcMain, 'handle' | 'on'>
  serve: Serve
  tokens: Tokens
  isOwnPage: (webContents: object) => boolean
}

/** Answers the page's calls. The methods' own inputs are checked by `serve`. */
export function answerPage({ ipcMain, serve, tokens, isOwnPage }: IpcParts): void {
  ipcMain.handle(CHANNELS.call, async (event, method: unknown, input: unknown) => {
    if (!isOwnSender(event, isOwnPage) || typeof method !== 'string')
      return failure('refused', 'Only the app’s own page may ask for that.')
    return serve(method, input)
  })
  ipcMain.on(CHANNELS.file, (event, token: unknown, path: unknown) => {
    if (!isOwnSender(event, isOwnPage)) return
    if (typeof token === 'string' && typeof path === 'string' && path !== '') tokens.put(token, path)
  })
}

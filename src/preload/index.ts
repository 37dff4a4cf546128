import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { CHANNELS } from '#shared/rpc/channels'
import type { Bridge } from '#shared/rpc/types'

let listening = 0

const bridge: Bridge = {
  call: (method, input) => ipcRenderer.invoke(CHANNELS.call, method, input),
  listen(listener) {
    const heard = (_event: unknown, name: string, payload: unknown): void => listener(name, payload)
    ipcRenderer.on(CHANNELS.event, heard)
    listening += 1
    return () => {
      ipcRenderer.off(CHANNELS.event, heard)
      listening -= 1
    }
  },
  fileToken(file) {
    const token = crypto.randomUUID()
    ipcRenderer.send(CHANNELS.file, token, webUtils.getPathForFile(file as File))
    return token
  },
}

// A page that never came up has nothing to write, and closing need not wait for it.
ipcRenderer.on(CHANNELS.event, (_event, name, payload) => {
  if (name === 'shell.flush' && listening === 0)
    void ipcRenderer.invoke(CHANNELS.call, 'shell.flushed', payload)
})

contextBridge.exposeInMainWorld('commonplace', bridge)

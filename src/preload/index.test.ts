import { beforeEach, expect, it, vi } from 'vitest'
import type { Bridge } from '#shared/rpc/types'

type Heard = (event: unknown, name: string, payload: unknown) => void

const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoked: [] as unknown[][],
  sent: [] as unknown[][],
  listeners: new Set<unknown>(),
}))

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => electron.exposed.set(name, value) },
  ipcRenderer: {
    invoke: (...args: unknown[]) => {
      electron.invoked.push(args)
      return Promise.resolve('answer')
    },
    send: (...args: unknown[]) => electron.sent.push(args),
    on: (_channel: string, listener: unknown) => electron.listeners.add(listener),
    off: (_channel: string, listener: unknown) => electron.listeners.delete(listener),
  },
  webUtils: { getPathForFile: (file: { name: string }) => `/home/reader/${file.name}` },
}))

const tell = (name: string, payload: unknown): void => {
  for (const listener of electron.listeners) (listener as Heard)({ sender: 'secret' }, name, payload)
}

let bridge: Bridge
beforeEach(async () => {
  await import('./index')
  bridge = electron.exposed.get('commonplace') as Bridge
  electron.invoked.length = 0
})

it('puts three functions into the page and no more', () => {
  expect([...electron.exposed.keys()]).toEqual(['commonplace'])
  expect(Object.keys(bridge).sort()).toEqual(['call', 'fileToken', 'listen'])
})

it('passes calls on', async () => {
  expect(await bridge.call('library.info', { a: 1 })).toBe('answer')
  expect(electron.invoked).toEqual([['commonplace:call', 'library.info', { a: 1 }]])
})

it('tells events without what only the shell may hold, until it is told to stop', () => {
  const heard: unknown[] = []
  const stop = bridge.listen((...said) => heard.push(said))
  tell('shell.command', { command: 'x' })
  stop()
  tell('shell.command', { command: 'y' })
  expect(heard).toEqual([['shell.command', { command: 'x' }]])
})

it('gives the page a token and the path to the main process only', () => {
  const token = bridge.fileToken({ name: 'a.txt' })
  expect(token).toMatch(/^[0-9a-f-]{36}$/)
  expect(electron.sent).toEqual([['commonplace:file', token, '/home/reader/a.txt']])
})

it('answers a flush itself when nobody listens', () => {
  tell('shell.flush', { requestId: 'r' })
  expect(electron.invoked).toEqual([['commonplace:call', 'shell.flushed', { requestId: 'r' }]])
  const stop = bridge.listen(() => undefined)
  tell('shell.flush', { requestId: 's' })
  stop()
  expect(electron.invoked).toHaveLength(1)
})

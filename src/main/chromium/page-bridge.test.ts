import { runInThisContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import type { Bridge } from '#shared/rpc/types'
import { installBridge, type ShellSide } from './page-bridge'

const NAMES = { origin: 'https://here.invalid', parked: '/parked/', binding: 'send', shellSide: 'side' }

function pageWindow(send: (method: string, json: string) => Promise<unknown>, origin = NAMES.origin) {
  const handlers = new Map<string, (event: never) => void>()
  const page = {
    top: null as unknown,
    location: { origin },
    crypto: globalThis.crypto,
    fetch: (path: string) => Promise.resolve({ json: () => Promise.resolve({ fetched: path }) }),
    addEventListener: (type: string, listener: (event: never) => void) => void handlers.set(type, listener),
    open: () => 'a window',
    send,
  }
  page.top = page
  // As the browser runs it: from source, with nothing around it.
  const run = runInThisContext(`(${installBridge.toString()})`) as typeof installBridge
  run(page, NAMES)
  const { commonplace, side } = page as unknown as { commonplace?: Bridge; side?: ShellSide }
  return { page, handlers, bridge: commonplace, side }
}

const echo = (method: string, json: string) => Promise.resolve(JSON.stringify({ method, json }))

describe('the bridge in the page', () => {
  it('carries calls, small and parked', async () => {
    const { bridge } = pageWindow(echo)
    expect(await bridge?.call('a.b', { x: 1 })).toEqual({ method: 'a.b', json: '{"x":1}' })
    const parked = pageWindow(() => Promise.resolve({ parked: 'token' }))
    expect(await parked.bridge?.call('a.b', undefined)).toEqual({ fetched: '/parked/token' })
  })

  it('tells listeners, and how many they are', () => {
    const { bridge, side } = pageWindow(echo)
    const heard: unknown[] = []
    expect(side?.receive('nobody', 1)).toBe(0)
    const stop = bridge?.listen((event, payload) => heard.push([event, payload]))
    expect(side?.receive('event', { a: 1 })).toBe(1)
    stop?.()
    side?.receive('event', { a: 2 })
    expect(heard).toEqual([['event', { a: 1 }]])
  })

  it('gives a token for a file and keeps the file for the shell', () => {
    const { bridge, side } = pageWindow(echo)
    const file = { name: 'a.txt' }
    const token = bridge?.fileToken(file) ?? ''
    expect(token).toMatch(/^[0-9a-f-]{36}$/)
    expect(side?.files.get(token)).toBe(file)
  })

  it('is not put into another origin or a frame', () => {
    expect(pageWindow(echo, 'https://there.invalid').bridge).toBeUndefined()
  })

  it('opens no second window and cannot be replaced', () => {
    const { page, bridge } = pageWindow(echo)
    expect(page.open()).toBeNull()
    expect(Object.isFrozen(bridge)).toBe(true)
    expect(() => Object.defineProperty(page, 'commonplace', { value: {} })).toThrow()
  })

  it('wards off files that nothing takes, and leaves text alone', () => {
    const { handlers } = pageWindow(echo)
    const drop = (types: string[], defaultPrevented = false) => {
      let prevented = false
      handlers.get('drop')?.({
        defaultPrevented,
        preventDefault: () => (prevented = true),
        dataTransfer: { types, dropEffect: 'copy' },
      } as never)
      return prevented
    }
    expect(drop(['Files'])).toBe(true)
    expect(drop(['text/plain'])).toBe(false)
    expect(drop(['Files'], true)).toBe(false)
  })
})

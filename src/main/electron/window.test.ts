import { EventEmitter } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { rememberWindow } from './remember-window'
import { bringToFront, windowOptions } from './window'
import { fitWindow, readWindowState } from './window-state'

const MAIN = { x: 0, y: 25, width: 1920, height: 1055 }
const SECOND = { x: 1920, y: 0, width: 2560, height: 1440 }
const usual = { x: 320, y: 153, width: 1280, height: 800 }
const state = <T>(bounds: T, rest = { maximized: false, fullScreen: false }) => ({ bounds, ...rest })

describe('where the window opens', () => {
  it('is where it was', () => {
    const was = state({ x: 2000, y: 100, width: 1000, height: 700 }, { maximized: true, fullScreen: false })
    expect(fitWindow(was, [MAIN, SECOND], MAIN)).toEqual(was)
  })

  it('is the middle when its display is gone or it cannot be reached', () => {
    for (const bounds of [
      { x: 2000, y: 100, width: 1000, height: 700 },
      { x: -5000, y: 0, width: 800, height: 600 },
      { x: 1900, y: 100, width: 800, height: 600 },
      { x: 100, y: -500, width: 800, height: 600 },
      { x: 100, y: 1050, width: 800, height: 600 },
    ])
      expect(fitWindow(state(bounds), [MAIN], MAIN).bounds).toEqual(usual)
  })

  it('fits the display and is not too small', () => {
    const large = state({ x: 10, y: 30, width: 4000, height: 3000 })
    expect(fitWindow(large, [MAIN], MAIN).bounds).toMatchObject({ width: 1920, height: 1055 })
    const tiny = state({ x: 10, y: 30, width: 120, height: 110 })
    expect(fitWindow(tiny, [MAIN], MAIN).bounds).toMatchObject({ width: 480, height: 360 })
    const laptop = { x: 0, y: 0, width: 1024, height: 700 }
    expect(fitWindow(null, [laptop], laptop).bounds).toEqual({ x: 0, y: 0, width: 1024, height: 700 })
  })

  it('is the middle for anything that is no state', () => {
    for (const said of [
      null,
      7,
      {},
      state({ x: 'a' }),
      state({ x: 0, y: 0, width: -1, height: 1e9 }),
      [],
      { bounds: null },
    ])
      expect(fitWindow(said, [MAIN], MAIN)).toEqual(state(usual))
  })
})

describe('the window’s place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-window-'))
  const file = join(folder, 'window.json')
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is remembered over restarts', () => {
    const bounds = { x: 5, y: 30, width: 900, height: 700 }
    const log = vi.fn()
    const window = Object.assign(new EventEmitter(), {
      getNormalBounds: () => bounds,
      isMaximized: () => true,
      isFullScreen: () => false,
      isDestroyed: () => false,
    })
    rememberWindow(window, file, log)
    window.emit('close')
    expect(fitWindow(readWindowState(file), [MAIN], MAIN)).toEqual(
      state(bounds, { maximized: true, fullScreen: false }),
    )
    rememberWindow(window, join(folder, 'no/such/folder.json'), log)
    window.emit('close')
    expect(log).toHaveBeenCalledOnce()
  })

  it('is written a little after the last change, once', () => {
    vi.useFakeTimers()
    let asked = 0
    const window = Object.assign(new EventEmitter(), {
      getNormalBounds: () => ({ x: (asked += 1), y: 30, width: 900, height: 700 }),
      isMaximized: () => false,
      isFullScreen: () => false,
      isDestroyed: () => false,
    })
    rememberWindow(window, file, () => undefined)
    for (let n = 0; n < 20; n += 1) window.emit(n % 2 ? 'move' : 'resize')
    vi.advanceTimersByTime(1000)
    vi.useRealTimers()
    expect(asked).toBe(1)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ bounds: { x: 1 } })
  })

  it('that cannot be read is none', () => {
    writeFileSync(file, '{"bounds":')
    expect(readWindowState(file)).toBeNull()
    expect(readWindowState(join(folder, 'absent.json'))).toBeNull()
  })
})

it('gives the page nothing but the preload', () => {
  const { webPreferences } = windowOptions(state(usual), '/app/preload.cjs', {} as never, 'linux')
  expect(webPreferences).toMatchObject({
    ...{
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      spellcheck: false,
      preload: '/app/preload.cjs',
    },
    ...{
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
    },
  })
  expect(windowOptions(state(usual), '', {} as never, 'darwin').webPreferences?.spellcheck).toBe(true)
})

it('comes to the front, also out of the dock', () => {
  const did: string[] = []
  const step = (name: string) => () => void did.push(name)
  const window = { restore: step('restore'), show: step('show'), focus: step('focus') }
  bringToFront({ ...window, isMinimized: () => true })
  bringToFront({ ...window, isMinimized: () => false })
  expect(did).toEqual(['restore', 'show', 'focus', 'show', 'focus'])
})

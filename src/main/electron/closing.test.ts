import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { createCrashPolicy } from './crash'
import { createEnding, endOn, type EndingParts } from './ending'
import { createFlusher } from './flush'

describe('flush', () => {
  it('waits for the answer to its own question', async () => {
    const asked: string[] = []
    const { flush, flushed } = createFlusher((id) => void asked.push(id), 1000)
    const written = flush()
    const again = flush()
    expect(asked).toHaveLength(1)
    flushed('another question')
    flushed(asked[0]!)
    expect(await written).toBe(true)
    expect(await again).toBe(true)
    void flush()
    expect(asked).toHaveLength(2)
    expect(asked[1]).not.toBe(asked[0])
    flushed(asked[1]!)
  })

  it('does not wait for ever, nor for a page that is gone', async () => {
    const started = performance.now()
    expect(await createFlusher(() => undefined, 60).flush()).toBe(false)
    expect(performance.now() - started).toBeGreaterThan(50)
    const { flush, giveUp } = createFlusher(() => undefined, 60_000)
    const waiting = flush()
    giveUp()
    expect(await waiting).toBe(false)
  })
})

const ending = (parts: Partial<EndingParts> = {}) => {
  const steps: string[] = []
  const step = (name: string) => () => void steps.push(name)
  const made = createEnding({
    flush: () => Promise.resolve(steps.push('flush')),
    destroyWindow: step('window'),
    closeBackend: () => Promise.resolve(void steps.push('backend')),
    exit: (code) => void steps.push(`exit ${code}`),
    log: step('log'),
    ...parts,
  })
  return { ...made, made, steps }
}

describe('ending', () => {
  it('writes, closes the window, closes the library and exits, once', async () => {
    const { made, steps } = ending()
    expect(made.begun).toBe(false)
    const first = made.end(0, () => void steps.push('relaunch'))
    expect(made.begun).toBe(true)
    void made.end(1)
    await first
    expect(steps).toEqual(['flush', 'window', 'backend', 'relaunch', 'exit 0'])
  })

  it('goes on past whatever fails or does not end', async () => {
    const { end, steps } = ending({
      flush: () => Promise.reject(new Error('gone')),
      closeBackend: () => new Promise(() => undefined),
      closeMs: 50,
    })
    await end(1)
    expect(steps).toEqual(['log', 'window', 'exit 1'])
  })

  it.each([
    ['window', 'close', true],
    ['window', 'session-end', false],
    ['app', 'before-quit', true],
    ['powerMonitor', 'shutdown', true],
    ['signals', 'SIGINT', false],
    ['signals', 'SIGTERM', false],
    ['signals', 'SIGHUP', false],
  ] as const)('is what %s “%s” leads to, after the page has written', async (from, event, isHeldUp) => {
    const emitters = {
      ...{ app: new EventEmitter(), window: new EventEmitter() },
      ...{ powerMonitor: new EventEmitter(), signals: new EventEmitter() },
    }
    const exited = Promise.withResolvers<undefined>()
    const { made, steps } = ending({ exit: () => exited.resolve(undefined) })
    endOn(emitters, made, () => void steps.push('early flush'))
    const preventDefault = vi.fn()
    emitters[from].emit(event, { preventDefault })
    await exited.promise
    expect(steps).toEqual(['flush', 'window', 'backend'])
    expect(preventDefault).toHaveBeenCalledTimes(isHeldUp ? 1 : 0)
  })

  it('the page writes already when Windows asks whether it may end the session', () => {
    const window = new EventEmitter()
    const nothing = new EventEmitter()
    const { made, steps } = ending()
    endOn(
      { app: nothing, window, powerMonitor: nothing, signals: nothing },
      made,
      () => void steps.push('early flush'),
    )
    window.emit('query-session-end', { preventDefault: () => undefined })
    expect(steps).toEqual(['early flush'])
    expect(made.begun).toBe(false)
  })
})

describe('a crash of the page', () => {
  it('is said and survived once; the second time the app ends', () => {
    const did: string[] = []
    const said: string[] = []
    const crashed = createCrashPolicy({
      reopen: () => void did.push('reopen'),
      tell: (sentence) => void said.push(sentence),
      giveUp: (sentence) => {
        did.push('give up')
        said.push(sentence)
      },
      log: () => void did.push('log'),
    })
    crashed({ reason: 'clean-exit', exitCode: 0 })
    expect(did).toEqual([])
    crashed({ reason: 'crashed', exitCode: 139 })
    expect(did).toEqual(['log', 'reopen'])
    crashed({ reason: 'oom', exitCode: 1 })
    expect(did).toEqual(['log', 'reopen', 'log', 'give up'])
    expect(said).toHaveLength(2)
    expect(said[1]).toContain('second time')
  })
})

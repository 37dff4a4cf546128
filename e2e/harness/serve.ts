import type { CDPSession, Page } from 'playwright-core'
import { type Ask, decode, type Request, type Response, type Started, type Step } from './protocol.ts'

/** What the two hosts do differently. */
export interface Host {
  /** The page that is open now. */
  page(): Page
  cdp(): Promise<CDPSession>
  /** Answers the next open dialog; the promise inside ends when it was answered (a bare one would be awaited). */
  armChooser(paths: string[] | null): Promise<[Promise<void>]>
  armSave(path: string | null): Promise<void>
  /** As a person closes it: the page hears that it goes. */
  closeWindow(): Promise<void>
  crashBrowser(): void
}

const say = (message: Response | Started) => process.send?.(message)

/** Answers the tests over the channel of this child process. */
export function serveTests(host: Host): void {
  const errors: string[] = []
  const watched = new WeakSet<Page>()
  const watch = (page: Page) => {
    if (watched.has(page)) return
    watched.add(page)
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
  }

  async function runSteps(steps: Step[]): Promise<unknown> {
    let value: unknown = host.page()
    let self: unknown = undefined
    for (const step of steps) {
      if ('get' in step) {
        self = value
        value = (value as Record<string, unknown>)[step.get]
      } else {
        const args = (await decode(step.call, runSteps)) as unknown[]
        value = await (value as (...args: unknown[]) => unknown).apply(self, args)
      }
    }
    return value
  }

  let chosen: Promise<void> = Promise.resolve()
  async function answer(ask: Ask): Promise<unknown> {
    switch (ask.do) {
      case 'chain':
        return runSteps(ask.steps)
      case 'cdp':
        return (await host.cdp()).send(ask.method as 'Page.enable', ask.params)
      case 'url':
        return host.page().url()
      case 'errors':
        return [...errors]
      case 'armChooser':
        ;[chosen] = await host.armChooser(ask.paths)
        return undefined
      case 'chosen':
        return chosen
      case 'armSave':
        return host.armSave(ask.path)
      case 'closeWindow':
        return host.closeWindow()
      case 'crashBrowser':
        return host.crashBrowser()
    }
  }

  process.on('message', (request: Request) => {
    watch(host.page())
    const { id, ask } = request
    answer(ask).then(
      (value) => say(isLocator(value) ? { id, locator: true } : { id, value: sendable(value) }),
      (error: unknown) => say({ id, error: error instanceof Error ? error.message : String(error) }),
    )
  })
  process.on('disconnect', () => process.exit(1))
  watch(host.page())
  say({ started: true })
}

export const sayNotStarted = (message: string) => say({ started: false, message })

const nameOf = (value: unknown) =>
  (value as { constructor?: { name: string } } | null | undefined)?.constructor?.name ?? ''

const isLocator = (value: unknown) => /^_?(Frame)?Locator$/.test(nameOf(value))

/** Playwright's own objects stay behind. */
const sendable = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Uint8Array) &&
  nameOf(value) !== 'Object'
    ? undefined
    : value

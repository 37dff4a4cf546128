import type { Bridge } from '#shared/rpc/types'

/** What the bridge uses of the page's window; the main process's code is checked without the DOM. */
export interface PageWindow {
  top: unknown
  location: { origin: string }
  crypto: { randomUUID(): string }
  fetch(path: string): Promise<{ json(): Promise<unknown> }>
  addEventListener(type: string, listener: (event: PageEvent) => void): void
  open: unknown
}

interface PageEvent {
  defaultPrevented: boolean
  preventDefault(): void
  dataTransfer: { types: readonly string[]; dropEffect: string } | null
}

export interface BridgeNames {
  origin: string
  parked: string
  /** The binding: (method, JSON of the input) to the JSON of a Result, or where to fetch it. */
  binding: string
  /** What the main process uses, by CDP: see ShellSide. */
  shellSide: string
}

/** The main process's end in the page. */
export interface ShellSide {
  /** Files by token, until the main process has asked for their paths. */
  files: Map<string, unknown>
  /** Answers how many listened. */
  receive(event: string, payload: unknown): number
}

/**
 * Runs in the page before its own scripts and puts `window.commonplace` there. It travels as source text, so it must not use
 * anything from around it.
 */
export function installBridge(page: PageWindow, names: BridgeNames): void {
  if (page.top !== page || page.location.origin !== names.origin) return

  const listeners = new Set<(event: string, payload: unknown) => void>()
  const files = new Map<string, unknown>()
  const send = (method: string, input: unknown) => {
    const binding = (page as unknown as Record<string, (method: string, json: string) => Promise<unknown>>)[
      names.binding
    ]
    return binding?.(method, JSON.stringify(input ?? null))
  }

  const bridge: Bridge = {
    async call(method, input) {
      const answer = await send(method, input)
      if (typeof answer === 'string') return JSON.parse(answer) as unknown
      return (await page.fetch(`${names.parked}${(answer as { parked: string }).parked}`)).json()
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    fileToken(file) {
      const token = page.crypto.randomUUID()
      files.set(token, file)
      return token
    },
  }
  const shellSide: ShellSide = {
    files,
    receive(event, payload) {
      for (const listener of listeners) listener(event, payload)
      return listeners.size
    },
  }
  Object.defineProperty(page, 'commonplace', { value: Object.freeze(bridge), enumerable: true })
  Object.defineProperty(page, names.shellSide, { value: Object.freeze(shellSide) })

  // No second window: it would flash before the shell closes it.
  page.open = () => null

  // Says that the page is leaving of its own accord: a crash has no such word.
  page.addEventListener('beforeunload', () => void send('', 'leaving'))

  // A file dropped where nothing takes it would replace the page.
  const ward = (event: PageEvent) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'none'
  }
  page.addEventListener('dragover', ward)
  page.addEventListener('drop', ward)
}

import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import type { Serve } from '#shared/rpc/serve'
import { failure, ok, type Result } from '#shared/result'
import type { createPageAnswers } from '../backend/page/answer'
import { answerCall, refusal } from './calls'
import { closeForeignPages } from './foreign-pages'
import { launchBrowser } from './launch'
import { BINDING, isOurs, ORIGIN, PARKED, SHELL_SIDE } from './origin'
import { installBridge } from './page-bridge'
import { createPageFiles } from './page-files'
import { createParking } from './parking'
import { answerRequests } from './route'

/** How a window ended: closed by the person or by `close()`, or because browser or page died. */
export type Ending = 'closed' | 'crashed'

export interface AppWindow {
  readonly context: BrowserContext
  readonly page: Page
  readonly cdp: CDPSession
  readonly ended: Promise<Ending>
  /** The browser's process is gone too, with everything that it had to write. */
  readonly gone: Promise<void>
  /** Answers how many in the page listened; none when there is no page any more. */
  emit(event: string, payload: unknown): Promise<number>
  pathOfToken(token: string): Promise<string | null>
  /** Closes at once; whoever wants the page to write first has it flush before. */
  close(): Promise<void>
}

export interface WindowParts {
  profile: string
  serve: Serve
  answers: ReturnType<typeof createPageAnswers>
  log: (error: unknown) => void
}

/** A page that says that it leaves is gone by then, or has stayed. */
const LEAVING_MS = 5_000

const isOurPage = (url: URL): boolean => isOurs(url.href)

const bridgeScript = `(${installBridge.toString()})(globalThis, ${JSON.stringify({
  origin: ORIGIN,
  parked: PARKED,
  binding: BINDING,
  shellSide: SHELL_SIDE,
})})`

/** Launches the browser and leads its one page to our origin. Fails with one sentence. */
export async function openWindow({ profile, serve, answers, log }: WindowParts): Promise<Result<AppWindow>> {
  const launched = await launchBrowser(profile)
  if (!launched.ok) return launched
  const context = launched.value
  try {
    return ok(await prepare(context, serve, answers))
  } catch (error) {
    log(error)
    await context.close().catch(() => undefined)
    return failure(
      'browser',
      'The browser closed before the window could be opened; start Commonplace again.',
    )
  }
}

async function prepare(
  context: BrowserContext,
  serve: Serve,
  answers: WindowParts['answers'],
): Promise<AppWindow> {
  const page = context.pages()[0] ?? (await context.newPage())
  const cdp = await context.newCDPSession(page)
  await closeForeignPages(context, page, cdp)
  const parking = createParking()
  let leftAt = -Infinity
  const ended = ending(page, () => Date.now() - leftAt < LEAVING_MS)
  const gone = new Promise<void>((resolve) => context.on('close', () => resolve()))

  await answerRequests(context, answers, parking)
  await page.exposeBinding(BINDING, (source, method: unknown, json: unknown) => {
    const own = source.page === page && source.frame === page.mainFrame() && isOurs(source.frame.url())
    if (!own || typeof method !== 'string' || typeof json !== 'string') return refusal
    if (method !== '') return answerCall(serve, parking, method, json)
    leftAt = Date.now()
    return refusal
  })
  await page.addInitScript({ content: bridgeScript })
  await cdp.send('Browser.setPermission', {
    permission: { name: 'persistent-storage' },
    setting: 'granted',
    origin: ORIGIN,
  })
  // Replacing leaves no entry in the history that “back” could lead to.
  const there = page.waitForURL(isOurPage, { waitUntil: 'domcontentloaded' })
  // The navigation may take the answer with it.
  await page.evaluate(`location.replace(${JSON.stringify(`${ORIGIN}/`)})`).catch(() => undefined)
  await there
  // The driver makes every page believe that it has focus, and blur would never be heard. It does so anew in the process
  // that the navigation began.
  await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: false })

  return {
    context,
    page,
    cdp,
    ended,
    gone,
    async emit(event, payload) {
      const expression = `window.${SHELL_SIDE}?.receive(${JSON.stringify(event)}, ${JSON.stringify(payload)})`
      const answer = await cdp.send('Runtime.evaluate', { expression }).catch(() => null)
      return Number(answer?.result.value ?? 0)
    },
    pathOfToken: createPageFiles(cdp),
    async close() {
      leftAt = Infinity
      await context.close().catch(() => undefined)
    },
  }
}

function ending(page: Page, isLeaving: () => boolean): Promise<Ending> {
  return new Promise((resolve) => {
    page.on('crash', () => resolve('crashed'))
    page.on('close', () => resolve(isLeaving() ? 'closed' : 'crashed'))
  })
}

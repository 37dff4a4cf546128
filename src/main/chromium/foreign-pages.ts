import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { isOurs, ORIGIN } from './origin'

/**
 * Nothing but our own page may stand in a window of this profile. The browser itself is asked for new pages, because the
 * driver does not tell of one that has not loaded anything yet.
 */
export async function closeForeignPages(context: BrowserContext, own: Page, cdp: CDPSession): Promise<void> {
  const { targetInfo } = await cdp.send('Target.getTargetInfo')
  const browser = await context.browser()?.newBrowserCDPSession()
  browser?.on('Target.targetCreated', ({ targetInfo: { targetId, type } }) => {
    if (type !== 'page' || targetId === targetInfo.targetId) return
    void browser.send('Target.closeTarget', { targetId }).catch(() => undefined)
  })
  await browser?.send('Target.setDiscoverTargets', { discover: true })

  own.on('framenavigated', (frame) => {
    if (frame !== own.mainFrame() || isOurs(frame.url()) || frame.url() === 'data:,') return
    void own.goto(`${ORIGIN}/`).catch(() => undefined)
  })
}

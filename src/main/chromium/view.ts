import type { CDPSession } from 'playwright-core'
import { failure, ok, type Result } from '#shared/result'
import type { AppWindow } from './window'

/** Prints what the page shows for print, with its own paper size and headings as an outline. */
export async function printToPdf(window: AppWindow | null): Promise<Result<Uint8Array>> {
  try {
    const printed = await window?.cdp.send('Page.printToPDF', {
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    if (printed) return ok(Buffer.from(printed.data, 'base64'))
  } catch {
    // Said below.
  }
  return failure('print', 'The page could not be printed into a PDF; try again.')
}

export async function toggleFullScreen(cdp: CDPSession): Promise<void> {
  const { windowId, bounds } = await cdp.send('Browser.getWindowForTarget')
  const windowState = bounds.windowState === 'fullscreen' ? 'normal' : 'fullscreen'
  await cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState } })
}

import type { WebContents } from 'electron'
import { outsideLink } from './links'
import { isOurs } from './origin'

type Prevented = { preventDefault(): void; url: string }

type Guarded = Pick<WebContents, 'setWindowOpenHandler'> & {
  on(
    event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect',
    listener: (event: Prevented) => void,
  ): unknown
  on(event: 'will-attach-webview', listener: (event: { preventDefault(): void }) => void): unknown
}

/** The page's own address; reloading it is no navigation. */
const isPage = (url: string): boolean => {
  const path = isOurs(url) ? URL.parse(url)?.pathname : undefined
  return path === '/' || path === '/index.html'
}

/** The window stays on its page and opens no other; web and mail addresses are opened outside. */
export function guardNavigation(contents: Guarded, openOutside: (url: string) => void): void {
  const outside = (url: string): void => {
    const checked = outsideLink(url)
    if (checked !== null) openOutside(checked)
  }
  contents.setWindowOpenHandler(({ url }) => {
    outside(url)
    return { action: 'deny' }
  })
  contents.on('will-navigate', (event) => {
    if (isPage(event.url)) return
    event.preventDefault()
    outside(event.url)
  })
  for (const name of ['will-frame-navigate', 'will-redirect'] as const)
    contents.on(name, (event) => {
      if (!isPage(event.url)) event.preventDefault()
    })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

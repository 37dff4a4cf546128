import type { shell } from '#shared/contract/shell'
import { failure, ok } from '#shared/result'
import type { Handlers } from '#shared/rpc/types'
import type { ShellPorts } from '../ports/index'

const OPENED_OUTSIDE = new Set(['http:', 'https:', 'mailto:'])

type Ports = Pick<ShellPorts, 'openLink' | 'setMenu' | 'quit' | 'toggleFullScreen' | 'flushed'>

export function shellHandlers(ports: Ports): Handlers<typeof shell> {
  const done = () => Promise.resolve(ok({}))
  return {
    'shell.openLink': async ({ url }) => {
      const parsed = URL.parse(url)
      if (!parsed || !OPENED_OUTSIDE.has(parsed.protocol))
        return failure(
          'link-refused',
          'This link was not opened, because it leads neither to a web page nor to a mail address.',
        )
      // The parsed form: what was checked is what is opened.
      const opened = await ports.openLink(parsed.href)
      return opened.ok ? ok({}) : opened
    },
    'shell.setMenu': ({ menu }) => {
      ports.setMenu(menu)
      return done()
    },
    'shell.quit': () => {
      ports.quit()
      return done()
    },
    'shell.fullScreen': async () => {
      await ports.toggleFullScreen()
      return ok({})
    },
    'shell.flushed': ({ requestId }) => {
      ports.flushed(requestId)
      return done()
    },
  }
}

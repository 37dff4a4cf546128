import * as v from 'valibot'
import { method } from './define'

const nothing = v.object({})

const menuItem = v.object({
  /** The command's id, or a role that the platform knows (`copy`, `quit`), or a separator. */
  command: v.string(),
  label: v.string(),
  /** In Electron's notation, or null. */
  accelerator: v.nullable(v.string()),
  enabled: v.boolean(),
})
export const menu = v.array(v.object({ label: v.string(), items: v.array(menuItem) }))
export type Menu = v.InferOutput<typeof menu>

export const shell = {
  /** http, https and mailto only; anything else fails with `link-refused`. */
  'shell.openLink': method(v.object({ url: v.string() }), nothing),
  /** Shells with a native menu show it; the others ignore it. */
  'shell.setMenu': method(v.object({ menu }), nothing),
  'shell.quit': method(nothing, nothing),
  'shell.fullScreen': method(nothing, nothing),
  /** The page has written everything that `shell.flush` asked for. */
  'shell.flushed': method(v.object({ requestId: v.string() }), nothing),
}

export const shellEvents = {
  /** A command chosen in the native menu. */
  'shell.command': v.object({ command: v.string() }),
  /** The window is about to close: write everything now and answer `shell.flushed`. */
  'shell.flush': v.object({ requestId: v.string() }),
  /** One sentence for the person, such as a crash that was survived. */
  'shell.message': v.object({ message: v.string() }),
}

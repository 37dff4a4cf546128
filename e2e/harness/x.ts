import { execFileSync } from 'node:child_process'

/** Whether real input can be made: X, xdotool, and a display of the tests' own. */
export const hasX = process.env['COMMONPLACE_E2E_XDOTOOL'] === '1'

const xdotool = (...args: string[]): string => execFileSync('xdotool', args, { encoding: 'utf8' }).trim()

/** The app's window, brought to focus as a window manager would. */
export function focusAppWindow(): string {
  const window = xdotool('search', '--onlyvisible', '--name', '^Commonplace').split('\n').at(-1) ?? ''
  xdotool('windowfocus', '--sync', window)
  return window
}

/** Takes the focus away from every window, and the pointer from a window that leaves this corner of the screen free. */
export function unfocus(): void {
  const [root = ''] = xdotool('search', '--maxdepth', '0', '.*').split('\n')
  // A window under the pointer counts as focused while the root is.
  xdotool('mousemove', '--sync', '1250', '780', 'windowfocus', root)
}

/** Presses keys one after the other, in xdotool's words: `ctrl+n`, `Return`. */
export const press = (...keys: string[]) => void xdotool('key', '--clearmodifiers', '--delay', '60', ...keys)

export const type = (text: string) => void xdotool('type', '--delay', '15', text)

export function click(x: number, y: number): void {
  xdotool('mousemove', '--sync', String(x), String(y), 'click', '1')
}

import type { MenuItemConstructorOptions } from 'electron'
import type { Menu } from '#shared/contract/shell'

type Template = MenuItemConstructorOptions[]
type Role = NonNullable<MenuItemConstructorOptions['role']>

/** What a page may name instead of a command of its own. */
const ROLES = new Map<string, Role>(
  (
    [
      'undo',
      'redo',
      'cut',
      'copy',
      'paste',
      'pasteAndMatchStyle',
      'delete',
      'selectAll',
      'minimize',
      'close',
      'quit',
      'togglefullscreen',
    ] as const
  ).map((role) => [role, role]),
)

export interface MenuParts {
  platform: string
  appName: string
  choose: (command: string) => void
}

/** On macOS these stand in the app's own menu. */
const QUITS = /^(quit|(app|file|shell)\.(quit|exit))$/
const SETTINGS = /(^|\.)(open-?)?(settings|preferences)$/i

function itemOf(
  { command, label, accelerator, enabled }: Menu[number]['items'][number],
  { platform, choose }: MenuParts,
) {
  if (command === 'separator') return { type: 'separator' } as const
  const role = ROLES.get(command)
  // Without a label the system gives its own.
  if (role) return { role, ...(label !== '' && { label }), ...(accelerator !== null && { accelerator }) }
  return {
    label,
    enabled,
    // The page's own registry answers the keys; here they are only shown. macOS knows no such menu.
    ...(accelerator !== null && { accelerator, registerAccelerator: platform === 'darwin' }),
    click: () => choose(command),
  }
}

/** Two separators in a row, or one at an end, are what is left when an item moved. */
const tidy = (items: Template): Template =>
  items.filter(
    ({ type }, at) =>
      type !== 'separator' || (at > 0 && at < items.length - 1 && items[at - 1]?.type !== 'separator'),
  )

function macAppMenu(parts: MenuParts, settings: Template): MenuItemConstructorOptions {
  return {
    label: parts.appName,
    submenu: [
      { role: 'about' },
      { type: 'separator' },
      ...(settings.length > 0 ? [...settings, { type: 'separator' } as const] : []),
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  }
}

const recent: MenuItemConstructorOptions = {
  label: 'Open Recent',
  role: 'recentDocuments',
  submenu: [{ role: 'clearRecentDocuments' }],
}

/** The page's menus with what the platform expects besides. Labels and keys are the page's. */
export function menuTemplate(menus: Menu, parts: MenuParts): Template {
  const mac = parts.platform === 'darwin'
  const moved = (command: string): boolean => mac && (QUITS.test(command) || SETTINGS.test(command))
  const settings = menus.flatMap(({ items }) =>
    items.filter(({ command }) => mac && SETTINGS.test(command)).map((item) => itemOf(item, parts)),
  )
  const own = menus.map(({ label, items }, at): MenuItemConstructorOptions => {
    const kept: Template = items.filter(({ command }) => !moved(command)).map((item) => itemOf(item, parts))
    const isHelp = /^help$/i.test(label)
    if (mac && at === 0) kept.push({ type: 'separator' }, recent, { role: 'close' })
    return { label, submenu: tidy(kept), ...(isHelp && { role: 'help' as const }) }
  })
  if (!mac) return own
  const help = own.filter(({ role }) => role === 'help')
  return [
    macAppMenu(parts, settings),
    ...own.filter(({ role }) => role !== 'help'),
    { role: 'windowMenu' },
    ...help,
  ]
}

/** Before the page has said what its menus are: on macOS without these not even copying works. */
export const firstTemplate = (parts: MenuParts): Template | null =>
  parts.platform === 'darwin' ? [macAppMenu(parts, []), { role: 'editMenu' }, { role: 'windowMenu' }] : null

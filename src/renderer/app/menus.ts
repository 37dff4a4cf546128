import type { Menu } from '#shared/contract/shell'
import { acceleratorOf, keysOf, MENUS, type Command, type MenuName } from '../commands'

export const MENU_LABELS: Readonly<Record<MenuName, string>> = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  go: 'Go',
  article: 'Article',
  note: 'Note',
  help: 'Help',
}

export interface MenuGroup {
  name: MenuName
  commands: readonly Command[]
}

/** The commands by menu, in the order in which they were registered; menus with nothing in them are left out. */
export function menusOf(commands: ReadonlyMap<string, Command>): readonly MenuGroup[] {
  const all = [...commands.values()]
  return MENUS.map((name) => ({ name, commands: all.filter(({ menu }) => menu === name) })).filter(
    (group) => group.commands.length > 0,
  )
}

/** What the platform does itself in every text, so that a native menu offers it too. */
const EDIT_ROLES = [
  ['separator', ''],
  ['cut', 'Cut'],
  ['copy', 'Copy'],
  ['paste', 'Paste'],
  ['selectAll', 'Select all'],
].map(([command = '', label = '']) => ({ command, label, accelerator: null, enabled: true }))

/** The same menus for a shell that has a native one. */
export function nativeMenu(commands: ReadonlyMap<string, Command>): Menu {
  return menusOf(commands).map((group) => ({
    label: MENU_LABELS[group.name],
    items: [
      ...group.commands.map((command) => {
        const keys = keysOf(command)[0]
        return {
          command: command.id,
          label: command.label,
          accelerator: keys === undefined ? null : acceleratorOf(keys),
          enabled: command.enabled?.() !== false,
        }
      }),
      ...(group.name === 'edit' ? EDIT_ROLES : []),
    ],
  }))
}

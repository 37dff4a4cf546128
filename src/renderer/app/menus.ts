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
  /** What belongs together, between separators. */
  sections: readonly (readonly Command[])[]
}

/** `note.mark` of `note.mark.bold`. */
const familyOf = (command: Command): string => command.id.slice(0, command.id.lastIndexOf('.'))

function sectionsOf(commands: readonly Command[]): Command[][] {
  const sections: Command[][] = []
  let family = ''
  for (const command of commands) {
    if (familyOf(command) !== family) sections.push([])
    family = familyOf(command)
    sections.at(-1)?.push(command)
  }
  return sections
}

/** The commands by menu, in the order in which they were registered; menus with nothing in them are left out. */
export function menusOf(commands: ReadonlyMap<string, Command>): readonly MenuGroup[] {
  const all = [...commands.values()]
  return MENUS.map((name) => ({
    name,
    sections: sectionsOf(all.filter(({ menu }) => menu === name)),
  })).filter((group) => group.sections.length > 0)
}

const role = (command: string, label = '') => ({ command, label, accelerator: null, enabled: true })

function nativeItem(command: Command) {
  const keys = keysOf(command)[0]
  return {
    command: command.id,
    label: command.label,
    accelerator: keys === undefined ? null : acceleratorOf(keys),
    enabled: command.enabled?.() !== false,
  }
}

/** What the platform does itself in every text, so that a native menu offers it too. */
const EDIT_ROLES = [
  ['cut', 'Cut'],
  ['copy', 'Copy'],
  ['paste', 'Paste'],
  ['selectAll', 'Select all'],
].map(([command = '', label = '']) => role(command, label))

/** The same menus for a shell that has a native one. */
export function nativeMenu(commands: ReadonlyMap<string, Command>): Menu {
  return menusOf(commands).map((group) => {
    const sections = [
      ...group.sections.map((section) => section.map(nativeItem)),
      ...(group.name === 'edit' ? [EDIT_ROLES] : []),
    ]
    return {
      label: MENU_LABELS[group.name],
      items: sections.flatMap((section, at) => (at === 0 ? section : [role('separator'), ...section])),
    }
  })
}

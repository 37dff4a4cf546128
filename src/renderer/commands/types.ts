/** Menus in the order in which they are shown. */
export const MENUS = ['file', 'edit', 'view', 'go', 'article', 'note', 'help'] as const
export type MenuName = (typeof MENUS)[number]

/**
 * Something that the app can do. One registry of these feeds the menus, the palette and the keys.
 * Keys are written `Mod+Shift+P` (Mod is Cmd on macOS, else Ctrl); a key without a modifier (`j`) works only while the
 * `scope` has focus. An event with AltGraph never triggers a command.
 */
export interface Command {
  id: string
  label: string
  menu: MenuName | null
  keys?: readonly string[]
  /** `app`: everywhere. Otherwise only while focus is inside the element with `data-command-scope` of that name; inner before outer. */
  scope?: 'app' | 'reader' | 'note' | 'library' | 'notes' | 'quotations'
  /** Absent: always. A command that cannot run now is shown greyed in menus and left out of the palette. */
  enabled?: () => boolean
  /** It opens a field to type into: letters typed before the field has the focus are kept for it. */
  opensField?: boolean
  run: () => void
}

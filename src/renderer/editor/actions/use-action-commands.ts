import type { LexicalEditor } from 'lexical'
import { useCommands, type Command } from '../../commands'
import { ACTIONS } from './actions'
import type { FormatState } from './format-state'

/** Puts the editing actions into the one registry, for menus, palette and keys while the note has focus. */
export function useActionCommands(editor: LexicalEditor, state: FormatState): void {
  useCommands(
    ACTIONS.map(({ id, label, kind, keys, enabled, run }): Command => ({
      id,
      label,
      menu: kind === 'history' ? 'edit' : 'note',
      scope: 'note',
      ...(keys ? { keys } : {}),
      enabled: () => editor.isEditable() && (enabled?.(state) ?? true),
      run: () => run(editor),
    })),
  )
}

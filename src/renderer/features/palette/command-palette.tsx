import { useMemo } from 'react'
import { keysOf, run, shownKeys, useRegistry } from '../../commands'
import { Keys } from '../../ui'
import { Picker, type Choice } from './picker'

/** Everything that can be done now, by name. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const commands = useRegistry((state) => state.commands)
  const choices = useMemo(
    () =>
      [...commands.values()]
        .filter(({ id, enabled }) => id !== 'go.commands' && enabled?.() !== false)
        .sort((a, b) => a.label.localeCompare(b.label))
        .map((command): Choice => {
          const keys = keysOf(command)[0]
          return {
            id: command.id,
            title: command.label,
            aside: keys === undefined ? null : <Keys keys={shownKeys(keys)} />,
            choose: () => run(command.id),
          }
        }),
    [commands],
  )
  return (
    <Picker
      label="Commands"
      placeholder="What do you want to do?"
      choices={choices}
      nothing="No command has such a name."
      onClose={onClose}
    />
  )
}

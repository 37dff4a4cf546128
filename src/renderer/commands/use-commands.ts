import { useEffect, useRef } from 'react'
import { register } from './registry'
import type { Command } from './types'

/**
 * Registers a component's commands while it is mounted. The functions of the latest render are the ones that run, so the
 * list may be made anew in every render as long as ids, labels and keys stay.
 */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  const shape = JSON.stringify(commands)
  useEffect(() => {
    const current = (id: string) => latest.current.find((command) => command.id === id)
    return register(
      latest.current.map((command) => ({
        ...command,
        enabled: () => current(command.id)?.enabled?.() ?? true,
        run: () => current(command.id)?.run(),
      })),
    )
  }, [shape])
}

import { create } from 'zustand'
import type { Command } from './types'

interface Registry {
  commands: ReadonlyMap<string, Command>
  /** Keys as the user changed them, by command id. */
  customKeys: Readonly<Record<string, readonly string[]>>
  /** Whether keys without a modifier trigger commands (WCAG 2.1.4: they can be switched off). */
  singleKeys: boolean
}

export const useRegistry = create<Registry>()(() => ({
  commands: new Map(),
  customKeys: {},
  singleKeys: true,
}))

/** Adds commands; answers a function that takes them out again. A later command replaces one of the same id. */
export function register(commands: readonly Command[]): () => void {
  useRegistry.setState(({ commands: old }) => ({
    commands: new Map([...old, ...commands.map((command) => [command.id, command] as const)]),
  }))
  return () =>
    useRegistry.setState(({ commands: old }) => {
      const left = new Map(old)
      for (const command of commands) if (left.get(command.id) === command) left.delete(command.id)
      return { commands: left }
    })
}

export const setCustomKeys = (customKeys: Registry['customKeys']) => useRegistry.setState({ customKeys })

export const setSingleKeys = (singleKeys: boolean) => useRegistry.setState({ singleKeys })

export const keysOf = (command: Command): readonly string[] =>
  useRegistry.getState().customKeys[command.id] ?? command.keys ?? []

/** Runs a command by id; says whether there was one that could run. */
export function run(id: string): boolean {
  const command = useRegistry.getState().commands.get(id)
  if (!command || command.enabled?.() === false) return false
  command.run()
  return true
}

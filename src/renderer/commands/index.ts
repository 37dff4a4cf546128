export { keysOf, register, run, setCustomKeys, useRegistry } from './registry'
export { MENUS, type Command, type MenuName } from './types'
export { useCommands } from './use-commands'

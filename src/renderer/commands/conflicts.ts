import { chordOf } from './keys'
import { keysOf } from './registry'
import type { Command } from './types'

/** Commands that would be triggered by the same keys at the same place: same chord, and scopes that overlap. */
export function conflictsWith(command: Command, keys: string, commands: Iterable<Command>): Command[] {
  const chord = chordOf(keys)
  const scope = command.scope ?? 'app'
  return [...commands].filter((other) => {
    if (other.id === command.id || !keysOf(other).some((theirs) => chordOf(theirs) === chord)) return false
    const theirs = other.scope ?? 'app'
    return scope === theirs || scope === 'app' || theirs === 'app'
  })
}

import { browserChords } from './browser-keys'
import { isEditable } from './editable'
import { holdKeys, holdsKey } from './held-keys'
import { chordOf, chordsOf, isSingleKey, type Chord } from './keys'
import { keysOf, useRegistry } from './registry'
import type { Command } from './types'

/** Popups keep their keys; behind them no command runs. */
const POPUPS = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

/** The commands that a chord stands for where `target` has the focus: those of its own scope, the innermost first, before those of the app. */
export function commandsFor(chord: Chord, target: Element): Command[] {
  const { commands, singleKeys } = useRegistry.getState()
  const scopes: string[] = []
  for (let at = target.closest<HTMLElement>('[data-command-scope]'); at;) {
    scopes.push(at.dataset['commandScope'] ?? '')
    at = at.parentElement?.closest<HTMLElement>('[data-command-scope]') ?? null
  }
  const editable = isEditable(target)
  const usable = (command: Command, keys: string) => {
    const scope = command.scope ?? 'app'
    if (scope !== 'app' && !scopes.includes(scope)) return false
    if (isSingleKey(keys)) return singleKeys && scope !== 'app' && !editable
    return !editable || /^(?:Mod|Ctrl|Alt|Meta)\+|^(?:Shift\+)?F\d+$/.test(keys)
  }
  const found = [...commands.values()].filter((command) =>
    keysOf(command).some((keys) => chordOf(keys) === chord && usable(command, keys)),
  )
  const distance = ({ scope = 'app' }: Command) => (scope === 'app' ? Infinity : scopes.indexOf(scope))
  return found.sort((a, b) => (distance(a) < distance(b) ? -1 : distance(a) > distance(b) ? 1 : 0))
}

const ESCAPE = chordOf('Escape')

const blocked = browserChords(import.meta.env.DEV)

/** Runs what a key press stands for. Answers whether the press was used or kept from the browser. */
function handle(event: KeyboardEvent): boolean {
  const chords = chordsOf(event)
  const target = event.target instanceof Element ? event.target : document.body
  const forbidden = chords.some((chord) => blocked.has(chord))
  if (target.closest('[data-keys-raw]')) return false
  if (holdsKey(event)) {
    event.stopImmediatePropagation()
    return true
  }
  if (target.closest(POPUPS)) return forbidden
  for (const chord of chords) {
    const found = commandsFor(chord, target)
    const command = found.find((candidate) => candidate.enabled?.() !== false)
    if (command) {
      event.stopImmediatePropagation()
      if (command.opensField) holdKeys()
      command.run()
      return true
    }
    // Escape goes on to whoever stands further out.
    if (found.length > 0 && chord !== ESCAPE && !isEditable(target)) return true
  }
  return forbidden
}

/**
 * Listens before anything in the page does, so that a command's key does one thing only. Elements inside `data-keys-raw`
 * (where keys are being recorded) get every key themselves.
 */
export function listenForKeys(): () => void {
  const listener = (event: KeyboardEvent) => {
    if (handle(event)) event.preventDefault()
  }
  window.addEventListener('keydown', listener, { capture: true })
  return () => window.removeEventListener('keydown', listener, { capture: true })
}
